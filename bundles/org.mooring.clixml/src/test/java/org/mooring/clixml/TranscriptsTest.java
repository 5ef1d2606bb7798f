package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.dotnet.SecureString;

/** Everything that a real client and server said, read and written again. */
class TranscriptsTest {

    private static final Path SHARED = Path.of(System.getProperty("mooring.shared", "../../../shared"));
    private static final Pattern DATA = Pattern.compile("\"data\": *\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final SecureStringCodec PLAIN = new SecureStringCodec() {
        @Override
        public String encode(SecureString secret) {
            return new String(secret.toCharArray());
        }

        @Override
        public SecureString decode(String text) {
            return SecureString.of(text);
        }
    };

    static Stream<Path> recordings() throws IOException {
        Path folder = SHARED.resolve("transcripts");
        assumeTrue(Files.isDirectory(folder), "there are no recordings at " + folder.toAbsolutePath() + ": set -Dmooring.shared");
        return Files.list(folder).filter(file -> file.toString().endsWith(".jsonl")).sorted();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void whatIsReadIsWrittenAsItWas(Path recording) throws IOException {
        Set<String> differing = new TreeSet<>();
        for (String line : Files.readAllLines(recording)) {
            Matcher data = DATA.matcher(line);
            while (data.find()) {
                String text = unescaped(data.group(1));
                boolean marked = text.contains("<T>Deserialized.") || text.contains("<SBK");
                String expected = marked ? comparable(text) : text;
                String again = text.isEmpty() ? "" : marked ? comparable(written(text)) : written(text);
                if (!again.equals(expected)) {
                    differing.add(difference(expected, again));
                }
            }
        }
        assertEquals(List.of(), List.copyOf(differing));
    }

    /** Where two texts part, with what stands around it. */
    private static String difference(String expected, String written) {
        int at = 0;
        while (at < expected.length() && at < written.length() && expected.charAt(at) == written.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return expected.substring(from, Math.min(expected.length(), at + 60)) + " was written "
            + written.substring(from, Math.min(written.length(), at + 60));
    }

    /** Marks of earlier trips share type names with unmarked ones here; script blocks are read as strings, as PowerShell does. */
    private static String comparable(String text) {
        return text.replace("<T>Deserialized.", "<T>").replaceAll("<(/?)SBK\\b", "<$1S").replaceAll("<TN RefId=.*?</TN>|<TNRef [^>]*>",
            "<TN/>");
    }

    private static String written(String text) {
        Object value = CliXmlReader.message(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), CliXmlLimits.DEFAULT, PLAIN);
        return new String(CliXmlWriter.message(value, 10, PLAIN), StandardCharsets.UTF_8).replace("<T>Deserialized.", "<T>");
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }
}

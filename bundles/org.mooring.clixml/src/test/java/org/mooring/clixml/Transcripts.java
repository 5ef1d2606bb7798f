package org.mooring.clixml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recorded messages of pwsh clients and servers, from the folder that the property {@code mooring.shared} names. */
final class Transcripts {

    record Message(String transcript, int number, String data) {
        @Override
        public String toString() {
            return transcript + " " + number;
        }
    }

    private Transcripts() {}

    static Path folder() {
        return Path.of(System.getProperty("mooring.shared", "../../../shared")).resolve("transcripts").toAbsolutePath().normalize();
    }

    static List<Message> messages() {
        List<Message> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    for (String data : strings(line, "\"data\": \"")) {
                        all.add(new Message(file.getFileName().toString(), number++, data));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The JSON strings that follow a key in a line. */
    private static List<String> strings(String line, String key) {
        List<String> found = new ArrayList<>();
        for (int at = line.indexOf(key); at >= 0; at = line.indexOf(key, at)) {
            StringBuilder text = new StringBuilder();
            int i = at + key.length();
            for (; line.charAt(i) != '"'; i++) {
                char c = line.charAt(i);
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                c = line.charAt(++i);
                switch (c) {
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    case 't' -> text.append('\t');
                    case 'u' -> {
                        text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                        i += 4;
                    }
                    default -> text.append(c);
                }
            }
            found.add(text.toString());
            at = i;
        }
        return found;
    }
}

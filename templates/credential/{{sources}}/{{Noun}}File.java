package {{package}};

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The file of tokens: a user's name and the SHA-256 of a token in each line. Lines of another form say nothing. */
record {{Noun}}File(Path path) {

    /** In the state directory. */
    static final String NAME = "{{noun}}.tokens";

    private static final Pattern LINE = Pattern.compile("(?<user>[A-Za-z0-9._-]{1,64})\\s+(?<hash>[0-9a-f]{64})");

    record Token(String user, String hash) {}

    /** What the file says now; nothing where there is none. */
    List<Token> read() throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> LINE.matcher(line.strip())).filter(Matcher::matches)
                .map(line -> new Token(line.group("user"), line.group("hash"))).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}

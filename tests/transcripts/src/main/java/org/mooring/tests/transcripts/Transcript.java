package org.mooring.tests.transcripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One recording: lines as they passed between a client and a server.
 *
 * @param subsystem that the client asked for
 */
record Transcript(String name, String subsystem, List<Line> lines) {

    record Line(int number, boolean ofServer, String text) {}

    /** All recordings in a folder, by name. */
    static List<Transcript> in(Path folder) throws IOException {
        List<Transcript> transcripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                transcripts.add(read(file));
            }
        }
        return transcripts;
    }

    static Transcript read(Path file) throws IOException {
        String subsystem = "powershell";
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String row : Files.readAllLines(file)) {
            number++;
            String from = value(row, "from");
            String text = value(row, "line");
            if (from.equals("arguments")) {
                subsystem = text.substring(text.lastIndexOf(' ') + 1);
            } else {
                lines.add(new Line(number, from.equals("server"), text));
            }
        }
        String name = file.getFileName().toString();
        return new Transcript(name.substring(0, name.length() - ".jsonl".length()), subsystem, lines);
    }

    /** A string of a row's top level: the rows have their own strings before all that is nested. */
    private static String value(String row, String key) {
        int at = row.indexOf('"' + key + "\":");
        int quote = at < 0 ? -1 : row.indexOf('"', at + key.length() + 3);
        if (quote < 0) {
            throw new IllegalArgumentException("A row of a recording has no \"" + key + "\": " + row.substring(0, Math.min(80, row.length())));
        }
        StringBuilder value = new StringBuilder();
        for (int i = quote + 1; row.charAt(i) != '"'; i++) {
            char c = row.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = row.charAt(++i);
            switch (escaped) {
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'u' -> {
                    value.append((char) Integer.parseInt(row.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> value.append(escaped);
            }
        }
        return value.toString();
    }
}

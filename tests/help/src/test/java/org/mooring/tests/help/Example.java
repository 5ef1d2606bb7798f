package org.mooring.tests.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A block of PowerShell in help.
 *
 * @param info what follows the language: {@code not-run: why} keeps the test from running it
 * @param output what the block after it says that it writes, or null
 */
record Example(String where, String info, String code, String output) {

    private static final String FENCE = "```";

    boolean runs() {
        return !info.startsWith("not-run");
    }

    /** All of a file. */
    static List<Example> in(String name, URL file) {
        List<Example> examples = new ArrayList<>();
        List<String> lines = read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            int end = end(lines, i);
            if (lines.get(i).startsWith(FENCE + "powershell")) {
                int next = end + 1;
                while (next < lines.size() && lines.get(next).isBlank()) {
                    next++;
                }
                boolean told = next < lines.size() && lines.get(next).startsWith(FENCE + "output");
                examples.add(new Example(name + ", line " + (i + 1), lines.get(i).substring(FENCE.length() + "powershell".length()).strip(),
                    String.join("\n", lines.subList(i + 1, end)), told ? String.join("\n", lines.subList(next + 1, end(lines, next))) : null));
            }
            i = end;
        }
        return examples;
    }

    private static int end(List<String> lines, int start) {
        int end = start + 1;
        while (!lines.get(end).startsWith(FENCE)) {
            end++;
        }
        return end;
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it wrote what it says: {@code ...} in a line stands for any text, a line of it alone for any lines. */
    boolean writes(String written) {
        String pattern = output.strip().lines().map(line -> line.strip().equals("...") ? "(?s:.*?)"
            : Pattern.quote(line.stripTrailing()).replace("...", "\\E.*\\Q") + "\\h*").collect(Collectors.joining("\n"));
        return Pattern.matches(pattern.replace("(?s:.*?)\n", "(?s:.*\n)?").replace("\n(?s:.*?)", "(?s:\n.*)?"), written.replaceAll("\\h+(?=\n)", "").strip());
    }
}

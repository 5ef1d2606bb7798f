package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Markdown that help is written in: headings with {@code #}, paragraphs, fenced code, lists with {@code -} or numbers,
 * tables with {@code |}. Reading keeps no state and never fails: what is none of these is a paragraph.
 */
final class MarkdownText {

    /** A block of the text. */
    sealed interface Block {}

    record Heading(int level, String text) implements Block {}

    /** Its lines are joined: how it is wrapped is the reader's business. */
    record Paragraph(String text) implements Block {}

    /** @param info what stands behind the fence: the language, then what else is to be known */
    record Code(String info, String text) implements Block {}

    /** @param mark {@code -} or a number with its dot */
    record Item(String mark, String text) implements Block {}

    record Table(List<List<String>> rows) implements Block {}

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(-|\\d+\\.)\\s+(.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_SPAN = Pattern.compile("(`+) ?(.*?) ?\\1");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private String mark;

    private MarkdownText() {}

    static List<Block> read(String text) {
        MarkdownText reader = new MarkdownText();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                reader.close();
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("```")) {
                    end++;
                }
                reader.blocks.add(new Code(line.substring(3).strip(), String.join("\n", lines.subList(i + 1, end))));
                i = end;
            } else {
                reader.line(line);
            }
        }
        reader.close();
        return reader.blocks;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            close();
        } else if (heading.matches()) {
            close();
            blocks.add(new Heading(heading.group(1).length(), plain(heading.group(2))));
        } else if (line.startsWith("|")) {
            row(line.strip());
        } else if (item.matches()) {
            close();
            mark = item.group(1);
            words.add(item.group(2).strip());
        } else {
            words.add(line.strip());
        }
    }

    private void row(String line) {
        if (rows.isEmpty()) {
            close();
        }
        if (!line.matches("[|:\\- ]+")) {
            rows.add(List.of(line.substring(1, Math.max(1, line.length() - 1)).split("(?<!\\\\)\\|", -1)).stream()
                .map(cell -> plain(cell.strip().replace("\\|", "|"))).toList());
        }
    }

    private void close() {
        if (!words.isEmpty()) {
            String text = plain(String.join(" ", words));
            blocks.add(mark == null ? new Paragraph(text) : new Item(mark, text));
            words.clear();
            mark = null;
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    /** Without the marks for code, strong text and links: what is in code stays as it is. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher code = CODE_SPAN.matcher(text);
        int from = 0;
        while (code.find()) {
            plain.append(withoutMarks(text.substring(from, code.start()))).append(code.group(2));
            from = code.end();
        }
        return plain.append(withoutMarks(text.substring(from))).toString();
    }

    private static String withoutMarks(String text) {
        String strong = STRONG.matcher(text).replaceAll("$1");
        return LINK.matcher(strong).replaceAll("$1 ($2)");
    }
}

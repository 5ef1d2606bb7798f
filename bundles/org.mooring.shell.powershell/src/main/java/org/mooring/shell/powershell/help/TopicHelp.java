package org.mooring.shell.powershell.help;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.object.PSObject;

/**
 * An about topic: Markdown of a bundle, shown as text under headings, as PowerShell's topics are, its first paragraph its synopsis; or text of
 * a module's folder, shown as it is.
 */
final class TopicHelp {

    private static final int WIDTH = 80;
    private static final String INDENT = "    ";

    /** What a text says of itself first. */
    private static final Pattern SHORT = Pattern.compile("(?im)^#*\\s*short description[ \\t]*\\r?\\n\\s*((?:\\S.*(?:\\r?\\n|$))(?:[ \\t]*\\S.*(?:\\r?\\n|$))*)");

    private final String name;
    private final String markdown;
    private final List<MarkdownText.Block> blocks;

    TopicHelp(String name, URL resource) {
        this.name = name;
        this.markdown = HelpText.read(resource);
        this.blocks = resource.getPath().endsWith(".help.txt") ? List.of() : MarkdownText.read(markdown);
    }

    String name() {
        return name;
    }

    String synopsis() {
        for (MarkdownText.Block block : blocks) {
            if (block instanceof MarkdownText.Paragraph paragraph) {
                return paragraph.text();
            }
        }
        Matcher told = SHORT.matcher(markdown);
        return blocks.isEmpty() && told.find() ? told.group(1).strip().replaceAll("\\s+", " ") : "";
    }

    boolean says(String word) {
        return markdown.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Its text, with what a search shows of it as notes. */
    PSObject object() {
        PSObject object = new PSObject(blocks.isEmpty() ? markdown : text());
        object.set("Name", name);
        object.set("Category", HelpSearch.TOPIC);
        object.set("Synopsis", synopsis());
        object.set("Component", null);
        object.set("Role", null);
        object.set("Functionality", null);
        return object;
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        boolean first = true;
        for (MarkdownText.Block block : blocks) {
            switch (block) {
                case MarkdownText.Heading heading when heading.level() == 1 -> {
                    lines.add("TOPIC");
                    lines.add(INDENT + heading.text());
                    lines.add("");
                    lines.add("SHORT DESCRIPTION");
                }
                case MarkdownText.Heading heading -> lines.add(heading.level() == 2 ? heading.text().toUpperCase(Locale.ROOT) : "  " + heading.text());
                case MarkdownText.Paragraph paragraph -> {
                    wrap(lines, INDENT, INDENT, paragraph.text());
                    lines.add("");
                    if (first) {
                        lines.add("LONG DESCRIPTION");
                        first = false;
                    }
                }
                case MarkdownText.Item item -> wrap(lines, INDENT + item.mark() + " ", INDENT + " ".repeat(item.mark().length() + 1), item.text());
                case MarkdownText.Code code -> {
                    space(lines);
                    code.text().lines().forEach(line -> lines.add((INDENT + INDENT + line).stripTrailing()));
                    lines.add("");
                }
                case MarkdownText.Table table -> {
                    table(lines, table.rows());
                    lines.add("");
                }
            }
            if (block instanceof MarkdownText.Item && !isItem(next(block))) {
                lines.add("");
            }
        }
        return "\n" + String.join("\n", lines) + "\n";
    }

    private MarkdownText.Block next(MarkdownText.Block block) {
        int at = 0;
        while (blocks.get(at) != block) {
            at++;
        }
        return at + 1 < blocks.size() ? blocks.get(at + 1) : null;
    }

    private static boolean isItem(MarkdownText.Block block) {
        return block instanceof MarkdownText.Item;
    }

    private static void space(List<String> lines) {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private static void wrap(List<String> lines, String start, String indent, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }

    /** The last column takes what is left of the line, and wraps. */
    private static void table(List<String> lines, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder(INDENT);
            for (int i = 0; i < columns - 1; i++) {
                int column = i;
                int width = rows.stream().filter(r -> r.size() > column).mapToInt(r -> r.get(column).length()).max().orElse(0);
                String cell = i < row.size() ? row.get(i) : "";
                start.append(cell).append(" ".repeat(width - cell.length() + 2));
            }
            wrap(lines, start.toString(), " ".repeat(start.length()), row.size() == columns ? row.get(columns - 1) : "");
            if (row == rows.get(0)) {
                lines.add(INDENT + "-".repeat(Math.max(4, start.length() - INDENT.length() + row.get(row.size() - 1).length())));
            }
        }
    }
}

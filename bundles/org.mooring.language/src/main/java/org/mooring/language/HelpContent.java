package org.mooring.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comment-based help says. A section that is absent is null; the text of the others ends with a line end, but for those of one
 * word.
 *
 * @param parameters the help of each parameter, by its name in upper case
 */
public record HelpContent(String synopsis, String description, Map<String, String> parameters, List<String> examples,
        List<String> inputs, List<String> outputs, String notes, List<String> links, String component, String role,
        String functionality, String forwardHelpTargetName, String forwardHelpCategory, String remoteHelpRunspace,
        String mamlHelpFile) {

    private static final Pattern DIRECTIVE = Pattern.compile("^\\s*\\.(\\w+)(?:\\s+(\\S.*?))?\\s*$");

    /** Reads help as {@link org.mooring.language.ast.ScriptBlock#help()} gives it. */
    public static HelpContent of(String comment) {
        Map<String, String> sections = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> lines = lines(comment);
        for (int i = 0; i < lines.size();) {
            Matcher directive = DIRECTIVE.matcher(lines.get(i++));
            if (!directive.matches()) {
                continue;
            }
            int start = i;
            while (i < lines.size() && !DIRECTIVE.matcher(lines.get(i)).matches()) {
                i++;
            }
            String name = directive.group(1).toLowerCase(Locale.ROOT);
            String argument = directive.group(2);
            String text = text(lines.subList(start, i));
            switch (name) {
                case "parameter" -> {
                    if (argument != null) {
                        parameters.put(argument.toUpperCase(Locale.ROOT), text);
                    }
                }
                case "example", "inputs", "outputs" -> add(lists, name, text);
                case "link" -> add(lists, name, argument != null ? argument : text.strip());
                case "component", "role", "functionality" -> sections.put(name, argument != null ? argument : text.strip());
                case "forwardhelptargetname", "forwardhelpcategory", "remotehelprunspace", "externalhelp" ->
                        sections.put(name, argument);
                default -> sections.put(name, text);
            }
        }
        return new HelpContent(sections.get("synopsis"), sections.get("description"), parameters, list(lists, "example"),
                list(lists, "inputs"), list(lists, "outputs"), sections.get("notes"), list(lists, "link"), sections.get("component"),
                sections.get("role"), sections.get("functionality"), sections.get("forwardhelptargetname"),
                sections.get("forwardhelpcategory"), sections.get("remotehelprunspace"), sections.get("externalhelp"));
    }

    private static void add(Map<String, List<String>> lists, String name, String text) {
        lists.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
    }

    private static List<String> list(Map<String, List<String>> lists, String name) {
        return List.copyOf(lists.getOrDefault(name, List.of()));
    }

    /** The lines of the comment, without its marks. */
    private static List<String> lines(String comment) {
        if (comment.startsWith("<#")) {
            int end = comment.endsWith("#>") ? comment.length() - 2 : comment.length();
            return List.of(comment.substring(2, Math.max(2, end)).split("\\r\\n|\\r|\\n", -1));
        }
        List<String> lines = new ArrayList<>();
        for (String line : comment.split("\\r\\n|\\r|\\n", -1)) {
            lines.add(line.strip().replaceFirst("^#+", ""));
        }
        return lines;
    }

    /** The lines of a section, without the indentation that all have. */
    private static String text(List<String> lines) {
        int indent = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!text.isEmpty() || !line.isBlank()) {
                text.append(line.isBlank() ? "" : line.substring(indent).stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }
}

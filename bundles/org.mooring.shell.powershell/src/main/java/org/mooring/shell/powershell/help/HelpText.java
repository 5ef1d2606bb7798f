package org.mooring.shell.powershell.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.language.HelpContent;

/**
 * What is written about a command: in its own comments, or in the Markdown of its bundle.
 *
 * @param parameters by their names in upper case
 * @param fromComments whether it comes from comments; what those leave out is empty, not told
 */
record HelpText(String synopsis, List<String> description, Map<String, OfParameter> parameters, List<Example> examples, List<OfType> inputs,
        List<OfType> outputs, List<String> notes, List<String> links, String component, String role, String functionality,
        boolean fromComments) {

    /** @param wildcards whether its values may be patterns */
    record OfParameter(List<String> text, boolean wildcards) {}

    /** @param code what is typed, and what it writes where that is told */
    record Example(String title, String introduction, String code, List<String> remarks) {}

    record OfType(String name, List<String> text) {}

    private static final Pattern PROMPT = Pattern.compile("^.*?>");
    private static final Pattern CODE = Pattern.compile("^(.*?)\\r?\\n\\r?\\n(.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("-(\\w+)(?:\\s+\\((.*)\\))?");
    private static final String RULE = "-".repeat(26);

    /** Of comments. */
    static HelpText of(HelpContent content) {
        Map<String, OfParameter> parameters = new LinkedHashMap<>();
        content.parameters().forEach((name, text) -> parameters.put(name.toUpperCase(Locale.ROOT), new OfParameter(paragraph(text), false)));
        List<Example> examples = new ArrayList<>();
        for (String written : content.examples()) {
            examples.add(commented(written, examples.size() + 1));
        }
        return new HelpText(text(content.synopsis()), paragraph(content.description()), parameters, examples, types(content.inputs()),
            types(content.outputs()), paragraph(content.notes()), content.links().stream().map(String::strip).toList(), content.component(),
            content.role(), content.functionality(), true);
    }

    /** PowerShell has four empty paragraphs behind what is said of an example. */
    private static Example commented(String written, int number) {
        Matcher prompt = PROMPT.matcher(written);
        boolean prompted = prompt.find();
        String rest = prompted ? written.substring(prompt.end()) : written;
        Matcher parts = CODE.matcher(rest);
        boolean remarked = parts.matches();
        return new Example(RULE + " EXAMPLE " + number + " " + RULE, prompted ? prompt.group() : "PS > ",
            (remarked ? parts.group(1) : rest).strip(), List.of(remarked ? parts.group(2).strip() : "", "", "", "", ""));
    }

    private static List<OfType> types(List<String> written) {
        return written.stream().map(type -> new OfType(type.strip(), List.of())).toList();
    }

    private static String text(String section) {
        return section == null ? "" : section.strip();
    }

    private static List<String> paragraph(String section) {
        return section == null ? List.of() : List.of(section.strip());
    }

    /** Of a bundle's Markdown. */
    static HelpText of(URL resource) {
        return of(MarkdownText.read(read(resource)));
    }

    static String read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The help " + resource + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Sections are headings of the second level, parts of them (a parameter, an example, a type) headings of the third. */
    private static HelpText of(List<MarkdownText.Block> blocks) {
        Map<String, List<MarkdownText.Block>> sections = new LinkedHashMap<>();
        Map<String, Map<String, List<MarkdownText.Block>>> parts = new LinkedHashMap<>();
        String section = "";
        List<MarkdownText.Block> at = new ArrayList<>();
        for (MarkdownText.Block block : blocks) {
            if (block instanceof MarkdownText.Heading heading && heading.level() == 2) {
                section = heading.text().toLowerCase(Locale.ROOT);
                at = sections.computeIfAbsent(section, s -> new ArrayList<>());
            } else if (block instanceof MarkdownText.Heading heading && heading.level() == 3) {
                at = parts.computeIfAbsent(section, s -> new LinkedHashMap<>()).computeIfAbsent(heading.text(), p -> new ArrayList<>());
            } else {
                at.add(block);
            }
        }
        Map<String, OfParameter> parameters = new LinkedHashMap<>();
        parts.getOrDefault("parameters", Map.of()).forEach((heading, body) -> {
            Matcher name = PARAMETER.matcher(heading);
            if (name.matches()) {
                parameters.put(name.group(1).toUpperCase(Locale.ROOT),
                    new OfParameter(paragraphs(body), name.group(2) != null && name.group(2).contains("wildcards")));
            }
        });
        List<Example> examples = new ArrayList<>();
        parts.getOrDefault("examples", Map.of()).forEach((title, body) -> examples.add(example(title, body, examples.size() + 1)));
        return new HelpText(String.join(" ", paragraphs(sections.get("synopsis"))), paragraphs(sections.get("description")), parameters, examples,
            types(parts.get("inputs")), types(parts.get("outputs")), paragraphs(sections.get("notes")), items(sections.get("links")), null, null,
            null, false);
    }

    private static Example example(String title, List<MarkdownText.Block> body, int number) {
        List<String> code = body.stream().filter(MarkdownText.Code.class::isInstance).map(c -> ((MarkdownText.Code) c).text()).toList();
        return new Example("-".repeat(9) + " Example " + number + ": " + title + " " + "-".repeat(9), "", String.join("\n\n", code),
            paragraphs(body));
    }

    private static List<OfType> types(Map<String, List<MarkdownText.Block>> parts) {
        List<OfType> types = new ArrayList<>();
        if (parts != null) {
            parts.forEach((name, body) -> types.add(new OfType(name, paragraphs(body))));
        }
        return types;
    }

    private static List<String> paragraphs(List<MarkdownText.Block> body) {
        List<String> paragraphs = new ArrayList<>();
        for (MarkdownText.Block block : body == null ? List.<MarkdownText.Block>of() : body) {
            switch (block) {
                case MarkdownText.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case MarkdownText.Item item -> paragraphs.add(item.mark() + " " + item.text());
                case MarkdownText.Table table -> table.rows().forEach(row -> paragraphs.add(String.join("  ", row)));
                case MarkdownText.Heading heading -> paragraphs.add(heading.text());
                case MarkdownText.Code code -> { }
            }
        }
        return paragraphs;
    }

    private static List<String> items(List<MarkdownText.Block> body) {
        return body == null ? List.of() : body.stream().filter(MarkdownText.Item.class::isInstance).map(i -> ((MarkdownText.Item) i).text()).toList();
    }
}

package org.mooring.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/** How help is shown: under its headings, as much of it as was asked for (Help_format_ps1xml's views of MamlCommandHelpInfo). */
class HelpView {

    private static final int INDENT = 4;

    private final List<FormatData.Line> lines = new ArrayList<>();
    private final Object help;

    HelpView(Object help) {
        this.help = help;
    }

    /** Whether a value is the help of a command, or a part of it. */
    static boolean isFor(Object value) {
        String type = type(value);
        return type.startsWith("MamlCommandHelpInfo") || type.startsWith(DeclaredHelpView.TYPE) || isText(type);
    }

    /** Whether it is a paragraph, or an item of a list. */
    private static boolean isText(String type) {
        return type.startsWith("Maml") && type.endsWith("TextItem");
    }

    private static String type(Object value) {
        List<String> names = value instanceof PSObject object && object.isBag() ? TypeNames.of(value) : List.of();
        return names.isEmpty() ? "" : names.get(0);
    }

    static List<FormatData.Line> lines(Object value) {
        HelpView view = new HelpView(value);
        String type = type(value);
        if (isText(type)) {
            view.indented(0, text(value, "Tag") + text(value, "Text"));
            return view.lines;
        }
        String part = type.substring(type.indexOf('#') + 1);
        if (type.startsWith(DeclaredHelpView.TYPE)) {
            return DeclaredHelpView.lines(value, part);
        }
        switch (part) {
            case "DetailedView" -> view.command(true, false, true);
            case "FullView" -> view.command(true, true, true);
            case "ExamplesView" -> view.examplesAlone();
            case "details" -> view.headings();
            case "syntax" -> view.syntaxes(value, 0);
            case "parameters" -> all(get(value, "parameter")).forEach(one -> view.parameter(one, true));
            case "parameter" -> view.parameter(value, true);
            case "inputTypes" -> view.types(get(value, "inputType"));
            case "returnValues" -> view.types(get(value, "returnValue"));
            case "alertSet" -> view.told(1, paragraphs(get(value, "alert")));
            case "examples" -> all(get(value, "example")).forEach(view::example);
            case "example" -> view.example(value);
            case "relatedLinks" -> all(get(value, "navigationLink")).forEach(view::link);
            default -> view.command(false, false, false);
        }
        return view.lines;
    }

    private void headings() {
        line("");
        heading("NAME", List.of(text(help, "Name")));
        heading("SYNOPSIS", List.of(text(help, "Synopsis")));
        line("");
    }

    final void syntaxes(Object syntax, int depth) {
        for (Object item : all(get(syntax, "syntaxItem"))) {
            indented(depth, syntax(item));
            line("");
        }
    }

    private void command(boolean withParameters, boolean full, boolean withExamples) {
        headings();
        line("SYNTAX");
        syntaxes(get(help, "syntax"), 1);
        line("");
        heading("DESCRIPTION", paragraphs(get(help, "description")));
        line("");
        if (withParameters) {
            line("PARAMETERS");
            all(get(get(help, "parameters"), "parameter")).forEach(p -> parameter(p, full));
            common();
        }
        if (full) {
            typed("INPUTS", get(get(help, "inputTypes"), "inputType"));
            typed("OUTPUTS", get(get(help, "returnValues"), "returnValue"));
            Object alerts = get(get(help, "alertSet"), "alert");
            if (alerts != null) {
                heading("NOTES", paragraphs(alerts));
            }
        }
        if (withExamples) {
            examples();
        }
        if (!withParameters || full) {
            links();
        }
        if (!full) {
            remarks();
        }
    }

    /** What all commands that have common parameters have in their list. */
    final void common() {
        indented(1, "<CommonParameters>");
        indented(2, "This cmdlet supports the common parameters: Verbose, Debug, ErrorAction, ErrorVariable, WarningAction, WarningVariable,"
            + " OutBuffer, PipelineVariable, and OutVariable. For more information, see about_CommonParameters"
            + " (https://go.microsoft.com/fwlink/?LinkID=113216).");
        line("");
    }

    final Object help() {
        return help;
    }

    final List<FormatData.Line> lines() {
        return lines;
    }

    final void heading(String heading, List<String> paragraphs) {
        line(heading);
        told(1, paragraphs);
        line("");
    }

    /** Paragraphs with an empty line between them. */
    private void told(int depth, List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                line("");
            }
            indented(depth, paragraphs.get(i));
        }
    }

    private void typed(String heading, Object types) {
        line(heading);
        types(types);
        line("");
    }

    private void types(Object types) {
        all(types).forEach(type -> {
            indented(1, text(get(type, "type"), "name"));
            told(2, paragraphs(get(type, "description")));
        });
    }

    private void links() {
        line("");
        line("RELATED LINKS");
        all(get(get(help, "relatedLinks"), "navigationLink")).forEach(this::link);
        line("");
    }

    private void link(Object link) {
        indented(1, text(link, "linkText") + text(link, "uri"));
    }

    private void remarks() {
        String name = text(help, "Name");
        line("REMARKS");
        if (get(help, "examples") != null) {
            indented(1, "To see the examples, type: \"Get-Help " + name + " -Examples\"");
        }
        indented(1, "For more information, type: \"Get-Help " + name + " -Detailed\"");
        indented(1, "For technical information, type: \"Get-Help " + name + " -Full\"");
        line("");
    }

    private void examplesAlone() {
        headings();
        examples();
    }

    private void examples() {
        all(get(get(help, "examples"), "example")).forEach(this::example);
    }

    private void example(Object example) {
        indented(1, text(example, "title"));
        line("");
        indented(1, String.join("\n", paragraphs(get(example, "introduction"))) + text(example, "code"));
        line("");
        List<String> remarks = paragraphs(get(example, "remarks"));
        int told = remarks.size();
        while (told > 0 && remarks.get(told - 1).isEmpty()) {
            told--;
        }
        told(1, remarks.subList(0, told));
        remarks.subList(told, remarks.size()).forEach(this::line);
        line("");
        if (told > 0) {
            line("");
        }
    }

    private void parameter(Object parameter, boolean full) {
        boolean isSwitch = text(parameter, "parameterValue").equals("SwitchParameter");
        indented(1, "-" + text(parameter, "name") + (isSwitch ? " [<SwitchParameter>]" : valueOf(parameter)));
        told(2, paragraphs(get(parameter, "description")));
        if (full) {
            line("");
            fact("Required?", text(parameter, "required"));
            fact("Position?", text(parameter, "position"));
            fact("Default value", text(parameter, "defaultValue"));
            fact("Accept pipeline input?", text(parameter, "pipelineInput"));
            fact("Aliases", text(parameter, "aliases"));
            fact("Accept wildcard characters?", text(parameter, "globbing"));
        }
        line("");
    }

    final void fact(String label, String value) {
        indented(2, (String.format("%-29s", label) + value).stripTrailing());
    }

    private static String syntax(Object item) {
        StringBuilder line = new StringBuilder(text(item, "name"));
        for (Object parameter : all(get(item, "parameter"))) {
            String name = "-" + text(parameter, "name");
            boolean positional = !text(parameter, "position").equalsIgnoreCase("named");
            boolean required = text(parameter, "required").equals("true");
            String body = (positional ? "[" + name + "]" : name) + valueOf(parameter);
            line.append(' ').append(required ? body : "[" + body + "]");
        }
        if (Conversion.toBoolean(get(item, "CommonParameters"))) {
            line.append(" [<CommonParameters>]");
        }
        return line.toString();
    }

    /** Its type, or the values that it may have. */
    static String valueOf(Object parameter) {
        Object values = get(get(parameter, "parameterValueGroup"), "parameterValue");
        if (values != null) {
            return " {" + String.join(" | ", all(values).stream().map(Conversion::toText).toList()) + "}";
        }
        String value = text(parameter, "parameterValue");
        return value.isEmpty() ? "" : " <" + value + ">";
    }

    final void line(String text) {
        lines.add(new FormatData.Line(0, text));
    }

    final void indented(int depth, String text) {
        text.lines().forEach(line -> lines.add(new FormatData.Line(line.isBlank() ? 0 : depth * INDENT, line.stripTrailing())));
    }

    static Object get(Object value, String name) {
        return value == null ? null : Properties.valueOrNull(value, name);
    }

    static String text(Object value, String name) {
        Object found = get(value, name);
        return found == null ? "" : Conversion.toText(found);
    }

    private static List<String> paragraphs(Object paragraphs) {
        return all(paragraphs).stream().map(paragraph -> text(paragraph, "Text")).toList();
    }

    static List<Object> all(Object values) {
        List<Object> found = new ArrayList<>();
        Iterator<?> each = values == null ? null : Enumeration.of(values);
        if (each != null) {
            each.forEachRemaining(found::add);
        } else if (values != null) {
            found.add(values);
        }
        return found;
    }
}

package org.mooring.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/** How help is shown: under its headings, as much of it as was asked for (Help_format_ps1xml's views of MamlCommandHelpInfo). */
final class HelpView {

    private static final String INDENT = "    ";

    private final List<String> lines = new ArrayList<>();
    private final Object help;

    private HelpView(Object help) {
        this.help = help;
    }

    /** Whether a value is the help of a command. */
    static boolean isFor(Object value) {
        String type = type(value);
        return type.startsWith("MamlCommandHelpInfo") || type.startsWith("ExtendedCmdletHelpInfo");
    }

    private static String type(Object value) {
        List<String> names = value instanceof PSObject object && object.isBag() ? TypeNames.of(value) : List.of();
        return names.isEmpty() ? "" : names.get(0);
    }

    static List<String> lines(Object value) {
        HelpView view = new HelpView(value);
        String type = type(value);
        String part = type.substring(type.indexOf('#') + 1);
        switch (part) {
            case "DetailedView" -> view.command(true, false, true);
            case "FullView" -> view.command(true, true, true);
            case "ExamplesView" -> view.examplesAlone();
            case "parameter" -> view.parameter(value, true);
            default -> view.command(false, false, false);
        }
        return view.lines;
    }

    private void command(boolean withParameters, boolean full, boolean withExamples) {
        heading("NAME", text(help, "Name"));
        heading("SYNOPSIS", text(help, "Synopsis"));
        lines.add("");
        lines.add("SYNTAX");
        for (Object item : all(get(get(help, "syntax"), "syntaxItem"))) {
            indented(INDENT, syntax(item));
            lines.add("");
        }
        lines.add("");
        heading("DESCRIPTION", paragraphs(get(help, "description")));
        lines.add("");
        if (withParameters) {
            lines.add("PARAMETERS");
            all(get(get(help, "parameters"), "parameter")).forEach(p -> parameter(p, full));
            lines.add(INDENT + "<CommonParameters>");
            indented(INDENT + INDENT, "This cmdlet supports the common parameters: Verbose, Debug,\nErrorAction, ErrorVariable, WarningAction,"
                + " WarningVariable,\nOutBuffer, PipelineVariable, and OutVariable. For more information, see\nabout_CommonParameters"
                + " (https://go.microsoft.com/fwlink/?LinkID=113216).");
            lines.add("");
        }
        if (full) {
            typed("INPUTS", get(get(help, "inputTypes"), "inputType"));
            typed("OUTPUTS", get(get(help, "returnValues"), "returnValue"));
            notes();
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

    private void heading(String heading, String body) {
        lines.add(heading);
        indented(INDENT, body);
        lines.add("");
    }

    private void typed(String heading, Object types) {
        lines.add(heading);
        all(types).forEach(type -> indented(INDENT, text(get(type, "type"), "name")));
        lines.add("");
    }

    private void notes() {
        Object alerts = get(get(help, "alertSet"), "alert");
        if (alerts != null) {
            heading("NOTES", paragraphs(alerts));
        }
    }

    private void links() {
        lines.add("");
        lines.add("RELATED LINKS");
        for (Object link : all(get(get(help, "relatedLinks"), "navigationLink"))) {
            indented(INDENT, text(link, "linkText") + text(link, "uri"));
        }
        lines.add("");
    }

    private void remarks() {
        String name = text(help, "Name");
        lines.add("REMARKS");
        if (get(help, "examples") != null) {
            lines.add(INDENT + "To see the examples, type: \"Get-Help " + name + " -Examples\"");
        }
        lines.add(INDENT + "For more information, type: \"Get-Help " + name + " -Detailed\"");
        lines.add(INDENT + "For technical information, type: \"Get-Help " + name + " -Full\"");
        lines.add("");
    }

    private void examplesAlone() {
        heading("NAME", text(help, "Name"));
        heading("SYNOPSIS", text(help, "Synopsis"));
        examples();
    }

    private void examples() {
        for (Object example : all(get(get(help, "examples"), "example"))) {
            indented(INDENT, text(example, "title"));
            lines.add("");
            indented(INDENT, paragraphs(get(example, "introduction")) + text(example, "code"));
            lines.add("");
            String remarks = paragraphs(get(example, "remarks"));
            if (!remarks.isEmpty()) {
                indented(INDENT, remarks);
            }
            lines.add("");
        }
    }

    private void parameter(Object parameter, boolean full) {
        String value = text(parameter, "parameterValue");
        boolean isSwitch = value.equals("SwitchParameter");
        lines.add(INDENT + "-" + text(parameter, "name") + (isSwitch ? " [<SwitchParameter>]" : " <" + value + ">"));
        indented(INDENT + INDENT, paragraphs(get(parameter, "description")));
        if (full) {
            lines.add("");
            fact("Required?", text(parameter, "required"));
            fact("Position?", text(parameter, "position"));
            fact("Default value", text(parameter, "defaultValue"));
            fact("Accept pipeline input?", text(parameter, "pipelineInput"));
            fact("Aliases", text(parameter, "aliases"));
            fact("Accept wildcard characters?", text(parameter, "globbing"));
        }
        lines.add("");
    }

    private void fact(String label, String value) {
        lines.add((INDENT + INDENT + String.format("%-29s", label) + value).stripTrailing());
    }

    private static String syntax(Object item) {
        StringBuilder line = new StringBuilder(text(item, "name"));
        for (Object parameter : all(get(item, "parameter"))) {
            String name = "-" + text(parameter, "name");
            String value = text(parameter, "parameterValue");
            boolean positional = !text(parameter, "position").equals("named");
            boolean required = text(parameter, "required").equals("true");
            String body = (positional ? "[" + name + "]" : name) + (value.isEmpty() ? "" : " <" + value + ">");
            line.append(' ').append(required ? body : "[" + body + "]");
        }
        if (Conversion.toBoolean(get(item, "CommonParameters"))) {
            line.append(" [<CommonParameters>]");
        }
        return line.toString();
    }

    private void indented(String indent, String text) {
        text.lines().forEach(line -> lines.add((indent + line).stripTrailing()));
    }

    private static Object get(Object value, String name) {
        return value == null ? null : Properties.valueOrNull(value, name);
    }

    private static String text(Object value, String name) {
        Object found = get(value, name);
        return found == null ? "" : Conversion.toText(found);
    }

    private static String paragraphs(Object paragraphs) {
        StringBuilder text = new StringBuilder();
        for (Object paragraph : all(paragraphs)) {
            text.append(text.length() > 0 ? "\n" : "").append(text(paragraph, "Text"));
        }
        return text.toString();
    }

    private static List<Object> all(Object values) {
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

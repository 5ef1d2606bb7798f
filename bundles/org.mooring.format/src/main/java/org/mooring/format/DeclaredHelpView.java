package org.mooring.format;

import java.util.List;

/** How the help of commands is shown that nothing is written about (Help_format_ps1xml's views of ExtendedCmdletHelpInfo). */
final class DeclaredHelpView extends HelpView {

    static final String TYPE = "ExtendedCmdletHelpInfo";

    private DeclaredHelpView(Object help) {
        super(help);
    }

    static List<FormatData.Line> lines(Object value, String part) {
        DeclaredHelpView view = new DeclaredHelpView(value);
        switch (part) {
            case "FullView" -> view.whole(true);
            case "DetailedView" -> view.whole(false);
            case "ExamplesView" -> {
                view.name();
                view.end();
            }
            case "parameter" -> view.parameter(value);
            case "syntax" -> view.syntaxes(value, 0);
            case "parameters" -> all(get(value, "parameter")).forEach(view::parameter);
            default -> {
                view.name();
                view.line("SYNTAX");
                view.syntaxes(get(value, "Syntax"), 1);
                view.line("");
                view.end();
            }
        }
        return view.lines();
    }

    private void name() {
        line("");
        heading("NAME", List.of(text(help(), "Name")));
    }

    private void whole(boolean full) {
        name();
        line("SYNTAX");
        syntaxes(get(help(), "Syntax"), 1);
        line("");
        line("PARAMETERS");
        List<Object> parameters = all(get(get(help(), "parameters"), "parameter"));
        for (Object parameter : parameters) {
            if (full) {
                parameter(parameter);
            } else {
                indented(1, "-" + text(parameter, "name") + valueOf(parameter));
                line("");
            }
        }
        if ("True".equals(text(help(), "CommonParameters"))) {
            common();
        } else if (parameters.isEmpty()) {
            indented(1, "None");
            line("");
        }
        line("");
        if (full) {
            types("INPUTS", get(get(help(), "inputTypes"), "inputType"));
            types("OUTPUTS", get(get(help(), "returnValues"), "returnValue"));
        }
        end();
    }

    private void types(String heading, Object types) {
        line(heading);
        all(types).forEach(type -> indented(1, text(get(type, "type"), "name")));
        line("");
    }

    private void parameter(Object parameter) {
        indented(1, "-" + text(parameter, "name") + valueOf(parameter));
        line("");
        fact("Required?", text(parameter, "required"));
        fact("Position?", text(parameter, "position"));
        fact("Accept pipeline input?", text(parameter, "pipelineInput"));
        fact("Parameter set name", text(parameter, "parameterSetName"));
        fact("Aliases", text(parameter, "aliases"));
        fact("Dynamic?", text(parameter, "isDynamic"));
        fact("Accept wildcard characters?", text(parameter, "globbing"));
        line("");
    }

    private void end() {
        line("ALIASES");
        indented(1, text(help(), "aliases"));
        line("");
        line("");
        line("REMARKS");
        indented(1, text(help(), "remarks"));
        line("");
    }
}

package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrType;
import org.mooring.language.HelpContent;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.metadata.Described;

/**
 * The help of one command as an object (MamlCommandHelpInfo): of what its comments say, and of its parameters as they are declared. A
 * command without comments has its syntax for a synopsis (ExtendedCmdletHelpInfo).
 */
final class CommandHelp {

    private static final Pattern PROMPT = Pattern.compile("^.*?>");
    private static final Pattern CODE = Pattern.compile("^(.*?)\\r?\\n\\r?\\n(.*)$", Pattern.DOTALL);

    private final CommandInfo command;
    private final CommandParameters parameters;
    private final ScriptBlock tree;
    private final HelpContent content;

    CommandHelp(CommandInfo command) {
        this.command = command;
        this.parameters = Described.parameters(command);
        this.tree = switch (command) {
            case FunctionInfo function -> function.block().code().tree();
            case ScriptFileInfo script -> script.block().code().tree();
            default -> null;
        };
        this.content = tree == null ? null : tree.help().map(HelpContent::of).orElse(null);
    }

    String name() {
        return command.name();
    }

    /** Cmdlet, Function, Filter or ExternalScript. */
    String category() {
        return command.commandType();
    }

    String synopsis() {
        return content != null ? text(content.synopsis()) : Described.syntax(command).strip();
    }

    /** It as an object; {@code view} is the part that is to be shown, empty for the common one. */
    PSObject object(String view) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", name());
        if (!synopsis().isEmpty()) {
            details.put("description", paragraphs(synopsis()));
        }
        all.put("details", bag("details", details));
        all.put("syntax", bag("syntax", Map.of("syntaxItem", single(syntax()))));
        List<Object> described = new ArrayList<>();
        for (ParameterInfo p : own()) {
            described.add(parameter(p, p.sets().isEmpty() ? null : p.sets().get(0), false));
        }
        if (!described.isEmpty()) {
            all.put("parameters", bag("parameters", Map.of("parameter", single(described))));
        }
        if (content != null) {
            sections(all);
        }
        all.put("Name", name());
        all.put("Category", category());
        all.put("Synopsis", synopsis());
        all.put("Component", content == null ? null : content.component());
        all.put("Role", content == null ? null : content.role());
        all.put("Functionality", content == null ? null : content.functionality());
        all.put("ModuleName", command.moduleName() == null ? "" : command.moduleName());
        PSObject object = PSObject.bag(all);
        String type = content != null ? "MamlCommandHelpInfo" : "ExtendedCmdletHelpInfo";
        List<String> names = new ArrayList<>();
        if (!view.isEmpty()) {
            names.add(type + "#" + view);
        }
        names.add(type);
        names.add("HelpInfo");
        object.typeNames(names);
        return object;
    }

    private void sections(Map<String, Object> all) {
        if (content.description() != null) {
            all.put("description", paragraphs(text(content.description())));
        }
        if (content.notes() != null) {
            all.put("alertSet", bag("alertSet", Map.of("alert", paragraphs(text(content.notes())))));
        }
        if (!content.examples().isEmpty()) {
            List<Object> examples = new ArrayList<>();
            for (String example : content.examples()) {
                examples.add(example(example, examples.size() + 1));
            }
            all.put("examples", bag("examples", Map.of("example", single(examples))));
        }
        if (!content.inputs().isEmpty()) {
            all.put("inputTypes", bag("inputTypes", Map.of("inputType", single(types("inputType", content.inputs())))));
        }
        if (!content.outputs().isEmpty()) {
            all.put("returnValues", bag("returnValues", Map.of("returnValue", single(types("returnValue", content.outputs())))));
        }
        if (!content.links().isEmpty()) {
            List<Object> links = new ArrayList<>();
            for (String link : content.links()) {
                String words = link.strip();
                links.add(bag("navigationLink", Map.of(words.matches("\\w+:\\S+") ? "uri" : "linkText", words)));
            }
            all.put("relatedLinks", bag("relatedLinks", Map.of("navigationLink", single(links))));
        }
    }

    private static List<Object> types(String name, List<String> written) {
        List<Object> all = new ArrayList<>();
        for (String type : written) {
            all.add(bag(name, Map.of("type", bag("type", Map.of("name", type.strip())))));
        }
        return all;
    }

    private static PSObject example(String written, int number) {
        Matcher prompt = PROMPT.matcher(written);
        boolean prompted = prompt.find();
        String rest = prompted ? written.substring(prompt.end()) : written;
        Matcher parts = CODE.matcher(rest);
        boolean remarked = parts.matches();
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("title", "-------------------------- EXAMPLE " + number + " --------------------------");
        example.put("introduction", paragraphs(prompted ? prompt.group() : "PS > "));
        example.put("code", (remarked ? parts.group(1) : rest).strip());
        example.put("remarks", paragraphs(remarked ? parts.group(2).strip() : ""));
        return bag("example", example);
    }

    /** The parameters that are the command's own: those that ShouldProcess brings are, the common ones are not. */
    private List<ParameterInfo> own() {
        List<ParameterInfo> own = new ArrayList<>();
        if (parameters != null) {
            for (ParameterInfo p : parameters.all()) {
                boolean confirms = p.name().equals("WhatIf") || p.name().equals("Confirm");
                if (!p.isCommon() || confirms) {
                    own.add(p);
                }
            }
        }
        return own;
    }

    private List<Object> syntax() {
        List<Object> items = new ArrayList<>();
        List<String> sets = parameters == null || parameters.setNames().isEmpty() ? List.of(ParameterInfo.ALL_SETS)
            : parameters.setNames().stream().map(parameters::written).toList();
        for (String set : sets) {
            List<Object> described = new ArrayList<>();
            for (ParameterInfo p : own()) {
                for (ParameterInfo.InSet in : p.sets()) {
                    if (in.isAll() || in.set().equalsIgnoreCase(set)) {
                        described.add(parameter(p, in, true));
                        break;
                    }
                }
            }
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", name());
            if (!described.isEmpty()) {
                item.put("parameter", single(described));
            }
            item.put("CommonParameters", parameters != null && parameters.all().length > own().size());
            items.add(bag("syntaxItem", item));
        }
        return items;
    }

    private PSObject parameter(ParameterInfo p, ParameterInfo.InSet in, boolean forSyntax) {
        Map<String, Object> all = new LinkedHashMap<>();
        String description = description(p.name());
        if (!description.isEmpty()) {
            all.put("description", paragraphs(description));
        }
        String type = typeName(p);
        if (!forSyntax) {
            all.put("defaultValue", defaultValue(p.name()));
        }
        if (!forSyntax || !p.isSwitch()) {
            all.put("parameterValue", type);
        }
        all.put("name", p.name());
        if (!forSyntax) {
            all.put("type", bag("type", Map.of("name", type)));
        }
        boolean byValue = in != null && in.fromPipeline();
        boolean byName = in != null && in.fromPipelineByName();
        all.put("required", String.valueOf(in != null && in.mandatory()));
        all.put("globbing", "false");
        all.put("pipelineInput", byValue && byName ? "true (ByValue, ByPropertyName)" : byValue ? "true (ByValue)"
            : byName ? "true (ByPropertyName)" : "false");
        all.put("position", in == null || in.position() == ParameterInfo.NAMED ? "named" : String.valueOf(in.position() + 1));
        if (!p.aliases().isEmpty()) {
            all.put("aliases", String.join(", ", p.aliases()));
        }
        return bag("parameter", all);
    }

    private static String typeName(ParameterInfo p) {
        ClrType type = p.type();
        return p.isSwitch() ? "SwitchParameter" : type == null ? "Object" : type.name();
    }

    private Parameter declared(String name) {
        if (tree == null || tree.parameters().isEmpty()) {
            return null;
        }
        for (Parameter p : tree.parameters().get().parameters()) {
            if (p.name().unqualified().equalsIgnoreCase(name)) {
                return p;
            }
        }
        return null;
    }

    /** What the help says of a parameter, or else the comment beside it. */
    private String description(String name) {
        String told = content == null ? null : content.parameters().get(name.toUpperCase(Locale.ROOT));
        if (told != null || content == null) {
            return told == null ? "" : text(told);
        }
        Parameter p = declared(name);
        return p == null || p.help() == null ? "" : text(p.help());
    }

    private String defaultValue(String name) {
        Parameter p = declared(name);
        if (p == null || p.defaultValue().isEmpty()) {
            return "";
        }
        Object constant = p.defaultValue().get() instanceof org.mooring.language.ast.StringExpression s ? s.value() : null;
        return constant != null ? Conversion.toText(constant) : p.defaultValue().get().extent().text();
    }

    private static String text(String section) {
        return section == null ? "" : section.strip();
    }

    private static Object[] paragraphs(String text) {
        PSObject paragraph = PSObject.bag(Map.of("Text", text));
        paragraph.typeNames(List.of("MamlParaTextItem", "MamlTextItem"));
        return new Object[] {paragraph};
    }

    private static Object single(List<Object> items) {
        return items.size() == 1 ? items.get(0) : items.toArray();
    }

    private static PSObject bag(String part, Map<String, ?> notes) {
        PSObject bag = PSObject.bag(notes);
        bag.typeNames(List.of("MamlCommandHelpInfo#" + part));
        return bag;
    }
}

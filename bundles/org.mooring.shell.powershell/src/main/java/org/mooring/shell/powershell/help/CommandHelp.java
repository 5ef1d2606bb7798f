package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.metadata.Described;
import org.mooring.shell.powershell.metadata.MetadataTypes;
import org.mooring.shell.powershell.metadata.OutputTypes;

/**
 * The help of one command as an object (MamlCommandHelpInfo): of what is written about it, and of its parameters as they are declared. Of a
 * command that nothing is written about it is {@link DeclaredHelp}, whose synopsis is the syntax.
 */
final class CommandHelp {

    private static final String TYPE = "MamlCommandHelpInfo";

    private final CommandInfo command;
    private final CommandParameters parameters;
    private final ScriptBlock tree;
    private final HelpText content;

    CommandHelp(CommandInfo command) {
        this.command = command;
        this.parameters = Described.parameters(command);
        this.tree = HelpFiles.tree(command);
        this.content = HelpFiles.of(command);
    }

    String name() {
        return command.name();
    }

    /** Cmdlet, Function, Filter or ExternalScript. */
    String category() {
        return command.commandType();
    }

    String moduleName() {
        return command.moduleName();
    }

    String synopsis() {
        return content != null ? content.synopsis() : Described.syntax(command).strip();
    }

    /** Whether it belongs to what -Component, -Role and -Functionality ask for; null asks for nothing. */
    boolean belongsTo(String[] component, String[] role, String[] functionality) {
        return matches(component, content == null ? null : content.component()) && matches(role, content == null ? null : content.role())
            && matches(functionality, content == null ? null : content.functionality());
    }

    private static boolean matches(String[] patterns, String value) {
        return patterns == null || value != null && Arrays.stream(patterns).anyMatch(p -> Wildcard.of(p, true).matches(value));
    }

    boolean says(String word) {
        return content != null && (contains(content.synopsis(), word) || content.description().stream().anyMatch(p -> contains(p, word)));
    }

    private static boolean contains(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where else there is help: what the command declares, or else the first address that its help names; null for none. */
    String address() {
        String declared = MetadataTypes.helpUri(command);
        if (declared != null && isAddress(declared)) {
            return declared;
        }
        return content == null ? null : content.links().stream().filter(CommandHelp::isAddress).findFirst().orElse(null);
    }

    private static boolean isAddress(String link) {
        return link.matches("(?i)https?://\\S+");
    }

    /** It as an object; {@code view} is the part that is to be shown, empty for the common one. */
    PSObject object(String view) {
        if (content == null) {
            return new DeclaredHelp(command, parameters, this::takesWildcards).object(view);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", name());
        int dash = name().indexOf('-');
        details.put("verb", dash < 0 ? "" : name().substring(0, dash));
        details.put("noun", dash < 0 ? "" : name().substring(dash + 1));
        if (!synopsis().isEmpty()) {
            details.put("description", paragraphs(List.of(synopsis())));
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
        sections(all);
        all.put("Name", name());
        all.put("Category", category());
        all.put("Synopsis", synopsis());
        all.put("Component", content.component());
        all.put("Role", content.role());
        all.put("Functionality", content.functionality());
        all.put("ModuleName", command.moduleName() == null ? "" : command.moduleName());
        PSObject object = PSObject.bag(all);
        List<String> names = new ArrayList<>();
        if (!view.isEmpty()) {
            names.add(TYPE + "#" + view);
        }
        names.add(TYPE);
        names.add("HelpInfo");
        object.typeNames(names);
        return object;
    }

    private void sections(Map<String, Object> all) {
        if (!content.description().isEmpty()) {
            all.put("description", paragraphs(content.description()));
        }
        if (!content.notes().isEmpty()) {
            all.put("alertSet", bag("alertSet", Map.of("alert", paragraphs(content.notes()))));
        }
        if (!content.examples().isEmpty()) {
            all.put("examples", bag("examples", Map.of("example", single(content.examples().stream().map(CommandHelp::example).toList()))));
        }
        if (!inputs().isEmpty()) {
            all.put("inputTypes", bag("inputTypes", Map.of("inputType", single(types("inputType", inputs())))));
        }
        if (!outputs().isEmpty()) {
            all.put("returnValues", bag("returnValues", Map.of("returnValue", single(types("returnValue", outputs())))));
        }
        if (!content.links().isEmpty()) {
            List<Object> links = new ArrayList<>();
            for (String link : content.links()) {
                links.add(bag("navigationLink", Map.of(link.matches("\\w+:\\S+") ? "uri" : "linkText", link)));
            }
            all.put("relatedLinks", bag("relatedLinks", Map.of("navigationLink", single(links))));
        }
    }

    /** What is told, or else the types of the parameters that take objects from the pipeline. */
    private List<HelpText.OfType> inputs() {
        if (content.fromComments() || !content.inputs().isEmpty()) {
            return content.inputs();
        }
        return own().stream().filter(p -> p.sets().stream().anyMatch(ParameterInfo.InSet::fromPipeline)).map(p -> p.type().fullName())
            .distinct().map(type -> new HelpText.OfType(type, List.of())).toList();
    }

    /** What is told, or else what the command declares. */
    private List<HelpText.OfType> outputs() {
        if (content.fromComments() || !content.outputs().isEmpty()) {
            return content.outputs();
        }
        return OutputTypes.of(command).stream().map(type -> new HelpText.OfType(type.name(), List.of())).toList();
    }

    private static List<Object> types(String name, List<HelpText.OfType> written) {
        List<Object> all = new ArrayList<>();
        for (HelpText.OfType type : written) {
            Map<String, Object> notes = new LinkedHashMap<>();
            notes.put("type", bag("type", Map.of("name", type.name())));
            if (!type.text().isEmpty()) {
                notes.put("description", paragraphs(type.text()));
            }
            all.add(bag(name, notes));
        }
        return all;
    }

    private static Object example(HelpText.Example told) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("title", told.title());
        example.put("introduction", paragraphs(List.of(told.introduction())));
        example.put("code", told.code());
        example.put("remarks", paragraphs(told.remarks()));
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
        List<String> description = description(p.name());
        if (!description.isEmpty()) {
            all.put("description", paragraphs(description));
        }
        String type = typeName(p);
        if (!forSyntax) {
            all.put("defaultValue", defaultValue(p));
        }
        List<String> choices = choices(p.type());
        if (!choices.isEmpty()) {
            all.put("parameterValueGroup", bag("parameterValueGroup", Map.of("parameterValue", choices.toArray(String[]::new))));
        } else if (!forSyntax || !p.isSwitch()) {
            all.put("parameterValue", new PSObject(type).set("required", String.valueOf(!p.isSwitch())));
        }
        all.put("name", p.name());
        if (!forSyntax) {
            all.put("type", bag("type", Map.of("name", type)));
        }
        boolean byValue = in != null && in.fromPipeline();
        boolean byName = in != null && in.fromPipelineByName();
        all.put("required", String.valueOf(in != null && in.mandatory()));
        HelpText.OfParameter told = content.parameters().get(p.name().toUpperCase(Locale.ROOT));
        all.put("globbing", String.valueOf(told != null && told.wildcards() || takesWildcards(p)));
        all.put("pipelineInput", byValue && byName ? "true (ByValue, ByPropertyName)" : byValue ? "true (ByValue)"
            : byName ? "true (ByPropertyName)" : "false");
        all.put("position", in == null || in.position() == ParameterInfo.NAMED ? "named" : String.valueOf(in.position() + 1));
        if (!p.aliases().isEmpty() || !content.fromComments()) {
            all.put("aliases", p.aliases().isEmpty() ? "none" : String.join(", ", p.aliases()));
        }
        return bag("parameter", all);
    }

    private static String typeName(ParameterInfo p) {
        ClrType type = p.type();
        return p.isSwitch() ? "SwitchParameter" : type == null ? "Object" : type.name();
    }

    /** The values of an enumeration, or of an array of one. */
    private static List<String> choices(ClrType type) {
        ClrType values = type != null && type.isArray() ? type.element() : type;
        return values instanceof ClrEnum enumeration ? List.copyOf(enumeration.names()) : List.of();
    }

    /** An attribute of the parameter as a script says it, or null. */
    private Attribute declares(String parameter, String attribute) {
        Parameter p = declared(parameter);
        return p == null ? null : p.attributes().stream().filter(Attribute.class::isInstance).map(Attribute.class::cast)
            .filter(each -> each.type().fullName().replaceFirst("(?i)Attribute$", "").equalsIgnoreCase(attribute)).findFirst().orElse(null);
    }

    private boolean takesWildcards(ParameterInfo parameter) {
        return declares(parameter.name(), "SupportsWildcards") != null;
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

    /** What the help says of a parameter, or else the comment beside it, or what is the same of every command. */
    private List<String> description(String name) {
        HelpText.OfParameter told = content.parameters().get(name.toUpperCase(Locale.ROOT));
        if (told != null) {
            return told.text();
        }
        Parameter p = declared(name);
        if (p != null && p.help() != null) {
            return List.of(p.help().strip());
        }
        return content.fromComments() ? List.of() : switch (name) {
            case "WhatIf" -> List.of("Says what the command would do, and does not do it.");
            case "Confirm" -> List.of("Asks before each thing that the command is about to do.");
            default -> List.of();
        };
    }

    private String defaultValue(ParameterInfo parameter) {
        if (command instanceof CmdletInfo cmdlet) {
            return ofInstance(cmdlet, parameter);
        }
        Attribute told = declares(parameter.name(), "PSDefaultValue");
        Expression value = told == null ? null : told.named().stream().filter(each -> each.name().equalsIgnoreCase("Help")).findFirst()
            .or(() -> told.named().stream().filter(each -> each.name().equalsIgnoreCase("Value")).findFirst()).map(NamedArgument::value).orElse(null);
        Parameter p = declared(parameter.name());
        if (value == null && p != null) {
            value = p.defaultValue().orElse(null);
        }
        return value == null ? "" : value instanceof StringExpression text ? text.value() : value.extent().text();
    }

    /** What a parameter is when nothing was given: as a new instance has it. */
    private static String ofInstance(CmdletInfo cmdlet, ParameterInfo parameter) {
        if (parameter.isSwitch() || parameter.isCommon()) {
            return "False";
        }
        if (parameter.isDynamic()) {
            return "None";
        }
        Object value = cmdlet.metadata().get(parameter, cmdlet.cmdlet().factory().get());
        boolean told = value instanceof String || value instanceof Boolean || value instanceof Number number && number.doubleValue() > 0;
        return told ? Conversion.toText(value) : "None";
    }

    private static Object[] paragraphs(List<String> texts) {
        return texts.stream().map(text -> {
            PSObject paragraph = PSObject.bag(Map.of("Text", text));
            paragraph.typeNames(List.of("MamlParaTextItem", "MamlTextItem"));
            return paragraph;
        }).toArray();
    }

    private static Object single(List<Object> items) {
        return items.size() == 1 ? items.get(0) : items.toArray();
    }

    private static PSObject bag(String part, Map<String, ?> notes) {
        PSObject bag = PSObject.bag(notes);
        bag.typeNames(List.of(TYPE + "#" + part));
        return bag;
    }
}

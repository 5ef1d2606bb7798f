package org.mooring.shell.powershell.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.metadata.CommandParameterInfo;
import org.mooring.shell.powershell.metadata.Described;
import org.mooring.shell.powershell.metadata.MetadataTypes;
import org.mooring.shell.powershell.metadata.OutputTypes;
import org.mooring.shell.powershell.runtime.Engine;

/** The help of a command that nothing is written about: what it declares (PowerShell's DefaultCommandHelpObjectBuilder). */
final class DeclaredHelp {

    private static final String TYPE = "ExtendedCmdletHelpInfo";
    private static final String NONE = "None";

    private final CommandInfo command;
    private final CommandParameters parameters;
    private final Predicate<ParameterInfo> takesWildcards;
    private final List<ParameterInfo> own = new ArrayList<>();

    /** @param takesWildcards whether a parameter's values may be patterns */
    DeclaredHelp(CommandInfo command, CommandParameters parameters, Predicate<ParameterInfo> takesWildcards) {
        this.command = command;
        this.parameters = parameters;
        this.takesWildcards = takesWildcards;
        if (parameters != null) {
            for (ParameterInfo parameter : parameters.all()) {
                if (!parameter.isCommon()) {
                    own.add(parameter);
                }
            }
        }
    }

    /** @param view the part that is to be shown, empty for the common one */
    PSObject object(String view) {
        boolean common = parameters != null && parameters.all().length > own.size();
        int dash = command.name().indexOf('-');
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("CommonParameters", common);
        all.put("details", bag("details", Map.of("name", command.name(), "verb", dash < 0 ? "" : command.name().substring(0, dash),
            "noun", dash < 0 ? "" : command.name().substring(dash + 1))));
        all.put("Syntax", bag("syntax", Map.of("syntaxItem", syntax(common))));
        all.put("parameters", bag("parameters", Map.of("parameter", own.stream().map(each -> parameter(each, each.sets().get(0))).toArray())));
        all.put("inputTypes", bag("inputTypes", Map.of("inputType", bag("inputType", Map.of("type", bag("type", Map.of("name", inputs())))))));
        String address = MetadataTypes.helpUri(command);
        if (address != null && !address.isEmpty()) {
            all.put("relatedLinks", bag("relatedLinks", Map.of("navigationLink", new Object[] {bag("navigationLinks", Map.of("uri", address))})));
        }
        all.put("returnValues", bag("returnValues", Map.of("returnValue", bag("returnValue", Map.of("type", bag("type", Map.of("name", outputs())))))));
        all.put("aliases", aliases());
        all.put("remarks", NONE);
        all.put("alertSet", null);
        all.put("description", null);
        all.put("examples", null);
        all.put("Synopsis", Described.syntax(command));
        all.put("ModuleName", command.moduleName() == null ? "" : command.moduleName());
        all.put("nonTerminatingErrors", "");
        all.put("Name", command.name());
        all.put("Category", command.commandType());
        all.put("Component", null);
        all.put("Role", null);
        all.put("Functionality", null);
        PSObject object = PSObject.bag(all);
        List<String> names = new ArrayList<>(List.of(TYPE, "CmdletHelpInfo", "HelpInfo"));
        if (!view.isEmpty()) {
            names.add(0, TYPE + "#" + view);
        }
        object.typeNames(names);
        return object;
    }

    /** For each parameter set: positional parameters in their order, then mandatory ones, then the others. */
    private Object[] syntax(boolean common) {
        List<String> sets = parameters == null || parameters.setNames().isEmpty() ? List.of(ParameterInfo.ALL_SETS)
            : parameters.setNames().stream().map(parameters::written).toList();
        return sets.stream().map(set -> {
            List<ParameterInfo> shown = new ArrayList<>(own.stream().filter(each -> each.in(set) != null).toList());
            shown.sort(Comparator.comparingInt(each -> place(each.in(set))));
            return bag("syntaxItem", Map.of("name", command.name(), "CommonParameters", common,
                "parameter", shown.stream().map(each -> parameter(each, each.in(set))).toArray()));
        }).toArray();
    }

    private static int place(ParameterInfo.InSet in) {
        return in.position() != ParameterInfo.NAMED ? in.position() : in.mandatory() ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
    }

    private PSObject parameter(ParameterInfo parameter, ParameterInfo.InSet in) {
        Map<String, Object> all = new LinkedHashMap<>();
        String type = CommandParameterInfo.typeText(parameter);
        all.put("name", parameter.name());
        all.put("required", String.valueOf(in.mandatory()));
        all.put("pipelineInput", pipelineInput(in));
        all.put("isDynamic", String.valueOf(parameter.isDynamic()));
        all.put("globbing", String.valueOf(takesWildcards.test(parameter)));
        all.put("parameterSetName", in.isAll() ? "(All)" : String.join(", ", parameter.sets().stream().map(ParameterInfo.InSet::set).toList()));
        if (!parameter.isSwitch()) {
            all.put("parameterValue", new PSObject(type).set("variableLength", parameter.type().isArray()).set("required", "true"));
        }
        all.put("type", bag("type", Map.of("name", type)));
        all.put("position", in.position() == ParameterInfo.NAMED ? "Named" : String.valueOf(in.position()));
        all.put("aliases", parameter.aliases().isEmpty() ? NONE : String.join(", ", parameter.aliases()));
        return bag("parameter", all);
    }

    private static String pipelineInput(ParameterInfo.InSet in) {
        StringJoiner ways = new StringJoiner(", ", "true (", ")").setEmptyValue("false");
        if (in.fromPipeline()) {
            ways.add("ByValue");
        }
        if (in.fromPipelineByName()) {
            ways.add("ByPropertyName");
        }
        if (in.fromRemaining()) {
            ways.add("FromRemainingArguments");
        }
        return ways.toString();
    }

    private String inputs() {
        List<String> types = own.stream().filter(ParameterInfo::takesPipeline).map(each -> each.type().fullName()).distinct().toList();
        return lines(types.isEmpty() ? List.of(NONE) : types);
    }

    private String outputs() {
        List<String> types = OutputTypes.of(command).stream().map(type -> type.name()).toList();
        return types.isEmpty() ? "System.Object" : lines(types);
    }

    private String aliases() {
        List<String> aliases = Engine.current().commands().all().stream().filter(AliasInfo.class::isInstance).map(AliasInfo.class::cast)
            .filter(alias -> alias.isVisible() && alias.definition().equalsIgnoreCase(command.name())).map(CommandInfo::name).toList();
        return lines(aliases.isEmpty() ? List.of(NONE) : aliases);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static PSObject bag(String part, Map<String, ?> notes) {
        PSObject bag = PSObject.bag(notes);
        bag.typeNames(List.of(TYPE + "#" + part));
        return bag;
    }
}

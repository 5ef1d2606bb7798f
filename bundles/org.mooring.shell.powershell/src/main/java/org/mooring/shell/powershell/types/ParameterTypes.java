package org.mooring.shell.powershell.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;
import org.mooring.object.PSHashtable;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterAttribute;
import org.mooring.shell.powershell.binder.ParameterAttributes;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.binder.TypeRule;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;

/** What {@code Get-Command} tells of a command's parameters and parameter sets. */
public final class ParameterTypes {

    public static final Class<?>[] ALL = {Metadata.class, InSet.class, Set.class, SetMetadata.class};

    private static final String AUTOMATION = "System.Management.Automation.";

    private ParameterTypes() {}

    /** Null for a command whose parameters nobody knows: a program, an alias of nothing. */
    public static CommandParameters of(CommandInfo command) {
        return switch (command) {
            case CmdletInfo cmdlet -> cmdlet.metadata().parameters();
            case FunctionInfo function -> function.block().code().body().parameters().metadata();
            case ScriptFileInfo script -> script.block().code().body().parameters().metadata();
            default -> null;
        };
    }

    static Object parameters(CommandInfo command) {
        CommandParameters parameters = of(command);
        if (parameters == null) {
            return null;
        }
        ClrType type = ClrTypes.generic(ClrTypes.find("System.Collections.Generic.Dictionary`2"),
            List.of(ClrTypes.STRING, ClrTypes.find(AUTOMATION + "ParameterMetadata")));
        ClrDictionary all = new ClrDictionary(type, false, StringComparer.ORDINAL_IGNORE_CASE);
        for (ParameterInfo each : parameters.all()) {
            all.put(each.name(), new Metadata(each));
        }
        return all;
    }

    static Object sets(CommandInfo command) {
        CommandParameters parameters = of(command);
        if (parameters == null) {
            return null;
        }
        List<Object> sets = new ArrayList<>();
        if (parameters.setNames().isEmpty()) {
            sets.add(new Set(ParameterInfo.ALL_SETS, false, parameters));
        }
        for (String name : parameters.setNames()) {
            String written = parameters.written(name);
            sets.add(new Set(written, written.equalsIgnoreCase(parameters.traits().defaultSet()), parameters));
        }
        return collection(AUTOMATION + "CommandParameterSetInfo", sets);
    }

    private static Object collection(String element, List<?> items) {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1"), List.of(ClrTypes.find(element))), items)
            .asReadOnly();
    }

    private static Object attributes(ParameterInfo parameter) {
        List<Object> all = new ArrayList<>();
        if (parameter.attributes().isEmpty()) {
            parameter.sets().forEach(set -> all.add(ParameterAttribute.of(set)));
        } else {
            all.addAll(parameter.attributes());
        }
        if (!parameter.aliases().isEmpty()) {
            all.add(ParameterAttributes.AliasAttribute.of(parameter.aliases().toArray(new String[0])));
        }
        for (ArgumentRule rule : parameter.rules()) {
            if (!(rule instanceof TypeRule) && !all.contains(rule)) {
                all.add(rule);
            }
        }
        return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[System.Attribute]"), all);
    }

    /** ParameterMetadata: a parameter with what it is in each set. */
    @ClrClass(AUTOMATION + "ParameterMetadata")
    public record Metadata(ParameterInfo info) {

        @Get
        public String name() {
            return info.name();
        }

        @Get
        public ClrType parameterType() {
            return info.type();
        }

        @Get
        public boolean switchParameter() {
            return info.isSwitch();
        }

        @Get
        public boolean isDynamic() {
            return info.isDynamic();
        }

        @Get
        @Type("System.Collections.ObjectModel.Collection`1[System.String]")
        public Object aliases() {
            return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[string]"), info.aliases());
        }

        @Get
        @Type("System.Collections.ObjectModel.Collection`1[System.Attribute]")
        @Name("Attributes")
        public Object attributeObjects() {
            return ParameterTypes.attributes(info);
        }

        @Get
        public Object parameterSets() {
            Map<Object, Object> sets = new PSHashtable();
            info.sets().forEach(set -> sets.put(set.set(), new SetMetadata(set)));
            return sets;
        }

        @Override
        @Member
        @Name("ToString")
        public String toString() {
            return AUTOMATION + "ParameterMetadata";
        }
    }

    /** ParameterSetMetadata. */
    @ClrClass(AUTOMATION + "ParameterSetMetadata")
    public record SetMetadata(ParameterInfo.InSet inSet) {

        @Get
        public boolean isMandatory() {
            return inSet.mandatory();
        }

        @Get
        public int position() {
            return inSet.position();
        }

        @Get
        public boolean valueFromPipeline() {
            return inSet.fromPipeline();
        }

        @Get
        public boolean valueFromPipelineByPropertyName() {
            return inSet.fromPipelineByName();
        }

        @Get
        public boolean valueFromRemainingArguments() {
            return inSet.fromRemaining();
        }

        @Get
        public String helpMessage() {
            return inSet.helpMessage().isEmpty() ? null : inSet.helpMessage();
        }
    }

    /** CommandParameterInfo: a parameter in one set. */
    @ClrClass(AUTOMATION + "CommandParameterInfo")
    public record InSet(ParameterInfo info, ParameterInfo.InSet inSet) {

        @Get
        public String name() {
            return info.name();
        }

        @Get
        public ClrType parameterType() {
            return info.type();
        }

        @Get
        public boolean isMandatory() {
            return inSet.mandatory();
        }

        @Get
        public boolean isDynamic() {
            return info.isDynamic();
        }

        @Get
        public int position() {
            return inSet.position();
        }

        @Get
        public boolean valueFromPipeline() {
            return inSet.fromPipeline();
        }

        @Get
        public boolean valueFromPipelineByPropertyName() {
            return inSet.fromPipelineByName();
        }

        @Get
        public boolean valueFromRemainingArguments() {
            return inSet.fromRemaining();
        }

        @Get
        public String helpMessage() {
            return inSet.helpMessage();
        }

        @Get
        public Object aliases() {
            return collection("System.String", info.aliases());
        }

        @Get
        @Name("Attributes")
        public Object attributeObjects() {
            return ParameterTypes.attributes(info);
        }
    }

    /** CommandParameterSetInfo. */
    @ClrClass(AUTOMATION + "CommandParameterSetInfo")
    public record Set(String setName, boolean standard, CommandParameters all) {

        @Get
        public String name() {
            return setName;
        }

        @Get
        public boolean isDefault() {
            return standard;
        }

        @Get
        public Object parameters() {
            List<Object> in = new ArrayList<>();
            Arrays.stream(all.all()).forEach(info -> {
                ParameterInfo.InSet here = info.in(setName);
                if (here != null) {
                    in.add(new InSet(info, here));
                }
            });
            return collection(AUTOMATION + "CommandParameterInfo", in);
        }
    }
}

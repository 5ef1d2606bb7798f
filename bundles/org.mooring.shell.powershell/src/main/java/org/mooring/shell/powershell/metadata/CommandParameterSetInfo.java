package org.mooring.shell.powershell.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** A parameter set of a command; its text is the syntax. */
@ClrClass("System.Management.Automation.CommandParameterSetInfo")
public final class CommandParameterSetInfo {

    private final String name;
    private final boolean isDefault;
    private final List<CommandParameterInfo> parameters = new ArrayList<>();

    CommandParameterSetInfo(String name, boolean isDefault, CommandParameters all) {
        this.name = name;
        this.isDefault = isDefault;
        for (ParameterInfo parameter : all.all()) {
            ParameterInfo.InSet set = parameter.in(name);
            if (set != null) {
                parameters.add(new CommandParameterInfo(parameter, set));
            }
        }
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public boolean isDefault() {
        return isDefault;
    }

    @Get
    public ClrList parameters() {
        return Described.readOnly(ClrTypes.of(CommandParameterInfo.class), parameters);
    }

    /** Positional parameters in their order, then mandatory ones, then the others; the common ones in a word. */
    @Override
    public String toString() {
        TreeMap<Integer, CommandParameterInfo> positional = new TreeMap<>();
        List<CommandParameterInfo> mandatory = new ArrayList<>();
        List<CommandParameterInfo> others = new ArrayList<>();
        boolean common = false;
        for (CommandParameterInfo parameter : parameters) {
            if (parameter.isCommon()) {
                common = true;
            } else if (parameter.position() != ParameterInfo.NAMED) {
                positional.put(parameter.position(), parameter);
            } else {
                (parameter.isMandatory() ? mandatory : others).add(parameter);
            }
        }
        StringJoiner text = new StringJoiner(" ");
        positional.values().forEach(parameter -> text.add(parameter.syntax()));
        mandatory.forEach(parameter -> text.add(parameter.syntax()));
        others.forEach(parameter -> text.add(parameter.syntax()));
        if (common) {
            text.add("[<CommonParameters>]");
        }
        return text.toString();
    }
}

package org.mooring.shell.powershell.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.commands.CommandInfo;

/** A command with its parameters as plain objects, which go anywhere (Get-Command -ShowCommandInfo). */
public final class ShowCommandInfo {

    private ShowCommandInfo() {}

    public static PSObject of(CommandInfo command) {
        Members members = Members.current();
        return new PSObject().set("Name", command.name()).set("ModuleName", command.moduleName())
            .set("Module", new PSObject().set("Name", command.moduleName())).set("CommandType", members.get(command, "CommandType"))
            .set("Definition", members.get(command, "Definition"))
            .set("ParameterSets", Described.sets(command).stream().map(ShowCommandInfo::of).toArray(PSObject[]::new));
    }

    private static PSObject of(CommandParameterSetInfo set) {
        List<PSObject> parameters = new ArrayList<>();
        for (Object parameter : set.parameters()) {
            parameters.add(of((CommandParameterInfo) parameter));
        }
        return new PSObject().set("Name", set.name()).set("IsDefault", set.isDefault()).set("Parameters", parameters.toArray(PSObject[]::new));
    }

    private static PSObject of(CommandParameterInfo parameter) {
        List<String> values = parameter.validValues();
        return new PSObject().set("Name", parameter.name()).set("IsMandatory", parameter.isMandatory())
            .set("ValueFromPipeline", parameter.valueFromPipeline()).set("Position", parameter.position())
            .set("ParameterType", of(parameter.parameterType())).set("HasParameterSet", values != null)
            .set("ValidParamSetValues", values == null ? new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.List`1"),
                List.of(ClrTypes.STRING)), List.of()) : values.toArray(String[]::new));
    }

    private static PSObject of(ClrType type) {
        Object values = type.isEnum() ? Members.current().invokeStatic(ClrTypes.find("System.Enum"), "GetValues", type) : new Object[0];
        return new PSObject().set("FullName", type.fullName()).set("IsEnum", type.isEnum()).set("IsArray", type.isArray())
            .set("EnumValues", new ClrList(ClrTypes.find("System.Collections.ArrayList"), Arrays.asList((Object[]) values)))
            .set("HasFlagAttribute", false).set("ElementType", type.isArray() ? of(type.element()) : null).set("ImplementsDictionary", false);
    }
}

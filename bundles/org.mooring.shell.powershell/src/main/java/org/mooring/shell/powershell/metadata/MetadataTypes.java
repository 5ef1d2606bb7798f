package org.mooring.shell.powershell.metadata;

import java.util.function.Function;

import org.mooring.object.CodeProperty;
import org.mooring.object.MemberKind;
import org.mooring.object.PSObject;
import org.mooring.object.TypeData;
import org.mooring.object.TypeTable;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;

/** The stand-ins of this package, and what PowerShell's type data adds to commands by scripts. */
public final class MetadataTypes {

    public static final Class<?>[] ALL = {ParameterMetadata.class, ParameterSetMetadata.class, CommandParameterInfo.class,
        CommandParameterSetInfo.class, PSTypeName.class, CommandMetadata.class, ProxyCommandType.class};

    private MetadataTypes() {}

    public static void addTypeData(TypeTable table) {
        table.update(new TypeData("System.Management.Automation.CommandInfo").add(scripted("HelpUri", value -> helpUri((CommandInfo) value))));
        table.update(new TypeData("System.Management.Automation.AliasInfo").add(scripted("ResolvedCommandName", value -> {
            CommandInfo target = Described.target((AliasInfo) value);
            return target == null ? null : target.name();
        })).add(scripted("DisplayName", value -> {
            AliasInfo alias = (AliasInfo) value;
            CommandInfo target = Described.target(alias);
            return alias.name() + " -> " + (target == null ? alias.definition() : target.name());
        })));
    }

    private static CodeProperty scripted(String name, Function<Object, Object> getter) {
        return new CodeProperty(name, MemberKind.ScriptProperty, value -> getter.apply(PSObject.base(value)), null);
    }

    /** Where else there is help of a command, as it says itself; empty if it says nothing. */
    public static String helpUri(CommandInfo command) {
        return switch (command) {
            case FunctionInfo function -> function.block().code().body().parameters().helpUri();
            case ScriptFileInfo script -> script.block().code().body().parameters().helpUri();
            default -> "";
        };
    }
}

package org.mooring.shell.powershell.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.Expression;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.AttributeReader;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What commands say that they write: a cmdlet's annotation, a script's OutputType attributes. */
public final class OutputTypes {

    private OutputTypes() {}

    public static List<PSTypeName> of(CommandInfo command) {
        return switch (command) {
            case CmdletInfo cmdlet -> ofCmdlet(cmdlet);
            case FunctionInfo function -> of(function.block());
            case ScriptFileInfo script -> of(script.block());
            default -> List.of();
        };
    }

    private static List<PSTypeName> ofCmdlet(CmdletInfo cmdlet) {
        List<PSTypeName> names = new ArrayList<>();
        Arrays.stream(cmdlet.metadata().annotation().outputTypes()).forEach(name -> names.add(PSTypeName.of(name)));
        Arrays.stream(cmdlet.metadata().annotation().output()).forEach(type -> names.add(PSTypeName.of(ClrTypes.of(type))));
        return names;
    }

    /** Of a script: what its OutputType attributes name. */
    public static List<PSTypeName> of(PSScriptBlock block) {
        Engine engine = Engine.current();
        List<PSTypeName> names = new ArrayList<>();
        for (Attribute attribute : block.code().body().parameters().attributes()) {
            if (AttributeReader.isNamed(attribute, "OutputType")) {
                for (Expression expression : attribute.positional()) {
                    Object value = PSObject.base(AttributeReader.constant(expression, engine == null ? null : engine.frame));
                    names.add(value instanceof ClrType type ? PSTypeName.of(type) : PSTypeName.of(Conversion.toText(value)));
                }
            }
        }
        return names;
    }
}

package org.mooring.shell.powershell.state;

import java.util.List;

import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;

/** A command of which some parameters stay, some with a set or pattern for their values: a function in its place, itself hidden. */
final class LimitedCommand {

    private LimitedCommand() {}

    static void install(Engine engine, String name, List<Additions.ParameterLimit> limits) {
        CommandInfo command = engine.commands().lookup(name, kind -> kind.equals("Cmdlet") || kind.equals("Function"), false);
        if (command == null) {
            return;
        }
        engine.commands().visible(command, false);
        String wrapped = command.moduleName().isEmpty() ? command.name() : command.moduleName() + "\\" + command.name();
        if (command instanceof FunctionInfo function) {
            wrapped = command.name() + " (unlimited)";
            FunctionInfo itself = FunctionInfo.of(wrapped, function.block(), function.isFilter(), null);
            itself.visible(false);
            engine.commands().remember(engine.global().top(), itself);
        }
        PSScriptBlock block = PSScriptBlock.ofConfiguration(Scripts.code(ProxyText.of(command, wrapped, limits)));
        engine.commands().remember(engine.global().top(), FunctionInfo.of(command.name(), block, false, null).vetted());
    }
}

package org.mooring.shell.powershell.debug;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** One at each call of a command (System.Management.Automation.CommandBreakpoint). */
@ClrClass(value = "System.Management.Automation.CommandBreakpoint", base = "System.Management.Automation.Breakpoint")
public final class CommandBreakpoint extends Breakpoint {

    private final String command;
    private final Wildcard pattern;

    CommandBreakpoint(String script, String command, PSScriptBlock action) {
        super(script, action);
        this.command = command;
        this.pattern = Wildcard.of(command, true);
    }

    @Get
    public String command() {
        return command;
    }

    /** @param file the script that calls it */
    boolean isOf(Call call, String file) {
        CommandInfo info = call.info();
        return (pattern.matches(call.invocationName()) || info != null && isOf(info)) && isIn(file);
    }

    private boolean isOf(CommandInfo info) {
        if (pattern.matches(info.name()) || command.indexOf('\\') >= 0 && pattern.matches(info.moduleName() + "\\" + info.name())) {
            return true;
        }
        return info instanceof ScriptFileInfo && info.name().toLowerCase(java.util.Locale.ROOT).endsWith(".ps1")
            && pattern.matches(info.name().substring(0, info.name().length() - ".ps1".length()));
    }

    @Override
    public String toString() {
        return "Command breakpoint on '" + (script() == null ? "" : script() + ":") + command + "'";
    }
}

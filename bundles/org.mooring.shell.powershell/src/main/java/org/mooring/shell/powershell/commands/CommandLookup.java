package org.mooring.shell.powershell.commands;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.object.automation.CommandOrigin;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What a hook of command lookup is told, and what it answers (System.Management.Automation.CommandLookupEventArgs). */
@ClrClass(value = "System.Management.Automation.CommandLookupEventArgs", base = "System.EventArgs")
public final class CommandLookup {

    private final String commandName;
    private final boolean fromOutside;
    private CommandInfo command;
    private PSScriptBlock block;
    private boolean stop;

    CommandLookup(String commandName, boolean fromOutside, CommandInfo command) {
        this.commandName = commandName;
        this.fromOutside = fromOutside;
        this.command = command;
    }

    @Get
    public String commandName() {
        return commandName;
    }

    @Get
    public CommandOrigin commandOrigin() {
        return fromOutside ? CommandOrigin.Runspace : CommandOrigin.Internal;
    }

    @Get
    public boolean stopSearch() {
        return stop;
    }

    @Set
    public void stopSearch(boolean value) {
        stop = value;
    }

    @Get
    public CommandInfo command() {
        return command;
    }

    @Set
    public void command(CommandInfo value) {
        command = value;
    }

    @Get
    public PSScriptBlock commandScriptBlock() {
        return block;
    }

    /** A block is a function that is run instead; null is none. */
    @Set
    public void commandScriptBlock(PSScriptBlock value) {
        block = value;
        stop = value != null;
        command = value == null ? null : FunctionInfo.of("LookupHandlerReplacementFor<<" + commandName + ">>", value, false, null);
    }
}

package org.mooring.shell.powershell.types;

import org.mooring.shell.powershell.commands.CommandLookup;
import org.mooring.shell.powershell.modules.ModuleSpecification;

/** The stand-ins of commands and modules. */
public final class CommandTypes {

    public static final Class<?>[] ALL = {CommandInfoType.class, CommandInfoType.Alias.class, CommandInfoType.Function.class, CommandInfoType.Filter.class, CommandLookup.class,
        CommandInfoType.CmdletType.class, CommandInfoType.Script.class, CommandInfoType.Application.class, ModuleInfoType.class,
        ModuleSpecification.class, VerbInfoType.class, HistoryInfoType.class, PSCmdletType.class,
        PSCmdletBase.Internal.class, PSCmdletBase.Cmdlet.class, PSCmdletBase.OfPowerShell.class};

    private CommandTypes() {}
}

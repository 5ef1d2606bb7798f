package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.runtime.Engine;

/** How strictly the current scope is read. */
@Cmdlet(verb = "Set", noun = "StrictMode", defaultParameterSet = "Version",
    className = "Microsoft.PowerShell.Commands.SetStrictModeCommand")
public final class SetStrictMode extends PipelineCmdlet {

    private static final int LATEST = 3;

    @Parameter(parameterSet = "Off", mandatory = true)
    boolean off;

    @Parameter(parameterSet = "Version", mandatory = true)
    @Alias("v")
    @DotNetType("System.Version")
    Object version;

    @Override
    protected void endProcessing() {
        Engine.current().scope().strictMode(off ? 0 : (int) Math.min(LATEST, ((Version) version).major()));
    }
}

package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
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
    String version;

    @Override
    protected void endProcessing() {
        Engine.current().scope().strictMode(off ? 0 : number());
    }

    private int number() {
        if (version.equalsIgnoreCase("latest")) {
            return LATEST;
        }
        String major = version.contains(".") ? version.substring(0, version.indexOf('.')) : version;
        try {
            return Math.min(LATEST, Integer.parseInt(major));
        } catch (NumberFormatException e) {
            throw new DotNetException("System.Management.Automation.ValidationMetadataException",
                "The \"" + version + "\" argument does not contain a valid PowerShell version.", e).withRecord("InvalidPSVersion",
                    ErrorCategory.InvalidArgument, version);
        }
    }
}

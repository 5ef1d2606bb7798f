package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Engine;

/** How strictly the current scope is read. */
@Cmdlet(verb = "Set", noun = "StrictMode", defaultParameterSet = "Version",
    className = "Microsoft.PowerShell.Commands.SetStrictModeCommand")
public final class SetStrictMode extends PipelineCmdlet {

    private static final int LATEST = 3;
    private static final int NEWEST = 7;

    @Parameter(parameterSet = "Off", mandatory = true)
    boolean off;

    @Parameter(parameterSet = "Version", mandatory = true)
    @Alias("v")
    Object version;

    @Override
    protected void endProcessing() {
        Engine.current().scope().strictMode(off ? 0 : number());
    }

    private int number() {
        String text = Conversion.toText(version);
        if (text.equalsIgnoreCase("latest")) {
            return LATEST;
        }
        Version wanted;
        try {
            wanted = (Version) Conversion.convert(text.contains(".") || !text.chars().allMatch(Character::isDigit) ? text : text + ".0",
                ClrTypes.find("System.Version"));
        } catch (DotNetException e) {
            throw new DotNetException("System.Management.Automation.ParameterBindingException", "Cannot bind parameter 'Version'. "
                + e.getMessage(), e).withRecord("CannotConvertArgumentNoMessage", ErrorCategory.InvalidArgument, null);
        }
        if (wanted.major() < 1 || wanted.major() > NEWEST) {
            throw new DotNetException("System.Management.Automation.ParameterBindingValidationException",
                "Cannot validate argument on parameter 'Version'. The \"" + wanted + "\" argument does not contain a valid PowerShell version."
                    + " Supply a valid version number and then try the command again.").withRecord("ParameterArgumentValidationError",
                        ErrorCategory.InvalidData, null);
        }
        return (int) Math.min(LATEST, wanted.major());
    }
}

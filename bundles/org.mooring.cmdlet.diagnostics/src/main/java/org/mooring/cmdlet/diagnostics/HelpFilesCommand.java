package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;

/** What Save-Help and Update-Help share (UpdatableHelpCommandBase): there are no files of help apart from the bundles. */
abstract class HelpFilesCommand extends PipelineCmdlet {

    @Parameter(position = 2)
    @ValidateNotNull
    @DotNetType("System.Globalization.CultureInfo[]")
    Object[] uICulture;

    @Parameter
    PSCredential credential;

    @Parameter
    boolean useDefaultCredentials;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    @DotNetType("Microsoft.PowerShell.Commands.UpdateHelpScope")
    Object scope;

    /** @param modules null for all */
    final void refuse(String verb, String action, Object[] modules) {
        String why = "elp comes with the bundles of the commands and is as new as they are; there is nothing to " + action + ".";
        if (modules == null) {
            writeVerbose("H" + why);
            return;
        }
        for (Object each : modules) {
            String called = Conversion.toText(each);
            writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.UpdatableHelpSystemException", "Failed to " + verb
                + " Help for the module(s) '" + called + "': h" + why), "HelpInfoUriNotFound", ErrorCategory.ResourceUnavailable, called));
        }
    }
}

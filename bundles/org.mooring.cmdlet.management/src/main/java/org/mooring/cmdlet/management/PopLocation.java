package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;

/** Pop-Location: goes back to the place that was pushed last. */
@Cmdlet(verb = "Pop", noun = "Location", outputTypes = "System.Management.Automation.PathInfo",
    className = "Microsoft.PowerShell.Commands.PopLocationCommand")
public final class PopLocation extends ItemCommand {

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    String stackName;

    @Override
    protected void processRecord() {
        guarded(stackName, () -> {
            if (stackName != null && !stackName.isEmpty() && drives().stack(stackName) == null) {
                throw ProviderErrors.invalidArgument("stackName");
            }
            PathInfo now = drives().pop(stackName);
            if (passThru) {
                writeObject(now);
            }
        });
    }
}

package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;

/** Remove-PSDrive: takes drives away; what they show stays. */
@Cmdlet(verb = "Remove", noun = "PSDrive", defaultParameterSet = "Name", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemovePSDriveCommand")
public final class RemovePSDrive extends ItemCommand {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyCollection
    String[] name;

    @Parameter(name = "PSProvider", valueFromPipelineByPropertyName = true)
    String[] psProvider;

    @Parameter(valueFromPipelineByPropertyName = true)
    String scope;

    @Parameter
    boolean force;

    @Parameter(parameterSet = "LiteralName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] literalName;

    @Override
    protected void processRecord() {
        String[] names = literalName != null ? literalName : name;
        for (String each : names) {
            List<Drive> found = drives().drives(scope).stream().filter(drive -> GetPSDrive.isOf(drive, psProvider)
                && (literalName != null ? drive.name().equalsIgnoreCase(each) : Wildcard.of(each, true).matches(drive.name()))).toList();
            if (found.isEmpty() && !Wildcard.isPattern(each)) {
                writeError(new ErrorRecord(ProviderErrors.driveNotFound(each), "DriveNotFound", ErrorCategory.ObjectNotFound, each));
            }
            for (Drive drive : found) {
                if (!force && drives().location().drive() == drive) {
                    writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException",
                        "Cannot remove drive '" + drive.name() + "' because it is in use."), "InvalidOperation", ErrorCategory.InvalidOperation, drive));
                } else if (shouldProcess("Name: " + drive.name() + " Provider: " + drive.provider() + " Root: " + drive.root(), "Remove Drive")) {
                    guarded(each, () -> drives().removeDrive(drive, items(force)));
                }
            }
        }
    }
}

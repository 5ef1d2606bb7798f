package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;

/** Get-Location: where the session is, or the places of a stack. */
@Cmdlet(verb = "Get", noun = "Location", defaultParameterSet = "Location",
    outputTypes = {"System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"},
    className = "Microsoft.PowerShell.Commands.GetLocationCommand")
public final class GetLocation extends ItemCommand {

    @Parameter(name = "PSProvider", parameterSet = "Location", valueFromPipelineByPropertyName = true)
    String[] psProvider;

    @Parameter(name = "PSDrive", parameterSet = "Location", valueFromPipelineByPropertyName = true)
    String[] psDrive;

    @Parameter(parameterSet = "Stack")
    boolean stack;

    @Parameter(parameterSet = "Stack", valueFromPipelineByPropertyName = true)
    String[] stackName;

    @Override
    protected void processRecord() {
        if (stack || stackName != null) {
            for (String each : stackName == null ? new String[] {null} : stackName) {
                List<PathInfo> places = drives().stack(each);
                if (places == null) {
                    writeError(StackErrors.notFound(each));
                } else {
                    writeObject(new LocationStack(each == null || each.isEmpty() ? "default" : each, places));
                }
            }
            return;
        }
        if (psDrive == null && psProvider == null) {
            writeObject(drives().location());
            return;
        }
        for (String each : psDrive == null ? new String[0] : psDrive) {
            drive(each);
        }
        for (String each : psProvider == null ? new String[0] : psProvider) {
            guarded(each, () -> {
                ProviderInfo provider = drives().provider(each);
                PathInfo current = drives().location();
                if (current.provider() == provider) {
                    writeObject(current);
                    return;
                }
                drives().drives().stream().filter(drive -> drive.provider() == provider).findFirst().map(drives()::location)
                    .ifPresent(this::writeObject);
            });
        }
    }

    private void drive(String each) {
        Wildcard pattern = Wildcard.of(each, true);
        List<Drive> found = drives().drives().stream().filter(drive -> pattern.matches(drive.name())).toList();
        if (found.isEmpty() && !Wildcard.isPattern(each)) {
            writeError(new ErrorRecord(ProviderErrors.driveNotFound(each), "GetLocationNoMatchingDrive", ErrorCategory.ObjectNotFound, each));
        }
        found.forEach(drive -> writeObject(drives().location(drive)));
    }
}

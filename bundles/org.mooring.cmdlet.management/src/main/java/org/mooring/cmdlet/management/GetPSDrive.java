package org.mooring.cmdlet.management;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;

/** Get-PSDrive: the drives of the session. */
@Cmdlet(verb = "Get", noun = "PSDrive", defaultParameterSet = "Name", outputTypes = "System.Management.Automation.PSDriveInfo",
    className = "Microsoft.PowerShell.Commands.GetPSDriveCommand")
public final class GetPSDrive extends ItemCommand {

    @Parameter(parameterSet = "Name", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(valueFromPipelineByPropertyName = true)
    String scope;

    @Parameter(name = "PSProvider", valueFromPipelineByPropertyName = true)
    String[] psProvider;

    @Parameter(parameterSet = "LiteralName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] literalName;

    @Override
    protected void processRecord() {
        if (psProvider != null && !hasProviders()) {
            return;
        }
        String[] names = literalName != null ? literalName : name == null ? new String[] {"*"} : name;
        for (String each : names) {
            List<Drive> found = new ArrayList<>();
            for (Drive drive : drives().drives(scope)) {
                boolean named = literalName != null ? drive.name().equalsIgnoreCase(each) : Wildcard.of(each, true).matches(drive.name());
                if (named && isOf(drive, psProvider)) {
                    found.add(drive);
                }
            }
            found.sort(Comparator.comparing(Drive::name, String.CASE_INSENSITIVE_ORDER));
            found.forEach(this::writeObject);
            if (found.isEmpty() && (literalName != null || !Wildcard.isPattern(each))) {
                // A drive of another provider is there, and one of another scope.
                boolean elsewhere = scope != null || drives().drives().stream().anyMatch(drive -> drive.name().equalsIgnoreCase(each));
                writeError(new ErrorRecord(ProviderErrors.driveNotFound(each), elsewhere ? "GetDriveNoMatchingDrive" : "GetLocationNoMatchingDrive",
                    ErrorCategory.ObjectNotFound, each));
            }
        }
    }

    /** Reports those that there are none of. */
    private boolean hasProviders() {
        boolean all = true;
        for (String each : psProvider) {
            if (!Wildcard.isPattern(each) && drives().providers().stream().noneMatch(provider -> provider.isNamed(each))) {
                writeError(new ErrorRecord(ProviderErrors.providerNotFound(each), "GetLocationNoMatchingDrive", ErrorCategory.ObjectNotFound, psProvider));
                all = false;
            }
        }
        return all;
    }

    /** Whether it is a drive of one of these providers; null stands for all of them. */
    static boolean isOf(Drive drive, String[] providers) {
        return providers == null || Arrays.stream(providers).anyMatch(each -> Wildcard.of(each, true).matches(drive.provider().name())
            || drive.provider().isNamed(each));
    }
}

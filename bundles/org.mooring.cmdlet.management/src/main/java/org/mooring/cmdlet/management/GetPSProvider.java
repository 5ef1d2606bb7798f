package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.Wildcard;

/** Get-PSProvider: the providers of the session. */
@Cmdlet(verb = "Get", noun = "PSProvider", outputTypes = "System.Management.Automation.ProviderInfo",
    className = "Microsoft.PowerShell.Commands.GetPSProviderCommand")
public final class GetPSProvider extends ItemCommand {

    @Parameter(name = "PSProvider", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] psProvider;

    @Override
    protected void processRecord() {
        if (psProvider == null) {
            drives().providers().forEach(this::writeObject);
            return;
        }
        for (String each : psProvider) {
            if (Wildcard.isPattern(each)) {
                drives().providers().stream().filter(provider -> Wildcard.of(each, true).matches(provider.name())).forEach(this::writeObject);
            } else {
                guarded(each, () -> writeObject(drives().provider(each)));
            }
        }
    }
}

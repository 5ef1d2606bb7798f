package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.object.PSCredential;

/** New-PSDrive: makes a drive. */
@Cmdlet(verb = "New", noun = "PSDrive", supportsShouldProcess = true, className = "Microsoft.PowerShell.Commands.NewPSDriveCommand")
public final class NewPSDrive extends ItemCommand {

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(name = "PSProvider", mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String psProvider;

    @Parameter(mandatory = true, position = 2, valueFromPipelineByPropertyName = true)
    @AllowEmptyString
    String root;

    @Parameter(valueFromPipelineByPropertyName = true)
    String description;

    @Parameter(valueFromPipelineByPropertyName = true)
    String scope;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Override
    protected void processRecord() {
        guarded(name, () -> {
            ProviderInfo provider = drives().provider(psProvider);
            if (shouldProcess("Name: " + name + " Provider: " + provider + " Root: " + root, "New Drive")) {
                writeObject(drives().newDrive(new Drive.Definition(name, root, description, credential), provider, scope, items(false)));
            }
        });
    }
}

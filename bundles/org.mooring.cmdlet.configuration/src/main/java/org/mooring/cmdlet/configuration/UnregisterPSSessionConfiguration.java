package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;

/** Removes session configurations from the server; open sessions stay. */
@Cmdlet(verb = "Unregister", noun = "PSSessionConfiguration", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UnregisterPSSessionConfigurationCommand")
public final class UnregisterPSSessionConfiguration extends AdministrationCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter
    boolean force;

    @Parameter
    boolean noServiceRestart;

    UnregisterPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        List<ConfigurationStore.Entry> found = named(name).stream().filter(entry -> !entry.comesWithServer()).toList();
        if (found.isEmpty()) {
            writeError(missing(name));
        }
        for (ConfigurationStore.Entry entry : found) {
            if (shouldProcess("Name: " + entry.name(), "Unregister-PSSessionConfiguration")) {
                try {
                    announce(entry.name());
                    store.remove(entry.name());
                } catch (ConfigurationException e) {
                    writeError(refused(e, entry.name()));
                }
            }
        }
    }
}

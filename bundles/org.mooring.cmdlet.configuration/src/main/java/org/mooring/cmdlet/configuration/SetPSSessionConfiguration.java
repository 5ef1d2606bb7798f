package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;

/** Changes a session configuration: another file, or other values of what parameters name. */
@Cmdlet(verb = "Set", noun = "PSSessionConfiguration", defaultParameterSet = "NameParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.SetPSSessionConfigurationCommand")
public final class SetPSSessionConfiguration extends ConfigurationSettings {

    SetPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        refuseForeign();
        takeOwnName();
        if (found().isEmpty()) {
            throw terminate(missing(name));
        }
        try {
            String text = path != null ? file() : store.text(name);
            if (shouldProcess("Name: " + name, "Set-PSSessionConfiguration")) {
                write(text);
            }
        } catch (ConfigurationException e) {
            throw terminate(refused(e, name));
        }
    }
}

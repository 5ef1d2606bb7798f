package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.configuration.ConfigurationStore;

/** Closes session configurations for new sessions; open ones stay. */
@Cmdlet(verb = "Disable", noun = "PSSessionConfiguration", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DisablePSSessionConfigurationCommand")
public final class DisablePSSessionConfiguration extends ConfigurationSwitch {

    DisablePSSessionConfiguration(ConfigurationStore store) {
        super(store, false, "Disable-PSSessionConfiguration");
    }
}

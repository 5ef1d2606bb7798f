package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.configuration.ConfigurationStore;

/** Opens session configurations for new sessions. */
@Cmdlet(verb = "Enable", noun = "PSSessionConfiguration", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.EnablePSSessionConfigurationCommand")
public final class EnablePSSessionConfiguration extends ConfigurationSwitch {

    EnablePSSessionConfiguration(ConfigurationStore store) {
        super(store, true, "Enable-PSSessionConfiguration");
    }
}

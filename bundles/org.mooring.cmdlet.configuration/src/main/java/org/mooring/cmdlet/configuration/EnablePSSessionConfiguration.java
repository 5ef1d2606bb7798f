package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.configuration.ConfigurationStore;

/** Opens session configurations for new sessions. */
@Cmdlet(verb = "Enable", noun = "PSSessionConfiguration", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.EnablePSSessionConfigurationCommand")
public final class EnablePSSessionConfiguration extends ConfigurationSwitch {

    @Parameter
    String securityDescriptorSddl;

    /** There are no profiles of networks here. */
    @Parameter
    boolean skipNetworkProfileCheck;

    EnablePSSessionConfiguration(ConfigurationStore store) {
        super(store, true, "Enable-PSSessionConfiguration");
    }

    @Override
    void begun() {
        if (isBound("SecurityDescriptorSddl")) {
            throw terminate(WindowsParameters.refusal("SecurityDescriptorSddl"));
        }
    }
}

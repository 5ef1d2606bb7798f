package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.stream.ErrorCategory;

/** Adds a session configuration to the server, of a file or one that has everything. */
@Cmdlet(verb = "Register", noun = "PSSessionConfiguration", defaultParameterSet = "NameParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RegisterPSSessionConfigurationCommand")
public final class RegisterPSSessionConfiguration extends ConfigurationSettings {

    RegisterPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        refuseForeign();
        takeOwnName();
        if (hasFile() && !force) {
            throw terminate(error(INVALID_OPERATION, "The session configuration '" + name
                + "' is already registered. Set-PSSessionConfiguration changes it, -Force replaces it.", ErrorCategory.ResourceExists, name));
        }
        String text = path != null ? file() : "@{\n    SchemaVersion = '2.0.0.0'\n    SessionType = 'Default'\n}\n";
        if (shouldProcess("Name: " + name, "Register-PSSessionConfiguration")) {
            write(text);
            found().ifPresent(entry -> writeObject(RegisteredConfiguration.of(entry)));
        }
    }
}

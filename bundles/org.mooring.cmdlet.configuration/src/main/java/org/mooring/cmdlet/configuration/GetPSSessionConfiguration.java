package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.ConfigurationStore;

/** The server's session configurations, with what their files say. */
@Cmdlet(verb = "Get", noun = "PSSessionConfiguration", className = "Microsoft.PowerShell.Commands.GetPSSessionConfigurationCommand",
    outputTypes = "Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration")
public final class GetPSSessionConfiguration extends AdministrationCmdlet {

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    @Parameter
    boolean force;

    GetPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        for (String pattern : name) {
            List<ConfigurationStore.Entry> found = named(pattern);
            if (found.isEmpty() && !pattern.contains("*") && !pattern.contains("?")) {
                writeError(missing(pattern));
            }
            found.forEach(entry -> writeObject(ShownConfiguration.of(entry)));
        }
    }
}

package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Core that is about session configuration files. */
@Component
@ProvidesModule("Microsoft.PowerShell.Core")
public final class ConfigurationModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public String version() {
        return "7.6.5.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(NewPSSessionConfigurationFile.class, NewPSSessionConfigurationFile::new),
            CmdletDefinition.of(NewPSRoleCapabilityFile.class, NewPSRoleCapabilityFile::new));
    }
}

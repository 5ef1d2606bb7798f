package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.configuration.ConfigurationStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The part of Microsoft.PowerShell.Core that is about the server's session configurations: on Windows PowerShell has it too. */
@Component
@ProvidesModule("Microsoft.PowerShell.Core")
public final class AdministrationModule implements CmdletModule {

    private final ServerServices services;
    private final ConfigurationStore store;

    @Activate
    public AdministrationModule(BundleContext context, @Reference ConfigurationStore store) {
        this.services = new ServerServices(context);
        this.store = store;
    }

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
            CmdletDefinition.of(DisablePSSessionConfiguration.class, () -> new DisablePSSessionConfiguration(store)),
            CmdletDefinition.of(EnablePSSessionConfiguration.class, () -> new EnablePSSessionConfiguration(store)),
            CmdletDefinition.of(GetPSSessionCapability.class, () -> new GetPSSessionCapability(services)),
            CmdletDefinition.of(GetPSSessionConfiguration.class, () -> new GetPSSessionConfiguration(store)),
            CmdletDefinition.of(RegisterPSSessionConfiguration.class, () -> new RegisterPSSessionConfiguration(store)),
            CmdletDefinition.of(SetPSSessionConfiguration.class, () -> new SetPSSessionConfiguration(store)),
            CmdletDefinition.of(TestPSSessionConfiguration.class, () -> new TestPSSessionConfiguration(store)),
            CmdletDefinition.of(TestPSSessionConfigurationFile.class, () -> new TestPSSessionConfigurationFile(store)),
            CmdletDefinition.of(UnregisterPSSessionConfiguration.class, () -> new UnregisterPSSessionConfiguration(store)));
    }
}

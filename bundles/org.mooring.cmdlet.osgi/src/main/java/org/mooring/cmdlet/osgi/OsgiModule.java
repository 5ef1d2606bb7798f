package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The server's own bundles, services, components and settings. */
@Component
@ProvidesModule("Mooring.OSGi")
public final class OsgiModule implements CmdletModule {

    private final BundleContext context;

    @Activate
    public OsgiModule(BundleContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "Mooring.OSGi";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(GetBundle.class, () -> new GetBundle(context)),
            CmdletDefinition.of(InstallBundle.class, () -> new InstallBundle(context)),
            CmdletDefinition.of(StartBundle.class, () -> new StartBundle(context)),
            CmdletDefinition.of(StopBundle.class, () -> new StopBundle(context)),
            CmdletDefinition.of(UpdateBundle.class, () -> new UpdateBundle(context)),
            CmdletDefinition.of(UninstallBundle.class, () -> new UninstallBundle(context)),
            CmdletDefinition.of(GetBundleService.class, () -> new GetBundleService(context)),
            CmdletDefinition.of(GetComponent.class, () -> new GetComponent(context)),
            CmdletDefinition.of(GetBundleConfiguration.class, () -> new GetBundleConfiguration(context)),
            CmdletDefinition.of(SetBundleConfiguration.class, () -> new SetBundleConfiguration(context)));
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(new OsgiProvider(context));
    }
}

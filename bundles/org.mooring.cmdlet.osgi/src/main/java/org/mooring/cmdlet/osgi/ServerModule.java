package org.mooring.cmdlet.osgi;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The server as its administrators see it: what it is, its settings, its listeners. */
@Component
@ProvidesModule("Mooring.Server")
public final class ServerModule implements CmdletModule {

    private final BundleContext context;

    @Activate
    public ServerModule(BundleContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "Mooring.Server";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(GetMooringServer.class, () -> new GetMooringServer(context)),
            CmdletDefinition.of(GetMooringListener.class, () -> new GetMooringListener(context)),
            CmdletDefinition.of(RestartMooringServer.class, () -> new RestartMooringServer(context)),
            CmdletDefinition.of(RestartMooringListener.class, () -> new RestartMooringListener(context)),
            CmdletDefinition.of(GetMooringSetting.class, () -> new GetMooringSetting(context)),
            CmdletDefinition.of(SetMooringSetting.class, () -> new SetMooringSetting(context)),
            CmdletDefinition.of(RemoveMooringSetting.class, () -> new RemoveMooringSetting(context)));
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(new ServerProvider(context));
    }
}

package org.mooring.provider.environment;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.service.component.annotations.Component;

/** Brings the drive {@code Env:} into sessions. */
@Component
@ProvidesModule("Mooring.Environment")
public final class EnvironmentModule implements CmdletModule {

    @Override
    public String name() {
        return "Mooring.Environment";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of();
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(new EnvironmentProvider());
    }
}

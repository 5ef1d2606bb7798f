package org.mooring.provider.session;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.service.component.annotations.Component;

/** Brings the drives {@code Variable:}, {@code Function:} and {@code Alias:} into sessions. */
@Component
@ProvidesModule("Mooring.SessionDrives")
public final class SessionDrivesModule implements CmdletModule {

    @Override
    public String name() {
        return "Mooring.SessionDrives";
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
        return List.of(new AliasProvider(), new FunctionProvider(), new VariableProvider());
    }
}

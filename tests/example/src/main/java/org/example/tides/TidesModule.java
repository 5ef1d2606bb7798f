package org.example.tides;

import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.provider.ItemProvider;
import org.osgi.service.component.annotations.Component;

/** The module {@code Example.Tides}. A session sees it when its configuration names it. */
@Component
@ProvidesModule("Example.Tides")
public final class TidesModule implements CmdletModule {

    private final TideTable tides = new TideTable();
    private final ItemProvider provider = new TidesProvider(tides);

    @Override
    public String name() {
        return "Example.Tides";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(GetTide.class, () -> new GetTide(tides)));
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("tide", "Get-Tide");
    }

    @Override
    public List<ItemProvider> providers() {
        return List.of(provider);
    }

    @Override
    public List<String> topics() {
        return List.of("about_Tides");
    }
}

package org.example.tides;

import java.util.List;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProvidesProvider;

/** The drive {@code Tides:}: its items are the ports, each with the tide of today. */
@ProvidesProvider("Tides")
final class TidesProvider implements ItemProvider {

    private final TideTable tides;

    TidesProvider(TideTable tides) {
        this.tides = tides;
    }

    @Override
    public String name() {
        return "Tides";
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("Tides", "", "Ports and their tides"));
    }

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return path.isEmpty() || tides.at(path, 1).isPresent();
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        return path.isEmpty() ? "Tides" : tides.at(path, 1).orElseThrow();
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        return tides.ports();
    }
}

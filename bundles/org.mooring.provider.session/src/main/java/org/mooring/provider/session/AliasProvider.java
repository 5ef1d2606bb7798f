package org.mooring.provider.session;

import java.util.List;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.SessionTables;

/** The drive {@code Alias:}. */
public final class AliasProvider extends TableProvider {

    public AliasProvider() {
        super("Alias", SessionTables::aliases);
    }

    @Override
    public List<Object> dynamicParameters(String command, String path, ProviderContext context) {
        return command.equals("Set-Item") || command.equals("New-Item") ? List.of(new ItemOptions()) : List.of();
    }
}

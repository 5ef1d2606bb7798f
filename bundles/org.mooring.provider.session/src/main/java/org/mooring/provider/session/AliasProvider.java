package org.mooring.provider.session;

import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.SessionTables;
import org.mooring.object.Conversion;

/** The drive {@code Alias:}. */
public final class AliasProvider extends TableProvider {

    public AliasProvider() {
        super("Alias", SessionTables::aliases);
    }

    @Override
    Object valueOf(Object given, ProviderContext context) {
        return given == null ? null : Conversion.toText(given);
    }
}

package org.mooring.provider.session;

import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.SessionTables;
import org.mooring.object.PSObject;

/** The drive {@code Function:}. */
public final class FunctionProvider extends TableProvider {

    public FunctionProvider() {
        super("Function", SessionTables::functions);
    }

    @Override
    public List<Object> dynamicParameters(String command, String path, ProviderContext context) {
        return command.equals("Set-Item") || command.equals("New-Item") ? List.of(new ItemOptions()) : List.of();
    }

    /** A script block, or what text says. */
    @Override
    Object valueOf(Object given, ProviderContext context) {
        Object base = PSObject.base(given);
        if (base instanceof ScriptBlock || base == null) {
            return base;
        }
        return base instanceof String text ? context.session().compile(text) : base;
    }
}

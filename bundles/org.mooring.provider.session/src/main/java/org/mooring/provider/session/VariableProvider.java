package org.mooring.provider.session;

import org.mooring.api.provider.SessionTables;

/** The drive {@code Variable:}. */
public final class VariableProvider extends TableProvider {

    public VariableProvider() {
        super("Variable", SessionTables::variables);
    }
}

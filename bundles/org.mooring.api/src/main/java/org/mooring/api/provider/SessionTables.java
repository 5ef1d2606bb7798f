package org.mooring.api.provider;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The variables, functions and aliases of a session, as its drives {@code Variable:}, {@code Function:} and {@code Alias:} show them. A service of
 * the engine: {@code SessionState.service(SessionTables.class)}.
 */
@ProviderType
public interface SessionTables {

    Table variables();

    Table functions();

    Table aliases();

    /** One kind of them, seen from the current scope. Names are compared without case and may have a scope before them: {@code global:x}. */
    @ProviderType
    interface Table {

        /** What is seen (PSVariable, FunctionInfo, AliasInfo), sorted by name. */
        List<Object> items();

        /** The item of a name, or null. */
        Object item(String name);

        String name(Object item);

        /** What Get-Content answers: a variable's value, a function's script block, what an alias stands for. */
        Object value(Object item);

        /**
         * Sets or makes an item in the current scope; answers it.
         *
         * @param force also where it is read-only
         */
        Object set(String name, Object value, boolean force);

        void remove(String name, boolean force);

        /**
         * Gives an item that is there options (System.Management.Automation.ScopedItemOptions).
         *
         * @param isNew whether it was made just now: only such items are made constant
         */
        default void options(String name, Object options, boolean isNew, boolean force) {
            throw new UnsupportedOperationException("Items of this table have no options.");
        }

        Object rename(String name, String newName, boolean force);
    }
}

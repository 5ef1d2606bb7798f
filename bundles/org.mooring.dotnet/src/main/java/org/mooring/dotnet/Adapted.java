package org.mooring.dotnet;

import java.util.List;

/**
 * A value that shows scripts properties of its own before those of its type, as an XML node shows its attributes and child elements
 * (what PowerShell calls an adapter). What is set is text.
 */
public interface Adapted {

    /** The property of that name without case; null when there is none. */
    Property adapted(String name);

    List<Property> adapted();

    /** A type name that comes before those of its type; null for none. */
    String adaptedTypeName();

    /** One of its properties. */
    interface Property {

        String name();

        /** The type of the value that it has now. */
        ClrType type();

        Object get();

        boolean canWrite();

        default void set(String value) {
            set((Object) value);
        }

        /** Whether what is set becomes text first, as in XML; else it is given as it is. */
        default boolean isText() {
            return true;
        }

        default void set(Object value) {
            set((String) value);
        }
    }
}

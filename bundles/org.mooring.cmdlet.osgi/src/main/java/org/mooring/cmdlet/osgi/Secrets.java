package org.mooring.cmdlet.osgi;

import java.util.Locale;

/** Values that no one is shown. */
final class Secrets {

    private Secrets() {}

    /** The value of a setting, unless its name says that it is secret. */
    static Object shown(String key, Object value) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.contains("password") || name.contains("secret") || name.startsWith(".") ? "********" : value;
    }
}

package org.mooring.shell.powershell.runtime;

import java.util.Locale;
import java.util.Map;

/** The values of a caller's {@code $using:} expressions, by their text without case. */
public record UsingValues(Map<String, Object> values) {

    public Object get(String text) {
        return values.get(text.toLowerCase(Locale.ROOT));
    }
}

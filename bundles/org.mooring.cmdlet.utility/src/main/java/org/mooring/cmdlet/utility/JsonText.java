package org.mooring.cmdlet.utility;

import org.mooring.api.stream.DotNetException;

/** Values of JSON text, for other packages. */
public final class JsonText {

    private JsonText() {}

    /** What the text says as ConvertFrom-Json makes it; null where it is no JSON. */
    public static Object valueOrNull(String text) {
        try {
            return text.isBlank() ? null : new JsonReader(text, false, JsonReader.Dates.Default, null).read();
        } catch (DotNetException notJson) {
            return null;
        }
    }
}

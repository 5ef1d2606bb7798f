package org.mooring.cmdlet.utility;

import org.mooring.dotnet.Culture;

/** What stands between the values of a line. */
final class CsvDelimiter {

    private CsvDelimiter() {}

    /** @param given null for a comma, or what the culture has instead */
    static char of(Character given, boolean useCulture) {
        if (useCulture) {
            return Culture.current().decimalSeparator().equals(",") ? ';' : ',';
        }
        return given == null ? ',' : given;
    }
}

package org.mooring.dotnet.regex;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;

/** The exception of a pattern that is wrong (System.Text.RegularExpressions.RegexParseException). */
final class RegexErrors {

    private RegexErrors() {}

    static DotNetException make(String pattern, String code, int offset, String why) {
        DotNetException e = new DotNetException("System.Text.RegularExpressions.RegexParseException",
                "Invalid pattern '" + pattern + "' at offset " + offset + ". " + why);
        e.properties().put("Offset", offset);
        e.properties().put("Error", ((ClrEnum) ClrTypes.find("System.Text.RegularExpressions.RegexParseError")).parse(code, false));
        return e;
    }
}

package org.mooring.clixml;

import java.util.Map;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Enumeration;

/** Which element the items of a collection are in. */
final class Containers {

    private Containers() {}

    /** DCT, LST, STK, QUE, or IE for what can only be enumerated; null for what is no collection. */
    static String element(Object base) {
        if (base instanceof Map) {
            return "DCT";
        }
        if (base.getClass().isArray() || base instanceof java.util.ArrayList) {
            return "LST";
        }
        if (base instanceof org.mooring.object.PSObject || !Enumeration.isEnumerable(base)) {
            return null;
        }
        String type = ClrTypes.of(base).fullName();
        if (type.startsWith("System.Collections.Stack") || type.startsWith("System.Collections.Generic.Stack")) {
            return "STK";
        }
        if (type.startsWith("System.Collections.Queue") || type.startsWith("System.Collections.Generic.Queue")) {
            return "QUE";
        }
        return base instanceof java.util.List || ClrTypes.of(base).isArray() ? "LST" : "IE";
    }
}

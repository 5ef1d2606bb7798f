package org.mooring.clixml;

import java.util.List;
import java.util.Map;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSPrimitiveDictionary;

/** The collections that items are read into. */
final class Collections {

    private Collections() {}

    static Map<Object, Object> dictionary(List<String> typeNames) {
        return switch (typeNames == null || typeNames.isEmpty() ? "" : typeNames.get(0).replaceFirst("^Deserialized\\.", "")) {
            case "System.Collections.Specialized.OrderedDictionary" -> new OrderedDictionary();
            case "System.Management.Automation.PSPrimitiveDictionary" -> new PSPrimitiveDictionary();
            default -> new PSHashtable();
        };
    }
}

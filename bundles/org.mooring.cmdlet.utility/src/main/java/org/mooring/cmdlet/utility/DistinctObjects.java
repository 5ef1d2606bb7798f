package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.format.Properties;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Tells objects that were seen before: equal values, or property bags with equal properties. */
final class DistinctObjects {

    private final boolean ignoreCase;
    private final Map<String, List<Object>> seen = new HashMap<>();

    DistinctObjects(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    /** Whether it is new. */
    boolean add(Object value) {
        String text = Conversion.toText(value);
        List<Object> alike = seen.computeIfAbsent(ignoreCase ? text.toLowerCase(Locale.ROOT) : text, t -> new ArrayList<>(1));
        for (Object other : alike) {
            if (same(other, value)) {
                return false;
            }
        }
        alike.add(value);
        return true;
    }

    private boolean same(Object a, Object b) {
        if (a instanceof PSObject x && x.isBag() && b instanceof PSObject y && y.isBag()) {
            List<String> names = Properties.names(x);
            if (!names.equals(Properties.names(y))) {
                return false;
            }
            for (String name : names) {
                if (!Comparison.equal(Properties.valueOrNull(x, name), Properties.valueOrNull(y, name), ignoreCase)) {
                    return false;
                }
            }
            return true;
        }
        return Comparison.equal(a, b, ignoreCase);
    }
}

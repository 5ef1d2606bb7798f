package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.object.Conversion;

/** {@code Parameters = @{ Name; ValidateSet | ValidatePattern }, ...} of a visible command. */
final class ParameterLimits {

    private ParameterLimits() {}

    static List<Additions.ParameterLimit> of(List<Map<?, ?>> parameters) {
        List<Additions.ParameterLimit> limits = new ArrayList<>();
        for (Map<?, ?> each : parameters) {
            Map<String, Object> parameter = Settings.byName(each);
            if (parameter.get("name") != null) {
                List<String> set = parameter.get("validateset") == null ? null
                    : Settings.elements(parameter.get("validateset")).stream().map(Conversion::toText).toList();
                String pattern = parameter.get("validatepattern") == null ? null : Conversion.toText(parameter.get("validatepattern"));
                limits.add(new Additions.ParameterLimit(Conversion.toText(parameter.get("name")), set, pattern));
            }
        }
        return limits;
    }

    /** Of two roles: the parameters of both, with the values of both; a pattern counts for a set. */
    static List<Additions.ParameterLimit> together(List<Additions.ParameterLimit> one, List<Additions.ParameterLimit> other) {
        Map<String, Additions.ParameterLimit> all = new LinkedHashMap<>();
        for (Additions.ParameterLimit limit : one) {
            all.merge(limit.name().toLowerCase(Locale.ROOT), limit, ParameterLimits::both);
        }
        for (Additions.ParameterLimit limit : other) {
            all.merge(limit.name().toLowerCase(Locale.ROOT), limit, ParameterLimits::both);
        }
        return new ArrayList<>(all.values());
    }

    private static Additions.ParameterLimit both(Additions.ParameterLimit one, Additions.ParameterLimit other) {
        boolean free = one.set() == null && one.pattern() == null || other.set() == null && other.pattern() == null;
        if (free) {
            return new Additions.ParameterLimit(one.name(), null, null);
        }
        if (one.pattern() != null || other.pattern() != null) {
            String pattern = one.pattern() == null ? other.pattern() : other.pattern() == null ? one.pattern()
                : "(?:" + one.pattern() + ")|(?:" + other.pattern() + ")";
            return new Additions.ParameterLimit(one.name(), null, pattern);
        }
        Set<String> values = new LinkedHashSet<>(one.set());
        values.addAll(other.set());
        return new Additions.ParameterLimit(one.name(), List.copyOf(values), null);
    }
}

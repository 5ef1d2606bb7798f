package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** The type names of values that were given none: their type and its bases. */
public final class TypeNames {

    private static final java.util.Map<ClrType, List<String>> OF_TYPE = java.util.Collections.synchronizedMap(new java.util.WeakHashMap<>());
    private static final List<String> BAG = List.of("System.Management.Automation.PSCustomObject", "System.Object");

    private TypeNames() {}

    /** The type names of a value, the most special first ({@code $value.PSTypeNames}). */
    public static List<String> of(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value == PSCustomObject.INSTANCE) {
            return BAG;
        }
        if (value instanceof PSObject object) {
            return object.typeNames();
        }
        String adapted = value instanceof Adapted node ? node.adaptedTypeName() : null;
        if (adapted != null) {
            List<String> names = new ArrayList<>(ofType(ClrTypes.of(value)));
            names.add(0, adapted);
            return names;
        }
        return ofType(ClrTypes.of(value));
    }

    public static List<String> ofType(ClrType type) {
        List<String> names = OF_TYPE.get(type);
        if (names == null) {
            List<String> all = new ArrayList<>();
            for (ClrType t = type; t != null; t = t.base()) {
                all.add(t.fullName());
            }
            names = List.copyOf(all);
            OF_TYPE.put(type, names);
        }
        return names;
    }
}

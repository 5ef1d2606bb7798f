package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.runtime.Frame;

/** The types of one session: its scripts' classes and enums, and the namespaces that they use. */
public final class SessionTypes {

    private final Map<String, ClrType> classes = new HashMap<>();
    /** For which source which namespaces are used; null stands for what a client sends, which has no file. */
    private final Map<String, List<String>> namespaces = new HashMap<>();

    /** Whether type names may mean something else than they do elsewhere. */
    public boolean hasOwn() {
        return !classes.isEmpty() || !namespaces.isEmpty();
    }

    /** A type of the session's by its name, or null. */
    public ClrType find(String name, Frame f) {
        return find(name, f == null || f.block == null ? null : f.block.file());
    }

    /** As {@link #find(String, Frame)}, of a name that stands in a file, or in no file. */
    public ClrType find(String name, String file) {
        ClrType own = classes.get(name.toLowerCase(Locale.ROOT));
        if (own != null || namespaces.isEmpty()) {
            return own;
        }
        if (name.indexOf('.') < 0) {
            for (String namespace : namespaces.getOrDefault(file, List.of())) {
                ClrType type = ClrTypes.find(namespace + "." + name);
                if (type != null) {
                    return type;
                }
            }
        }
        return null;
    }

    /** The types that scripts have defined. */
    public java.util.Collection<ClrType> all() {
        return classes.values();
    }

    public void add(ClrType type) {
        classes.put(type.name().toLowerCase(Locale.ROOT), type);
    }

    public void useNamespace(String namespace, String file) {
        List<String> used = namespaces.computeIfAbsent(file, key -> new ArrayList<>());
        if (!used.contains(namespace)) {
            used.add(namespace);
        }
    }
}

package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.SessionState;

/** The types of one session: its scripts' classes and enums, and the namespaces that they use. */
public final class SessionTypes {

    /** A type, and the module, or the session itself, whose script defined it. */
    private record Defined(ClrType type, SessionState by) {}

    private final Map<String, List<Defined>> classes = new HashMap<>();
    /** For which source which modules' types are used. */
    private final Map<String, Set<SessionState>> modules = new HashMap<>();
    /** For which source which namespaces are used; null stands for what a client sends, which has no file. */
    private final Map<String, List<String>> namespaces = new HashMap<>();

    /** Whether type names may mean something else than they do elsewhere. */
    public boolean hasOwn() {
        return !classes.isEmpty() || !namespaces.isEmpty();
    }

    /** A type of the session's by its name, or null. */
    public ClrType find(String name, Frame f) {
        return find(name, f, f == null || f.block == null ? null : f.block.file());
    }

    /**
     * As {@link #find(String, Frame)}, of a name that stands in a file, or in no file. Scripts see the types of the session and of their own
     * module; those of another module where they say {@code using module}.
     */
    public ClrType find(String name, Frame f, String file) {
        ClrType own = defined(name, f == null ? null : f.scope.state(), file);
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

    private ClrType defined(String name, SessionState by, String file) {
        ClrType ofSession = null;
        ClrType used = null;
        for (Defined one : classes.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            if (one.by == by) {
                return one.type;
            }
            if (one.by.module() == null) {
                ofSession = one.type;
            } else if (modules.getOrDefault(file, Set.of()).contains(one.by)) {
                used = one.type;
            }
        }
        return used != null ? used : ofSession;
    }

    /** The types that scripts have defined. */
    public List<ClrType> all() {
        return classes.values().stream().flatMap(List::stream).map(Defined::type).toList();
    }

    public void add(ClrType type, SessionState by) {
        List<Defined> named = classes.computeIfAbsent(type.name().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1));
        named.removeIf(one -> one.by == by);
        named.add(new Defined(type, by));
    }

    /** A script in {@code file} uses a module's types. */
    public void useModule(SessionState module, String file) {
        modules.computeIfAbsent(file, key -> new HashSet<>()).add(module);
    }

    public void useNamespace(String namespace, String file) {
        List<String> used = namespaces.computeIfAbsent(file, key -> new ArrayList<>());
        if (!used.contains(namespace)) {
            used.add(namespace);
        }
    }
}

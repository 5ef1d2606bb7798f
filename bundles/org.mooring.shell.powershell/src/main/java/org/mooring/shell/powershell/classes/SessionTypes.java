package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumType;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeName;
import org.mooring.object.ScriptDefined;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;

/** The types of one session: its scripts' classes and enums, and the namespaces that they use. */
public final class SessionTypes {

    /** A type of a scope that ends before its session does, and what defines it. */
    private record Local(ClrType type, TypeDefinition definition) {}

    /** A type, and the module, or the session itself, whose script defined it. */
    private record Defined(ClrType type, SessionState by, TypeDefinition definition) {}

    private final Map<String, List<Defined>> classes = new HashMap<>();
    /** What was defined last of a name in a scope that ends, and by which definitions. */
    private final Map<String, Local> locals = new HashMap<>();
    /** Names that the session has given to types, compared without case. */
    private final Map<String, ClrType> accelerators = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** For which source which modules' types are used. */
    private final Map<String, Set<SessionState>> modules = new HashMap<>();
    /** For which source which namespaces are used; null stands for what a client sends, which has no file. */
    private final Map<String, List<String>> namespaces = new HashMap<>();

    /** Until when what a type name meant holds. */
    public static final class Stamp {
        private Stamp() {}
    }

    /** Of sessions whose type names mean what they mean in all sessions. */
    public static final Stamp NONE_OWN = new Stamp();

    private Stamp stamp = NONE_OWN;

    /** Changes whenever the session has a new type, or a new name for one. */
    public Stamp stamp() {
        return stamp;
    }

    private void changed() {
        stamp = new Stamp();
    }

    /** Whether a name's type is none of a script's, nor hidden by one in any scope. */
    public boolean meansTheSameEverywhere(TypeName name, ClrType type) {
        return name instanceof TypeName.Simple simple && !(type instanceof ScriptDefined) && !(type instanceof EnumType)
            && !locals.containsKey(simple.name().toLowerCase(Locale.ROOT));
    }

    public Map<String, ClrType> accelerators() {
        return Collections.unmodifiableMap(accelerators);
    }

    public void accelerate(String name, ClrType type) {
        accelerators.put(name, type);
        changed();
    }

    public boolean removeAccelerator(String name) {
        changed();
        return accelerators.remove(name) != null;
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
        ClrType own = locals.isEmpty() || f == null ? null : ofScopes(name.toLowerCase(Locale.ROOT), f.scope);
        if (own == null) {
            own = defined(name, f == null ? null : f.scope.state(), file);
        }
        if (own == null) {
            own = accelerators.get(name);
        }
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

    private static ClrType ofScopes(String key, Scope scope) {
        for (Scope s = scope; s != null; s = s.parent()) {
            ClrType type = s.type(key);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** A type that a scope which has ended defined, for code of the same text: functions and methods that outlive it. */
    public ClrType findLocal(TypeName.Simple name) {
        Local known = locals.get(name.name().toLowerCase(Locale.ROOT));
        return known != null && known.definition.extent().source() == name.extent().source() ? known.type : null;
    }

    /** What the same definition has made before, or null. */
    public ClrType made(TypeDefinition definition, SessionState by) {
        String key = definition.name().toLowerCase(Locale.ROOT);
        Local known = locals.get(key);
        if (known != null && known.definition == definition) {
            return known.type;
        }
        for (Defined one : classes.getOrDefault(key, List.of())) {
            if (one.definition == definition && one.by == by) {
                return one.type;
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
        return Stream.concat(classes.values().stream().flatMap(List::stream).map(Defined::type), locals.values().stream().map(Local::type))
            .distinct().toList();
    }

    /** Names a type in the scope that defines it: a session's or module's own, or one that ends. */
    public void add(ClrType type, TypeDefinition definition, Scope scope) {
        changed();
        String key = type.name().toLowerCase(Locale.ROOT);
        SessionState by = scope.state();
        if (scope != by.top()) {
            scope.type(key, type);
            locals.put(key, new Local(type, definition));
            return;
        }
        List<Defined> named = classes.computeIfAbsent(key, name -> new ArrayList<>(1));
        named.removeIf(one -> one.by == by);
        named.add(new Defined(type, by, definition));
    }

    /** A script in {@code file} uses a module's types. */
    public void useModule(SessionState module, String file) {
        changed();
        modules.computeIfAbsent(file, key -> new HashSet<>()).add(module);
    }

    public void useNamespace(String namespace, String file) {
        List<String> used = namespaces.computeIfAbsent(file, key -> new ArrayList<>());
        if (!used.contains(namespace)) {
            changed();
            used.add(namespace);
        }
    }
}

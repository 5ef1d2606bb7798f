package org.mooring.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mooring.dotnet.ClrType;

/**
 * The type data of a session: what is said of each type name (System.Management.Automation.Runspaces.TypeTable). A session's table stands
 * on the shared default one, which is never changed; the first change copies nothing but the names that it touches.
 */
public final class TypeTable {

    private final TypeTable parent;
    private final Map<String, TypeData> types = new ConcurrentHashMap<>();
    private final Map<List<String>, Consolidated> consolidated = new ConcurrentHashMap<>();
    private final Map<ClrType, Consolidated> byType = new ConcurrentHashMap<>();
    private volatile int stamp;

    /** All members that type data gives to values with certain type names; {@code PSStandardMembers} is found, not listed. */
    record Consolidated(Map<String, PSMember> byName, List<PSMember> inOrder) {}

    private static final class Defaults {
        static final TypeTable TABLE = DefaultTypeData.table();
    }

    TypeTable(TypeTable parent) {
        this.parent = parent;
    }

    /** PowerShell's default type data; not to be changed. */
    public static TypeTable defaults() {
        return Defaults.TABLE;
    }

    /** A table for a session, with the default type data. */
    public static TypeTable forSession() {
        return new TypeTable(defaults());
    }

    /** Changes whenever type data does. */
    public int stamp() {
        return stamp;
    }

    /** What is said of a type name, without case, or null. */
    public TypeData find(String typeName) {
        return findFolded(Names.fold(typeName));
    }

    private TypeData findFolded(String key) {
        TypeData found = types.get(key);
        return found == REMOVED ? null : found == null && parent != null ? parent.findFolded(key) : found;
    }

    /** Everything that is said, in no order. */
    public Collection<TypeData> all() {
        Map<String, TypeData> all = new HashMap<>();
        if (parent != null) {
            parent.all().forEach(data -> all.put(Names.fold(data.typeName()), data));
        }
        all.putAll(types);
        all.values().removeIf(data -> data == REMOVED);
        return all.values();
    }

    private static final TypeData REMOVED = new TypeData("");

    /** Adds members and settings to what is said of a type name; existing ones of the same name give way. */
    public void update(TypeData data) {
        String key = Names.fold(data.typeName());
        TypeData known = find(data.typeName());
        TypeData merged = known == null ? new TypeData(data.typeName()) : known.copy();
        data.members().forEach(merged::add);
        types.put(key, merged.with(data));
        changed();
    }

    /** Forgets what is said of a type name; whether something was. */
    public boolean remove(String typeName) {
        boolean known = find(typeName) != null;
        if (known) {
            types.put(Names.fold(typeName), REMOVED);
            changed();
        }
        return known;
    }

    private void changed() {
        consolidated.clear();
        byType.clear();
        stamp++;
    }

    /** The member that type data gives to values with these type names, or null; a more special name's comes first. */
    public PSMember member(List<String> typeNames, String name) {
        return consolidated(typeNames).byName.get(Names.fold(name));
    }

    /** As {@link #member(List, String)}, to values of a type. */
    public PSMember member(ClrType type, String name) {
        Consolidated known = consolidated(type);
        return known.byName.isEmpty() ? null : known.byName.get(Names.fold(name));
    }

    /** As {@link #members(List)}, to values of a type. */
    public List<PSMember> members(ClrType type) {
        return consolidated(type).inOrder;
    }

    private Consolidated consolidated(ClrType type) {
        Consolidated known = byType.get(type);
        if (known == null) {
            if (byType.size() > 4096) {
                byType.clear();
            }
            known = consolidated(TypeNames.ofType(type));
            byType.put(type, known);
        }
        return known;
    }

    /** All members that type data gives to values with these type names. */
    public List<PSMember> members(List<String> typeNames) {
        return consolidated(typeNames).inOrder;
    }

    private Consolidated consolidated(List<String> typeNames) {
        Consolidated known = consolidated.get(typeNames);
        if (known == null) {
            Map<String, PSMember> all = new LinkedHashMap<>();
            Map<String, PSMember> standard = new LinkedHashMap<>();
            for (String typeName : typeNames) {
                TypeData data = find(typeName);
                if (data != null) {
                    data.members().forEach(member -> all.putIfAbsent(Names.fold(member.name()), member));
                    data.standardMembers().forEach(member -> standard.putIfAbsent(member.name(), member));
                }
            }
            List<PSMember> listed = List.copyOf(all.values());
            if (!standard.isEmpty()) {
                MemberSet set = new MemberSet("PSStandardMembers", true, List.copyOf(standard.values()));
                all.putIfAbsent(Names.fold(set.name()), set);
            }
            known = new Consolidated(Map.copyOf(all), listed);
            if (consolidated.size() > 4096) {
                consolidated.clear();
            }
            consolidated.put(new ArrayList<>(typeNames), known);
        }
        return known;
    }

    /** What the most special of these type names that says it says, as {@code TypeData::serializationDepth}; null when none does. */
    public <T> T first(List<String> typeNames, Function<TypeData, T> what) {
        for (String typeName : typeNames) {
            TypeData data = find(typeName);
            T said = data == null ? null : what.apply(data);
            if (said != null) {
                return said;
            }
        }
        return null;
    }
}

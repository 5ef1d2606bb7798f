package org.mooring.shell.powershell.completion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.shell.powershell.ast.Ast;

/**
 * A type that an expression may have, as far as the text tells.
 *
 * @param type what it is; null for a class that is only in the text
 * @param members what it has besides: the keys of a hashtable, the properties of a custom object
 * @param definition the class or enum in the text, or null
 */
record Inferred(ClrType type, Map<String, List<Inferred>> members, Ast definition) {

    /** Of TypeAttributes. */
    private static final long ENUM = 4;

    static Inferred of(ClrType type) {
        return new Inferred(type, Map.of(), null);
    }

    static Inferred of(ClrType type, Map<String, List<Inferred>> members) {
        return new Inferred(type, new LinkedHashMap<>(members), null);
    }

    static Inferred ofDefinition(Ast definition) {
        return new Inferred(null, Map.of(), definition);
    }

    /** Whether it is an enumeration that is only in the text. */
    boolean isEnumDefinition() {
        return definition != null && (ClrEnum.number(definition.get("TypeAttributes")) & ENUM) != 0;
    }

    String name() {
        return definition != null ? (String) definition.get("Name") : type.fullName() + (members.isEmpty() ? "" : "#" + String.join(":", members.keySet()));
    }

    /** The types of a member that it has besides those of its type; null when there is none. */
    List<Inferred> member(String name) {
        for (Map.Entry<String, List<Inferred>> member : members.entrySet()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}

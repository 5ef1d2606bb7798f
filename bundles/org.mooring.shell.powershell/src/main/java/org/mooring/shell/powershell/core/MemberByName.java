package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** The member that a name, which may have wildcards, means to Where-Object and ForEach-Object; in strict mode it must be there. */
final class MemberByName {

    private static final int STRICT = 2;

    private final Engine engine;
    private final Object target;
    private final String name;
    private final List<PSMember> found = new ArrayList<>();

    MemberByName(Engine engine, Object target, String name) {
        this.engine = engine;
        this.target = target;
        this.name = name;
        if (target == null || hasKey()) {
            return;
        }
        if (Wildcard.isPattern(name)) {
            Wildcard pattern = Wildcard.of(name, true);
            engine.members().all(target).stream().filter(member -> pattern.matches(member.name())).forEach(found::add);
        } else {
            PSMember member = engine.members().find(target, name);
            if (member != null) {
                found.add(member);
            }
        }
    }

    /** An error in an argument of theirs. */
    static ErrorRecord error(String id, Object target, String message) {
        return new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", message), id, ErrorCategory.InvalidArgument, target);
    }

    static boolean isStrict(Engine engine) {
        return engine.strictMode(engine.frame.scope) >= STRICT;
    }

    private boolean hasKey() {
        return PSObject.base(target) instanceof Map<?, ?> map && map.containsKey(name);
    }

    /** The one member; null where there is none. */
    PSMember member() {
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Whether it is a dictionary's key. */
    boolean isKey() {
        return target != null && hasKey();
    }

    /** The error that several members have such a name, or null. */
    ErrorRecord ambiguous() {
        if (found.size() < 2) {
            return null;
        }
        StringBuilder names = new StringBuilder();
        found.forEach(member -> names.append(' ').append(member.name()));
        return error("AmbiguousPropertyOrMethodName", target, "The input name \"" + name
            + "\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:" + names + ".");
    }

    /** Why there is no property to compare, or null. */
    ErrorRecord missingProperty() {
        if (found.size() > 1) {
            return ambiguous();
        }
        if (!found.isEmpty() || !isStrict(engine)) {
            return null;
        }
        if (target == null) {
            return error("InputObjectIsNull", null, "Cannot perform operation because the input object is null.");
        }
        return hasKey() || engine.members().has(target, name) ? null
            : error("PropertyNotFound", target, "The input name \"" + name + "\" cannot be resolved to a property.");
    }

    /** The property's value, null where there is none or its getter throws. */
    Object propertyValue() {
        if (target == null) {
            return null;
        }
        try {
            PSMember member = member();
            return member instanceof PSPropertyMember property && !isKey() ? property.get(target) : engine.members().get(target, name);
        } catch (DotNetException unreadable) {
            return null;
        }
    }
}

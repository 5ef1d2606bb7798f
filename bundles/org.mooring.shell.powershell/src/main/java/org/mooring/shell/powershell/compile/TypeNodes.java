package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.JavaType;
import org.mooring.language.ast.TypeName;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.classes.SessionTypes;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code [type]} as a value, casts, {@code -is} and {@code -as}. Types that never change are looked up once. */
final class TypeNodes {

    private TypeNodes() {}

    /** A type name with what it meant last time, where that holds for all sessions. */
    static final class Reference {

        /** What it meant in sessions without types of their own, or in one session until that has new ones. */
        private record Known(ClrType type, SessionTypes.Stamp stamp) {}

        private final TypeName name;
        private Known known;

        Reference(TypeName name) {
            this.name = name;
        }

        ClrType get(Frame f) {
            SessionTypes.Stamp stamp = f.engine.types().stamp();
            Known last = known;
            if (last != null && last.stamp == stamp && (stamp == SessionTypes.NONE_OWN || f.scope.state().module() == null)) {
                return last.type;
            }
            ClrType type = Types.require(name, f);
            if (type instanceof JavaType) {
                // Not all code may use it, and its bundle may go.
                return type;
            }
            if (stamp == SessionTypes.NONE_OWN || f.scope.state().module() == null && f.engine.types().meansTheSameEverywhere(name, type)) {
                known = new Known(type, stamp);
            }
            return type;
        }
    }

    static Node type(TypeName name) {
        Reference reference = new Reference(name);
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                return reference.get(f);
            }
        };
    }

    static Node cast(TypeName name, Node operand) {
        Reference reference = new Reference(name);
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                ClrType type = reference.get(f);
                Object value = operand.evaluate(f);
                Restrictions.checkCast(f, value, type);
                if (type == ClrTypes.INT32 && value instanceof Integer || type == ClrTypes.STRING && value instanceof String) {
                    return value;
                }
                return Casts.convert(f, value, type);
            }
        };
    }

    static BinaryNode.Operation is(boolean not) {
        return (f, left, right) -> {
            ClrType type = typeOfTest(f, right);
            Object value = AutomationNull.toNull(left);
            return Casts.isInstance(value, type) != not;
        };
    }

    static Object as(Frame f, Object left, Object right) {
        ClrType type = type(f, right);
        try {
            Restrictions.checkCast(f, left, type);
        } catch (DotNetException refused) {
            return null;
        }
        return Conversion.tryConvert(AutomationNull.toNull(left), type);
    }

    /** {@code -is} throws what the conversion to a type threw anew, without its id. */
    private static ClrType typeOfTest(Frame f, Object right) {
        try {
            return type(f, right);
        } catch (DotNetException e) {
            throw new DotNetException("System.Management.Automation.RuntimeException", e.getMessage(), e)
                .withRecord("RuntimeException", org.mooring.api.stream.ErrorCategory.NotSpecified, null);
        }
    }

    private static ClrType type(Frame f, Object right) {
        Object base = PSObject.base(right);
        if (base instanceof ClrType type) {
            return type;
        }
        String name = Each.text(base);
        ClrType type = f.engine.members().findType(name);
        if (type == null) {
            throw Errors.runtime("InvalidCastFromStringToType", org.mooring.api.stream.ErrorCategory.InvalidArgument, null,
                "Cannot convert the \"%s\" value of type \"System.String\" to type \"System.Type\".", name);
        }
        return type;
    }
}

package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * The casts that a method call's target and arguments are written with (PowerShell's PSMethodInvocationConstraints): {@code ([Base]$x).M()}
 * calls the base's method, {@code $x.M([object]1)} the overload for an object.
 */
final class InvocationCasts {

    private final TypeNodes.Reference target;
    private final TypeNodes.Reference[] arguments;

    private InvocationCasts(TypeNodes.Reference target, TypeNodes.Reference[] arguments) {
        this.target = target;
        this.arguments = arguments;
    }

    /** Null where nothing is cast. */
    static InvocationCasts of(InvokeMemberExpression call) {
        TypeNodes.Reference target = call.isStatic() ? null : reference(call.target());
        List<Expression> all = call.arguments();
        TypeNodes.Reference[] arguments = new TypeNodes.Reference[all.size()];
        boolean any = target != null;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = reference(all.get(i));
            any |= arguments[i] != null;
        }
        return any ? new InvocationCasts(target, arguments) : null;
    }

    private static TypeNodes.Reference reference(Expression written) {
        Expression at = written;
        while (true) {
            if (at instanceof ParenExpression paren && paren.statement() instanceof Pipeline p && p.elements().size() == 1
                    && p.elements().get(0) instanceof CommandExpression c && c.redirections().isEmpty()) {
                at = c.expression();
            } else if (at instanceof ConvertExpression convert) {
                TypeName type = convert.type().type();
                return type.fullName().equalsIgnoreCase("ref") || type.fullName().equalsIgnoreCase("pscustomobject")
                    || type.fullName().equalsIgnoreCase("ordered") ? null : new TypeNodes.Reference(type);
            } else if (at instanceof AttributedExpression attributed) {
                at = attributed.operand();
            } else {
                return null;
            }
        }
    }

    /** What the target is cast to, or null. */
    ClrType target(Frame f) {
        return target == null ? null : target.get(f);
    }

    /** What each argument is cast to, null at those that are not. */
    ClrType[] arguments(Frame f) {
        ClrType[] types = new ClrType[arguments.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = arguments[i] == null ? null : arguments[i].get(f);
        }
        return types;
    }
}

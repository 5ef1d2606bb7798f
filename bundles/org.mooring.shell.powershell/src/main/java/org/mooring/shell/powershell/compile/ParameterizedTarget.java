package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code target.name(arguments) = value}: only a property with parameters could take it, and no type has one. */
final class ParameterizedTarget implements Assignable {

    private final Node target;
    private final Node name;
    private final Node[] arguments;

    ParameterizedTarget(Node target, Node name, Node[] arguments) {
        this.target = target;
        this.name = name;
        this.arguments = arguments;
    }

    @Override
    public void assign(Frame f, Object value) {
        Object object = PSObject.base(target.evaluate(f));
        for (Node argument : arguments) {
            argument.evaluate(f);
        }
        if (object == null) {
            throw Errors.ofNull("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.");
        }
        throw Errors.runtime("MethodNotFound", ErrorCategory.InvalidOperation, Each.text(name.evaluate(f)),
            "Method invocation failed because [%s] does not contain a method named '%s'.", ClrTypes.of(object).fullName(),
            Each.text(name.evaluate(f)));
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        assign(f, null);
        return null;
    }
}

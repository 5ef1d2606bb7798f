package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;

/** A delegate of a type that a script block or a method does the work of: its arguments and its answer have the types that it says. */
final class ScriptDelegate implements Delegate, ClrTyped {

    /** The id of the error of a block that is called on a thread on which no session runs. */
    static final String WRONG_THREAD = "ScriptBlockDelegateInvokedFromWrongThread";

    private final ClrType type;
    private final List<ClrParameter> parameters;
    private final ClrType result;
    private final Delegate work;

    private ScriptDelegate(ClrType type, ClrMethod invoke, Delegate work) {
        this.type = type;
        this.parameters = invoke.parameters();
        this.result = invoke.returnType();
        this.work = work;
    }

    static boolean isDelegate(ClrType type) {
        return Delegate.class.isAssignableFrom(type.javaClass());
    }

    /** Null for what can't do a delegate's work. */
    static Delegate of(Object value, Object raw, ClrType type) {
        List<ClrMethod> invoke = type.methods("Invoke", false);
        if (invoke.isEmpty()) {
            return null;
        }
        return switch (raw) {
            case ScriptBlock block -> new ScriptDelegate(type, invoke.get(0), arguments -> output(block, arguments));
            case BoundMember member when member.member() instanceof PSMethodMember -> new ScriptDelegate(type, invoke.get(0), member::invoke);
            case Delegate other -> new ScriptDelegate(type, invoke.get(0), other);
            default -> null;
        };
    }

    /** What a block answers: null, its output, or an array of it. */
    static Object output(ScriptBlock block, Object[] arguments) {
        List<Object> all = new ArrayList<>();
        block.call(all::add, arguments);
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : all.toArray();
    }

    @Override
    public Object invoke(Object... arguments) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            ClrType wanted = i < parameters.size() ? parameters.get(i).type() : ClrTypes.OBJECT;
            converted[i] = wanted == ClrTypes.OBJECT ? arguments[i] : Conversion.convert(arguments[i], wanted);
        }
        Object answer = work.invoke(converted);
        if (result == ClrTypes.VOID) {
            return null;
        }
        return result == ClrTypes.OBJECT ? answer : Conversion.convert(AutomationNull.toNull(answer), result);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}

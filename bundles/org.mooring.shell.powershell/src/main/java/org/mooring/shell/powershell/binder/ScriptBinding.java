package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.SwitchParameter;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Variable;

/** Binds the arguments of simple functions: by name, then by position; the rest is {@code $args}. */
public final class ScriptBinding {

    private ScriptBinding() {}

    /** Binds, and sets the variables in the frame's scope. */
    public static void bind(Frame f, ScriptParameters parameters, Argument[] arguments, Call call) {
        if (parameters.count() == 0) {
            Object[] rest = values(arguments, 0);
            f.scope.slot(Layout.ARGS, rest);
            if (rest.length > 0) {
                call.unbound(Arrays.asList(rest));
            }
            return;
        }
        CommandParameters metadata = parameters.metadata(f);
        ParameterInfo[] all = metadata.all();
        Object[] bound = new Object[all.length];
        Arrays.fill(bound, Call.UNBOUND);
        List<Argument> left = onlyPositional(arguments) ? Arrays.asList(arguments) : named(metadata, arguments, call, bound);
        int next = 0;
        for (ParameterInfo p : all) {
            if (next == left.size()) {
                break;
            }
            if (bound[p.index()] == Call.UNBOUND && !p.isSwitch()) {
                Argument argument = left.get(next++);
                if (!argument.isPositional()) {
                    next--;
                    break;
                }
                bound[p.index()] = coerce(p, argument, call);
                call.boundPositionally(p);
            }
        }
        Object[] rest = next >= left.size() ? new Object[0] : rest(left, next);
        f.scope.slot(Layout.ARGS, rest);
        if (rest.length > 0) {
            call.unbound(new ArrayList<>(Arrays.asList(rest)));
        }
        call.bound(all, bound);
        for (ParameterInfo p : all) {
            if (bound[p.index()] != Call.UNBOUND) {
                set(f, p, bound[p.index()]);
            }
        }
        for (ParameterInfo p : all) {
            if (bound[p.index()] == Call.UNBOUND) {
                setDefault(f, p);
            }
        }
    }

    private static boolean onlyPositional(Argument[] arguments) {
        for (Argument argument : arguments) {
            if (!argument.isPositional()) {
                return false;
            }
        }
        return true;
    }

    private static List<Argument> named(CommandParameters metadata, Argument[] arguments, Call call, Object[] bound) {
        List<Argument> left = new ArrayList<>(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            Argument argument = arguments[i];
            ParameterInfo p = argument.isPositional() ? null : find(metadata, argument, call);
            if (p == null) {
                left.add(argument);
                continue;
            }
            if (bound[p.index()] != Call.UNBOUND) {
                if (argument.splatted()) {
                    continue;
                }
                throw BindingErrors.alreadyBound(call, argument, p);
            }
            if (argument.hasValue()) {
                bound[p.index()] = coerce(p, argument, call);
            } else if (p.isSwitch()) {
                bound[p.index()] = SwitchParameter.PRESENT;
            } else if (i + 1 == arguments.length || !arguments[i + 1].isPositional()) {
                throw BindingErrors.missingArgument(call, argument, p);
            } else {
                bound[p.index()] = coerce(p, arguments[++i], call);
            }
        }
        return left;
    }

    private static ParameterInfo find(CommandParameters metadata, Argument argument, Call call) {
        ParameterInfo exact = metadata.exact(argument.name());
        if (exact != null || argument.name().isEmpty()) {
            return exact;
        }
        List<ParameterInfo> fitting = metadata.startingWith(argument.name());
        if (fitting.size() > 1) {
            throw BindingErrors.ambiguous(call, argument, fitting);
        }
        return fitting.isEmpty() ? null : fitting.get(0);
    }

    private static Object coerce(ParameterInfo p, Argument argument, Call call) {
        return p.rules().isEmpty() && p.obsolete() == null ? argument.value() : Coercion.apply(p, argument.value(), argument, call, true);
    }

    private static Object[] values(Argument[] arguments, int from) {
        return rest(Arrays.asList(arguments), from);
    }

    /** What goes to {@code $args}: names that fit nothing with their dash. */
    private static Object[] rest(List<Argument> arguments, int from) {
        List<Object> values = new ArrayList<>();
        for (int i = from; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (!argument.isPositional()) {
                values.add(SplatNames.mark(argument));
            }
            if (argument.hasValue()) {
                values.add(argument.value());
            }
        }
        return values.toArray();
    }

    /** Sets the variable of a parameter; its type and attributes stay with it. */
    static void set(Frame f, ParameterInfo p, Object value) {
        f.scope.slot(slot(f, p), p.rules().isEmpty() ? Variable.content(value)
            : new PSVariable(p.name(), value, p.variableRules()));
    }

    private static int slot(Frame f, ParameterInfo p) {
        return f.dotted ? f.scope.slotFor(p.name(), Layout.key(p.name())) : p.slot();
    }

    /** Sets the variable of a parameter that was not given. */
    static void setDefault(Frame f, ParameterInfo p) {
        Object value;
        if (p.defaultValue() == null) {
            value = p.initialValue();
        } else {
            value = org.mooring.object.AutomationNull.toNull(p.defaultValue().evaluate(f));
            try {
                for (ArgumentRule rule : p.rules()) {
                    if (!rule.isValidation()) {
                        value = rule.apply(value);
                    }
                }
            } catch (DotNetException e) {
                throw BindingErrors.transformation(f.call, null, p, e);
            }
        }
        set(f, p, value);
    }

    /** Before a dynamicparam block: what was not given has its default already. */
    static void partial(Frame f, ScriptParameters parameters) {
        for (ParameterInfo p : parameters.metadata(f).all()) {
            if (p.slot() >= 0 && f.scope.slot(p.slot()) == null) {
                setDefault(f, p);
            }
        }
    }

    /** The defaults of an advanced function's parameters that were not given. */
    public static void defaults(Frame f, ScriptParameters parameters, Binder binder) {
        for (ParameterInfo p : parameters.metadata(f).all()) {
            if (p.slot() >= 0 && !binder.isBound(p)) {
                setDefault(f, p);
            }
        }
    }
}

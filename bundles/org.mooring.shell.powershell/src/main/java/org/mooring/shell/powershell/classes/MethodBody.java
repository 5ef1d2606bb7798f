package org.mooring.shell.powershell.classes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;

import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.TypeMember;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Overloads;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.TypeRule;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Variable;

/** What a class's method or constructor does when it is called. Its only output is what it returns; its errors end it. */
final class MethodBody {

    /** A method with its types found. */
    record Signature(TypeMember.Method method, List<ClrParameter> parameters, ClrType returns) {}

    private static final Layout NO_VARIABLES = Layout.of(List.of());
    private static final MethodHandle INVOKE = find("invoke", Object.class, Object.class, Object[].class);
    private static final MethodHandle CONSTRUCT = find("construct", Object.class, Object[].class);

    private final ScriptClass type;
    private final SessionState state;
    private final Signature signature;
    private final Expression expression;
    private final PSScriptBlock block;
    /** Whether it is a constructor that does not say how its base is constructed. */
    private final boolean callsBase;
    private Function<Frame, Object> compiled;

    /** @param signature null for a constructor that is not written, and for a property's first value, {@code expression} */
    MethodBody(ScriptClass type, SessionState state, Signature signature, Expression expression) {
        this.type = type;
        this.state = state;
        this.signature = signature;
        this.expression = expression;
        this.callsBase = signature != null && signature.method().constructor() && !signature.method().isStatic()
            && !writesBaseCall(signature.method());
        this.block = signature == null ? null : new PSScriptBlock(new ScriptCode(signature.method().body()), state).ofClass(type);
    }

    private static boolean writesBaseCall(TypeMember.Method method) {
        return method.body().end().stream().flatMap(end -> end.statements().stream()).limit(1)
            .anyMatch(s -> s instanceof Pipeline p && p.elements().get(0) instanceof CommandExpression c
                && c.expression() instanceof InvokeMemberExpression call && call.baseConstructor());
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findVirtual(MethodBody.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    MethodHandle asInstance(int count) {
        return INVOKE.bindTo(this).asCollector(Object[].class, count);
    }

    MethodHandle asStatic(int count) {
        return MethodHandles.insertArguments(INVOKE.bindTo(this), 0, (Object) null).asCollector(Object[].class, count);
    }

    MethodHandle asConstructor(int count) {
        return CONSTRUCT.bindTo(this).asCollector(Object[].class, count);
    }

    Object construct(Object[] arguments) {
        Object made = type.allocate();
        invoke(made, arguments);
        return made;
    }

    /** The value of a property's initial expression; {@code self} is null for a static one. */
    Object evaluate(Object self) {
        Engine engine = Engine.current();
        if (compiled == null) {
            compiled = Compiler.expression(expression);
        }
        Scope scope = Scope.local(NO_VARIABLES, state.current());
        scope.slot(Layout.THIS, Variable.content(self));
        Frame f = new Frame(engine, engine.frame == null ? null : engine.frame.block, scope, false, engine.streams(), engine.frame,
            new Call(null, type.fullName(), engine.position()));
        f.at = expression.extent();
        boolean propagate = engine.propagate;
        engine.propagate = true;
        engine.enter(f);
        try {
            return compiled.apply(f);
        } finally {
            engine.leave(f);
            engine.propagate = propagate;
        }
    }

    Object invoke(Object self, Object[] arguments) {
        if (signature == null) {
            callBase(type, self, new Object[0]);
            return null;
        }
        Engine engine = Engine.current();
        ScriptCode.Body body = block.code().body();
        if (callsBase && self != null) {
            callBase(type, self, new Object[0]);
        }
        Scope scope = Scope.local(body.layout(), state.current());
        scope.slot(Layout.THIS, Variable.content(self));
        for (int i = 0; i < arguments.length; i++) {
            ClrParameter p = signature.parameters().get(i);
            Object value = arguments[i];
            scope.content(p.name(), Layout.key(p.name()), p.type() == ClrTypes.OBJECT ? Variable.content(value)
                : new PSVariable(p.name(), value, new ArgumentRule[] {new TypeRule(p.type())}));
        }
        Frame f = new Frame(engine, block, scope, false, engine.streams(), engine.frame, new Call(block.info(), signature.method().name(), engine.position()));
        f.at = signature.method().extent();
        f.isMethod = true;
        boolean propagate = engine.propagate;
        engine.propagate = true;
        engine.enter(f);
        try {
            body.end().run(f, Sink.NULL);
        } catch (Signal.Return signal) {
            if (signal.frame() != f) {
                throw signal;
            }
        } finally {
            engine.leave(f);
            engine.propagate = propagate;
        }
        return result(f.result);
    }

    private Object result(Object value) {
        ClrType returns = signature.returns();
        Object plain = AutomationNull.toNull(value);
        if (returns == ClrTypes.VOID) {
            return null;
        }
        return returns == ClrTypes.OBJECT ? plain : Conversion.convert(plain, returns);
    }

    /** Runs the constructor of a class's base on an object. */
    static void callBase(ScriptClass type, Object self, Object[] arguments) {
        if (type.base() instanceof ScriptClass base) {
            Overloads.call(base.initializers(), self, "new", arguments);
        } else if (self instanceof ScriptFields derived && !type.base().constructors().isEmpty() && !type.base().isAbstract()) {
            derived.become(Overloads.call(type.base().constructors(), null, "new", arguments));
        }
    }
}

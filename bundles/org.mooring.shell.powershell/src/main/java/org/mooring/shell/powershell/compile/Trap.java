package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.errors.ActionPreference;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code trap}: runs in a scope of its own when a statement of its block fails. */
final class Trap {

    private final TypeName type;
    private final Block body;
    private final Layout layout;

    /** @param type null for all errors */
    Trap(TypeName type, Block body, Layout layout) {
        this.type = type;
        this.body = body;
        this.layout = layout;
    }

    /** A trap sees what is inside of the exception that the engine made of an error. */
    private static ErrorRecord seen(Raised raised) {
        ErrorRecord record = raised.errorRecord();
        boolean wrapped = raised.kind() == Raised.Kind.STATEMENT && record.exception().getCause() != null && CatchTypes.isRuntime(record.exception());
        return wrapped ? TryNode.withInner(record) : record;
    }

    /**
     * Lets the trap that fits best deal with an error; answers NORMAL when the next statement is to run. What none of them fits leaves
     * the function.
     */
    static int handle(Trap[] traps, Frame f, Throwable thrown, Sink out) {
        Raised raised = StatementErrors.raise(f, thrown);
        Engine engine = f.engine;
        engine.questionMark = false;
        List<TypeName> types = java.util.Arrays.stream(traps).map(trap -> trap.type).toList();
        int index = CatchTypes.best(types, raised, f).index();
        if (index < 0) {
            throw raised;
        }
        boolean propagate = engine.propagate;
        engine.propagate = false;
        Scope scope = Scope.local(traps[index].layout, f.scope);
        scope.slot(Layout.UNDERSCORE, seen(raised));
        Scope outer = f.scope;
        Scope before = outer.state().enter(scope);
        f.scope = scope;
        int completion;
        try {
            completion = traps[index].body.run(f, out);
        } finally {
            f.scope = outer;
            outer.state().enter(before);
            engine.propagate = propagate;
        }
        if (completion == Node.CONTINUE && f.label == null) {
            return Node.NORMAL;
        }
        if (completion == Node.BREAK && f.label == null) {
            throw raised.decided();
        }
        if (completion != Node.NORMAL) {
            return completion;
        }
        ActionPreference action = engine.preferences().errorAction(f);
        if (action == ActionPreference.Stop || raised.isLeaving()) {
            throw raised.decided();
        }
        if (action == ActionPreference.Continue || action == ActionPreference.Inquire) {
            f.streams.error().write(raised.errorRecord());
        }
        return Node.NORMAL;
    }
}

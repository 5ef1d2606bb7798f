package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code try}, {@code catch}, {@code finally}. */
final class TryNode extends Node {

    private final Block body;
    private final List<TypeName> types;
    private final int[] bodyOfType;
    private final Block[] handlers;
    private final Block last;

    /**
     * @param clauses the types of each handler; an empty list stands for all
     * @param last the finally block or null
     */
    TryNode(Block body, List<List<TypeName>> clauses, Block[] handlers, Block last) {
        this.body = body;
        this.handlers = handlers;
        this.last = last;
        this.types = new ArrayList<>();
        List<Integer> bodies = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).isEmpty()) {
                types.add(null);
                bodies.add(i);
            }
            for (TypeName type : clauses.get(i)) {
                types.add(type);
                bodies.add(i);
            }
        }
        this.bodyOfType = bodies.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int run(Frame f, Sink out) {
        if (last == null) {
            return guarded(f, out);
        }
        int completion = NORMAL;
        try {
            completion = guarded(f, out);
        } finally {
            int ending = runLast(f, out);
            if (ending != NORMAL) {
                throw Completion.signal(ending, f);
            }
        }
        return completion;
    }

    /** A finally block runs also while the pipeline is being stopped. */
    private int runLast(Frame f, Sink out) {
        Engine engine = f.engine;
        boolean propagate = engine.propagate;
        boolean stopping = engine.suspendStopping();
        engine.propagate = false;
        try {
            return last.run(f, stopping ? Sink.NULL : out);
        } finally {
            engine.propagate = propagate;
            engine.resumeStopping(stopping);
        }
    }

    private int guarded(Frame f, Sink out) {
        if (handlers.length == 0) {
            return body.run(f, out);
        }
        Engine engine = f.engine;
        boolean propagate = engine.propagate;
        engine.propagate = true;
        Raised raised;
        CatchTypes.Match match;
        ErrorRecord seen;
        try {
            return body.run(f, out);
        } catch (Signal signal) {
            throw signal;
        } catch (RuntimeException | Error e) {
            raised = StatementErrors.raise(f, e);
            match = CatchTypes.best(types, raised, f);
            if (match.index() < 0) {
                throw raised;
            }
            seen = seen(raised, match);
        } finally {
            engine.propagate = propagate;
        }
        return handle(f, out, raised, seen, handlers[bodyOfType[match.index()]]);
    }

    /** What {@code $_} is in the clause: the error, or of an exception that was looked for inside it that exception's own. */
    private static ErrorRecord seen(Raised raised, CatchTypes.Match match) {
        ErrorRecord record = raised.errorRecord();
        if (isStandIn(record.exception()) || match.exception() != null && match.exception() == record.exception().getCause() && raised.kind() != Raised.Kind.COMMAND) {
            return withInner(record);
        }
        boolean looked = raised.kind() == Raised.Kind.PREFERENCE && match.exception() == record.exception();
        return looked && CatchTypes.isRuntime(record.exception()) ? own(record) : record;
    }

    /** The record that the exception of a stopped command had before it became that command's. */
    private static ErrorRecord own(ErrorRecord record) {
        ErrorRecord own = new ErrorRecord(record.exception(), record.errorId(), record.category().category(), record.target());
        own.category().activity("");
        org.mooring.shell.powershell.errors.ErrorWriting.complete(own);
        return own.withScriptStackTrace(record.scriptStackTrace());
    }

    /** An error that stands for the exception that it came with: a clause sees that exception. */
    private static boolean isStandIn(Throwable exception) {
        return exception instanceof DotNetException e && e.isStandIn();
    }

    /** A clause that names the inner exception's type sees that exception. */
    static ErrorRecord withInner(ErrorRecord record) {
        ErrorRecord inner = new ErrorRecord(record.exception().getCause(), record.errorId(), record.category().category(), record.target());
        inner.category().activity(record.category().activity());
        return inner.withInvocation(record.invocation()).withScriptStackTrace(record.scriptStackTrace());
    }

    private static int handle(Frame f, Sink out, Raised raised, ErrorRecord seen, Block handler) {
        Engine engine = f.engine;
        Scope scope = f.scope;
        Object underscore = scope.slot(Layout.UNDERSCORE);
        Raised outer = engine.rethrown;
        engine.rethrown = raised;
        scope.slot(Layout.UNDERSCORE, seen);
        try {
            return handler.run(f, out);
        } finally {
            scope.slot(Layout.UNDERSCORE, underscore);
            engine.rethrown = outer;
        }
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}

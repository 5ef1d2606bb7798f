package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Statement;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** Statements one after the other. An error in one ends it alone, unless something around wants it. */
public final class Block extends Node {

    private final Node[] statements;
    private final Trap[] traps;
    private final List<Statement> sources;
    private final Extent entry;
    private final Extent exit;

    /** Whether a command among the statements may begin to watch. */
    private final boolean hasCommands;

    private volatile Node[] watched;
    private boolean isBody;

    Block(Node[] statements, Trap[] traps) {
        this(statements, traps, List.of(), null, null);
    }

    /**
     * @param sources what {@code statements} were compiled from, but for those that stand before them
     * @param entry where a script block's or named block's body begins; null where it has no braces, or is not such a body; so is
     *     {@code exit}
     */
    Block(Node[] statements, Trap[] traps, List<Statement> sources, Extent entry, Extent exit) {
        this.statements = statements;
        this.traps = traps;
        this.sources = sources;
        this.entry = entry;
        this.exit = exit;
        this.hasCommands = sources.stream().anyMatch(Trees::hasCommand);
    }

    /** Says that it is the body of a script, script block or named block. */
    Block asBody(Extent braces) {
        Extent whole = braces == null ? null : new Extent(braces.source(), braces.start(), braces.start() + 1);
        Block body = new Block(statements, traps, sources, whole, braces == null ? null
            : new Extent(braces.source(), braces.end() - 1, braces.end()));
        body.isBody = true;
        body.watched = watched;
        return body;
    }

    /** Says that it was compiled to be watched. */
    Block asWatched() {
        watched = statements;
        return this;
    }

    /** This block with some statements before its own. */
    Block after(Node[] first) {
        Node[] all = java.util.Arrays.copyOf(first, first.length + statements.length);
        System.arraycopy(statements, 0, all, first.length, statements.length);
        Block block = new Block(all, traps, sources, entry, exit);
        block.isBody = isBody;
        return block;
    }

    public boolean isEmpty() {
        return statements.length == 0;
    }

    Node[] statements() {
        return statements;
    }

    boolean hasTraps() {
        return traps.length > 0;
    }

    @Override
    public int run(Frame f, Sink out) {
        return traps.length == 0 ? runEach(f, out) : runTrapped(f, out);
    }

    /** What the statements call hands its errors up to the traps here, as it does to a try. */
    private int runTrapped(Frame f, Sink out) {
        boolean propagate = f.engine.propagate;
        f.engine.propagate = true;
        try {
            return runEach(f, out);
        } finally {
            f.engine.propagate = propagate;
        }
    }

    /** An error of a statement. */
    private int fail(Frame f, Throwable thrown, Sink out) {
        return traps.length == 0 ? StatementErrors.handle(f, thrown) : Trap.handle(traps, f, thrown, out);
    }

    private int runEach(Frame f, Sink out) {
        if (f.engine.debugging != null) {
            if (isBody) {
                f.engine.debugging.enter(f, entry);
            }
            return runWatched(f, out, 0);
        }
        boolean commands = hasCommands;
        for (int i = 0; i < statements.length; i++) {
            int completion;
            try {
                completion = statements[i].run(f, out);
            } catch (Signal signal) {
                throw signal.handOn(out);
            } catch (RuntimeException | Error e) {
                completion = fail(f, e, out);
            }
            if (completion != NORMAL) {
                return completion;
            }
            if (commands && f.engine.debugging != null) {
                return runWatched(f, out, i + 1);
            }
        }
        return NORMAL;
    }

    /** From a statement on, for whom watches. */
    private int runWatched(Frame f, Sink out, int first) {
        int completion = NORMAL;
        for (int i = first; i < statements.length && completion == NORMAL; i++) {
            try {
                completion = (f.engine.debugging == null ? statements[i] : watched(i)).run(f, out);
            } catch (Signal signal) {
                throw signal.handOn(out);
            } catch (RuntimeException | Error e) {
                completion = fail(f, e, out);
            }
        }
        if (exit != null && f.engine.debugging != null && (completion == NORMAL || completion == RETURN)) {
            f.engine.debugging.point(f, exit);
        }
        return completion;
    }

    /** A statement in the form that says where it is, compiled when it is asked for first. */
    private Node watched(int index) {
        Node[] known = watched;
        if (known == null) {
            known = statements.clone();
            Node[] compiled = Compiler.watched(sources);
            System.arraycopy(compiled, 0, known, known.length - compiled.length, compiled.length);
            watched = known;
        }
        return known[index];
    }

    /** Its output as a value. */
    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}

package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** Statements one after the other. An error in one ends it alone, unless something around wants it. */
public final class Block extends Node {

    private final Node[] statements;
    private final Trap[] traps;

    Block(Node[] statements, Trap[] traps) {
        this.statements = statements;
        this.traps = traps;
    }

    /** This block with some statements before its own. */
    Block after(Node[] first) {
        Node[] all = java.util.Arrays.copyOf(first, first.length + statements.length);
        System.arraycopy(statements, 0, all, first.length, statements.length);
        return new Block(all, traps);
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
        for (Node statement : statements) {
            int completion;
            try {
                completion = statement.run(f, out);
            } catch (Signal signal) {
                throw signal;
            } catch (RuntimeException | Error e) {
                completion = traps.length == 0 ? StatementErrors.handle(f, e) : Trap.handle(traps, f, e, out);
            }
            if (completion != NORMAL) {
                return completion;
            }
        }
        return NORMAL;
    }

    /** Its output as a value. */
    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}

package org.mooring.shell.powershell.binder;

import org.mooring.api.stream.ErrorRecord;
import java.util.List;

import org.mooring.shell.powershell.runtime.Sink;

/** Keeps what passes in a variable's list: -ErrorVariable, -OutVariable and their like. */
public final class CollectingSink implements Sink {

    private final List<Object> list;
    private final Sink next;

    CollectingSink(List<Object> list, Sink next) {
        this.list = list;
        this.next = next;
    }

    @Override
    public void write(Object value) {
        add(value);
        next.write(value);
    }

    /** What was kept when it was thrown is not kept again when it is written. */
    private void add(Object value) {
        if (!(value instanceof ErrorRecord) || list.isEmpty() || list.get(list.size() - 1) != value) {
            list.add(value);
        }
    }

    /** A silenced record is kept by the variables that it passes, and goes no further. */
    public static void keep(Sink sink, Object value) {
        for (Sink at = sink; at instanceof CollectingSink collecting; at = collecting.next) {
            collecting.add(value);
        }
    }
}

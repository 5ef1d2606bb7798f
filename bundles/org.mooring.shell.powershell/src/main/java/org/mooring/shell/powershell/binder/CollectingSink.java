package org.mooring.shell.powershell.binder;

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
        list.add(value);
        next.write(value);
    }

    /** A silenced record is kept by the variables that it passes, and goes no further. */
    public static void keep(Sink sink, Object value) {
        for (Sink at = sink; at instanceof CollectingSink collecting; at = collecting.next) {
            collecting.list.add(value);
        }
    }
}

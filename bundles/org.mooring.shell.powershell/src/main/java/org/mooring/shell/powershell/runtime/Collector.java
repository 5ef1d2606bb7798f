package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.List;

import org.mooring.object.AutomationNull;

/** Keeps what is written, as a command's output becomes a value: nothing, the one object, or an array. */
public final class Collector implements Sink {

    private static final Object[] NONE = {};

    private Object first;
    private int count;
    private ArrayList<Object> all;

    @Override
    public void write(Object value) {
        if (count == 0) {
            first = value;
        } else {
            if (all == null) {
                all = new ArrayList<>();
                all.add(first);
            }
            all.add(value);
        }
        count++;
    }

    public int count() {
        return count;
    }

    /** AutomationNull, the one object, or an Object[]. */
    public Object value() {
        return switch (count) {
            case 0 -> AutomationNull.VALUE;
            case 1 -> first;
            default -> all.toArray();
        };
    }

    public Object[] array() {
        return switch (count) {
            case 0 -> NONE;
            case 1 -> new Object[] {first};
            default -> all.toArray();
        };
    }

    public List<Object> list() {
        if (all != null) {
            return all;
        }
        List<Object> list = new ArrayList<>();
        if (count == 1) {
            list.add(first);
        }
        return list;
    }
}

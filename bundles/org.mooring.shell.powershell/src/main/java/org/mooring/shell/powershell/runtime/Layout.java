package org.mooring.shell.powershell.runtime;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where the variables of a scope stand: their names with the numbers of their slots.
 *
 * <p>A script block's layout is made when it is compiled, from the names that it assigns, and is shared by all its runs and all
 * runspaces; code remembers slots by it. When a run makes a variable that its code does not name (Set-Variable, a dot-sourced script),
 * its scope goes on with a layout of its own, in which the slots known before keep their numbers; such a layout only grows.
 */
public final class Layout {

    /** The automatic variables that every call has; their slots are the same in all layouts. */
    public static final int UNDERSCORE = 0;
    public static final int ARGS = 1;
    public static final int INPUT = 2;
    public static final int THIS = 3;
    public static final int BOUND_PARAMETERS = 4;
    public static final int MY_INVOCATION = 5;
    public static final int CMDLET = 6;
    public static final int SCRIPT_ROOT = 7;
    public static final int COMMAND_PATH = 8;

    /** How many slots the automatic variables take. */
    public static final int AUTOMATIC = 9;

    private static final String[] AUTOMATIC_NAMES =
        {"_", "args", "input", "this", "PSBoundParameters", "MyInvocation", "PSCmdlet", "PSScriptRoot", "PSCommandPath"};

    private String[] names;
    private String[] keys;
    private int[] table;
    private int size;
    private final boolean shared;
    private Object[] template;

    private Layout(String[] names, String[] keys, int[] table, int size, boolean shared) {
        this.names = names;
        this.keys = keys;
        this.table = table;
        this.size = size;
        this.shared = shared;
    }

    /** A layout with the automatic variables and {@code names}, shared and never changed. */
    public static Layout of(Iterable<String> names) {
        Layout layout = new Layout(new String[16], new String[16], new int[64], 0, true);
        for (String name : AUTOMATIC_NAMES) {
            layout.append(name, key(name));
        }
        for (String name : names) {
            String key = key(name);
            if (layout.slot(key) < 0) {
                layout.append(name, key);
            }
        }
        return layout;
    }

    /** The slots of a new scope. */
    Object[] newSlots() {
        Object[] first = template;
        if (first == null || first.length != size) {
            first = new Object[size];
            AutomaticVariable.fill(first);
            template = first;
        }
        return first.clone();
    }

    /** A copy that may grow. */
    public Layout own() {
        return new Layout(names.clone(), keys.clone(), table.clone(), size, false);
    }

    public boolean isShared() {
        return shared;
    }

    /** A variable's name in the form by which it is looked up. */
    public static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' || c > 127) {
                return name.toLowerCase(Locale.ROOT).intern();
            }
        }
        return name;
    }

    /** The slot of a name in its {@link #key} form, or -1. */
    public int slot(String key) {
        int mask = table.length - 1;
        for (int i = spread(key) & mask;; i = i + 1 & mask) {
            int slot = table[i];
            if (slot == 0) {
                return -1;
            }
            String there = keys[slot - 1];
            if (there == key || there.equals(key)) {
                return slot - 1;
            }
        }
    }

    /** Adds a name, of which {@link #slot} knows nothing, to a layout of one's own. */
    int add(String name, String key) {
        if (shared) {
            throw new IllegalStateException("A shared layout does not grow.");
        }
        return append(name, key);
    }

    private int append(String name, String key) {
        if (size == keys.length) {
            names = Arrays.copyOf(names, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        names[size] = name;
        keys[size] = key;
        size++;
        if (size * 2 > table.length) {
            table = new int[table.length * 2];
            for (int i = 0; i < size; i++) {
                enter(i);
            }
        } else {
            enter(size - 1);
        }
        return size - 1;
    }

    private void enter(int slot) {
        int mask = table.length - 1;
        int i = spread(keys[slot]) & mask;
        while (table[i] != 0) {
            i = i + 1 & mask;
        }
        table[i] = slot + 1;
    }

    private static int spread(String key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 15;
    }

    public int size() {
        return size;
    }

    /** A variable's name as it was first written. */
    public String name(int slot) {
        return names[slot];
    }

    String keyAt(int slot) {
        return keys[slot];
    }
}

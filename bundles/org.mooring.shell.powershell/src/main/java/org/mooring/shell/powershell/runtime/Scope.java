package org.mooring.shell.powershell.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.mooring.dotnet.ClrType;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;

/**
 * A scope: its variables in slots, its functions and aliases, and the scope that it was made in.
 *
 * <p>A slot holds null (no such variable), {@link Variable#NULL}, the value itself, or a {@link Variable}.
 */
public final class Scope {

    private static final int SPARE = 4;

    Layout layout;
    Object[] slots;
    private final Scope parent;
    private final Scope script;
    private final SessionState state;
    private Frame frame;
    private Map<String, FunctionInfo> functions;
    private Map<String, AliasInfo> aliases;
    private Map<String, ClrType> types;
    private int strictMode = -1;

    private Scope(Layout layout, Scope parent, Scope script, SessionState state) {
        this.layout = layout;
        this.slots = layout.newSlots();
        this.parent = parent;
        this.script = script == null ? this : script;
        this.state = state;
    }

    /** The scope of a call, within the scope that is current. */
    public static Scope local(Layout layout, Scope parent) {
        return new Scope(layout, parent, parent.script, parent.state);
    }

    /** The scope of a script file, a module or a session: what {@code script:} means in it. */
    public static Scope script(Layout layout, Scope parent, SessionState state) {
        return new Scope(layout, parent, null, state);
    }

    public Layout layout() {
        return layout;
    }

    /** The scope around it, or null for the global one. */
    public Scope parent() {
        return parent;
    }

    /** What {@code script:} means here. */
    public Scope script() {
        return script;
    }

    public SessionState state() {
        return state;
    }

    /** The call that the scope was made for; null for a session's and a module's. */
    public Frame frame() {
        return frame;
    }

    void frame(Frame frame) {
        this.frame = frame;
    }

    /** A class or enum of this scope alone, or null. */
    public ClrType type(String key) {
        return types == null ? null : types.get(key);
    }

    public void type(String key, ClrType type) {
        if (types == null) {
            types = new HashMap<>();
        }
        types.put(key, type);
    }

    public Scope global() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    /** What stands in a slot of this scope alone. */
    public Object slot(int slot) {
        return slot < slots.length ? slots[slot] : null;
    }

    /** Sets what stands in a slot, whatever stood there. */
    public void slot(int slot, Object content) {
        if (slot >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(slot + 1, layout.size() + SPARE));
        }
        slots[slot] = content;
    }

    /** The content of the slot of a name in this scope alone, or null. */
    public Object content(String key) {
        int slot = layout.slot(key);
        return slot < 0 ? null : slot(slot);
    }

    /** Sets the content of the slot of a name in this scope, whatever stood there; null takes the variable away. */
    public void content(String name, String key, Object content) {
        slot(slotFor(name, key), content);
    }

    /** The slot for a name in this scope; the layout grows for a new one. */
    public int slotFor(String name, String key) {
        int slot = layout.slot(key);
        if (slot < 0) {
            if (layout.isShared()) {
                layout = layout.own();
            }
            slot = layout.add(name, key);
        }
        return slot;
    }

    /** The scope in which code that runs here finds a variable, or null when there is none. */
    public Scope find(String key) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Object content = scope.content(key);
            if (content != null && (scope == this || !(content instanceof Variable v && v.isPrivate()))) {
                return scope;
            }
        }
        return null;
    }

    /** The value of a variable as code that runs here sees it; null where there is none. */
    public Object get(String key) {
        Scope owner = find(key);
        return owner == null ? null : Variable.value(owner, owner.content(key));
    }

    /** Gives a variable of this scope a value, making it where it is not there; checks what its options and attributes ask. */
    public void set(String name, Object value) {
        set(name, Layout.key(name), value);
    }

    public void set(String name, String key, Object value) {
        int slot = slotFor(name, key);
        Object old = slot(slot);
        if (old instanceof Variable variable && variable != Variable.NULL) {
            variable.write(this, value);
        } else {
            slot(slot, Variable.content(value));
        }
    }

    /** Functions made in this scope, by lower-case name; null where there are none. */
    public Map<String, FunctionInfo> functions() {
        return functions;
    }

    public Map<String, FunctionInfo> ownFunctions() {
        if (functions == null) {
            functions = new HashMap<>();
        }
        return functions;
    }

    /** Aliases made in this scope, by lower-case name; null where there are none. */
    public Map<String, AliasInfo> aliases() {
        return aliases;
    }

    public Map<String, AliasInfo> ownAliases() {
        if (aliases == null) {
            aliases = new HashMap<>();
        }
        return aliases;
    }

    /** Whether commands are found here that are not found outside. */
    public boolean hasCommands() {
        return functions != null || aliases != null;
    }

    /** Set-StrictMode's version here or in a scope around; 0 when off. */
    public int strictMode() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.strictMode >= 0) {
                return scope.strictMode;
            }
        }
        return 0;
    }

    public void strictMode(int version) {
        strictMode = version;
        state.engine().strictModeWasUsed();
    }
}

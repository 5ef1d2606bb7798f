package org.mooring.shell.powershell.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.dotnet.ClrList;
import org.mooring.object.PSHashtable;
import org.mooring.shell.powershell.modules.Exports;
import org.mooring.shell.powershell.modules.ModuleInfo;

/**
 * The scopes of the session or of one module (PowerShell's SessionStateInternal): code runs in the state that it was written in, and
 * finds there the scope that is current.
 */
public final class SessionState {

    private final Engine engine;
    private final Map<String, ModuleInfo> modules = new LinkedHashMap<>();
    private final Exports exports = new Exports();
    private ModuleInfo module;
    private final Scope top;
    private Scope current;

    private SessionState(Engine engine, ModuleInfo module, Layout layout, Scope parent) {
        this.engine = engine;
        this.module = module;
        this.top = Scope.script(layout, parent, this);
        this.current = top;
    }

    /** The session's own state, whose top is the global scope. */
    static SessionState global(Engine engine, Layout layout) {
        return new SessionState(engine, null, layout, null);
    }

    /** A module's state: its top scope sees the global one. */
    public static SessionState of(ModuleInfo module, SessionState global) {
        SessionState state = new SessionState(global.engine, module, global.engine.moduleLayout(), global.top);
        state.fill(global.top);
        return state;
    }

    public Engine engine() {
        return engine;
    }

    /** Null for the session's own. */
    public ModuleInfo module() {
        return module;
    }

    /** The variables that every module has of its own: its errors, its default parameter values, the constants. */
    private void fill(Scope global) {
        for (String constant : new String[] {"true", "false", "null"}) {
            top.content(constant, constant, global.content(constant));
        }
        top.set("Error", ClrList.arrayList(java.util.List.of()));
        top.set("PSDefaultParameterValues", new PSHashtable());
        top.slot(Layout.BOUND_PARAMETERS, null);
    }

    /** Says which module it is of: a manifest's root module takes over its manifest's state. */
    public void module(ModuleInfo owner) {
        module = owner;
    }

    /** The modules that were imported into it, by their paths in lower case. */
    public Map<String, ModuleInfo> modules() {
        return modules;
    }

    /** What it exports, if it is a module's. */
    public Exports exports() {
        return exports;
    }

    /** The global scope or the module's. */
    public Scope top() {
        return top;
    }

    /** The scope in which code of this state runs now. */
    public Scope current() {
        return current;
    }

    /** Makes {@code scope} current; answers what was. */
    public Scope enter(Scope scope) {
        Scope before = current;
        current = scope;
        return before;
    }
}

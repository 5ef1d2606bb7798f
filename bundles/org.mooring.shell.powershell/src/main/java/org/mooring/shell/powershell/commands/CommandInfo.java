package org.mooring.shell.powershell.commands;

import java.util.concurrent.atomic.AtomicInteger;

import org.mooring.shell.powershell.modules.ModuleInfo;

/** A command that a session can run (System.Management.Automation.CommandInfo). */
public abstract sealed class CommandInfo permits AliasInfo, FunctionInfo, CmdletInfo, ScriptFileInfo, ScriptBlockInfo, ApplicationInfo {

    private static final AtomicInteger CHANGES = new AtomicInteger();

    private final String name;
    private final String moduleName;
    private ModuleInfo module;
    private boolean visible = true;
    private boolean ofClient;
    private String prefix = "";
    private Object[] arguments = {};

    CommandInfo(String name, String moduleName) {
        this.name = name;
        this.moduleName = moduleName;
    }

    public final String name() {
        return name;
    }

    /** PowerShell's CommandTypes name: Alias, Function, Filter, Cmdlet, ExternalScript, Script, Application. */
    public abstract String commandType();

    /** What the ids of its errors end with. */
    public abstract String errorSource();

    /** Its text: a function's body, an alias's target, a path. */
    public abstract String definition();

    /** The module that it comes from, or "". */
    public final String moduleName() {
        return module != null ? module.name() : moduleName == null ? "" : moduleName;
    }

    /** Null for what belongs to none, and for modules of bundles. */
    public final ModuleInfo module() {
        return module;
    }

    public final void module(ModuleInfo module) {
        this.module = module;
    }

    /** What Import-Module put before its noun; empty where nothing. */
    public final String prefix() {
        return prefix;
    }

    public final void prefix(String prefix) {
        this.prefix = prefix;
    }

    /** The same command, told of with the parameters that it adds for some arguments (Get-Command's -ArgumentList). */
    public final CommandInfo asked(Object[] with) {
        CommandInfo copy = copy();
        copy.module = module;
        copy.visible = visible;
        copy.prefix = prefix;
        copy.arguments = with.clone();
        return copy;
    }

    /** Itself where it adds no parameters. */
    CommandInfo copy() {
        return this;
    }

    /** The arguments that it was asked with; mostly none. */
    public final Object[] arguments() {
        return arguments.clone();
    }

    /** Whether commands that come from outside may use it; what is not visible is there for functions of the session only. */
    public final boolean isVisible() {
        return visible;
    }

    /** Whether a client of a restricted session made it: functions of the session take their own commands before it. */
    final boolean isOfClient() {
        return ofClient;
    }

    final void ofClient(boolean ofClient) {
        this.ofClient = ofClient;
    }

    public final void visible(boolean visible) {
        if (this.visible != visible) {
            this.visible = visible;
            CHANGES.incrementAndGet();
        }
    }

    /** Counts the changes of any command's visibility: what was found before one may be wrong after it. */
    public static int visibilityChanges() {
        return CHANGES.get();
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.mooring.shell.powershell.runtime;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.language.ast.Extent;

/**
 * One run of a script block: where it stands, the scope it runs in, where its streams go, who called it. What {@code evaluate} and
 * {@code run} of all compiled code get.
 */
public final class Frame {

    /** The runspace. */
    public final Engine engine;

    /** Where variables are made and found. */
    public Scope scope;

    /** Where what is running stands: set by each statement, read when something goes wrong. */
    public Extent at;

    /** Whether it is a class's method: its only output is what it returns, {@link #result}. */
    public boolean isMethod;

    public Object result;

    /** The streams beside output. */
    public Streams streams;

    /** The label that {@code break} or {@code continue} is looking for, or null for the innermost loop. */
    public String label;

    /** What is running; null for a pipeline that a client sent. */
    public final PSScriptBlock block;

    /** What called it, or null. */
    public final Frame caller;

    /** How it was called. */
    public final Call call;

    Frame outerFrame;
    SessionState outerState;
    Scope outerScope;
    LanguageMode outerMode;
    private String stage = "";

    /** Whether it shares its caller's scope. */
    public final boolean dotted;
    /** Whether it works on its caller's behalf just now, and sees what the caller sees. */
    public boolean forCaller;

    public Frame(Engine engine, PSScriptBlock block, Scope scope, boolean dotted, Streams streams, Frame caller, Call call) {
        this.engine = engine;
        this.block = block;
        this.scope = scope;
        this.dotted = dotted;
        this.streams = streams;
        this.caller = caller;
        this.call = call;
        if (!dotted) {
            scope.frame(this);
        }
    }

    /** The language mode that its caller runs in. */
    public LanguageMode callerMode() {
        return outerMode != null ? outerMode : engine.languageMode();
    }

    /** Which named block runs, as stack traces show it: {@code <Process>}; empty where there is one only. */
    public String stage() {
        return stage;
    }

    public void stage(String stage) {
        this.stage = stage;
    }

    /** The source that it runs, or null. */
    public String file() {
        return block == null ? null : block.file();
    }
}

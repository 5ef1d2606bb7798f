package org.mooring.shell.powershell.debug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.api.host.DebuggerStop;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.errors.CallStack;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Inquiry;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.NestedPrompt;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Signal;

/**
 * A session's tracing (Set-PSDebug) and breakpoints (PowerShell's ScriptDebugger). While there is any, the engine's {@link Engine#debugging}
 * is this, and statements run in a compiled form that says where it is; while there is none, nothing of it runs.
 */
public final class Debugging {

    private static final int SHOWN = 60;
    private static final String CONTEXT = "PSDebugContext";

    private final Engine engine;
    private final Map<Integer, Breakpoint> breakpoints = new TreeMap<>();
    /** Those at lines, by line: code coverage sets one at every statement. */
    private final Map<Integer, List<LineBreakpoint>> lines = new HashMap<>();
    /** The others: at commands and variables. */
    private List<Breakpoint> named = List.of();
    private int traceLevel;
    private boolean step;
    private boolean busy;
    private Stepping stepping;
    private boolean callIsNew;

    public Debugging(Engine engine) {
        this.engine = engine;
    }

    // Settings

    /** @param newStep null leaves it as it is */
    public void trace(int level, Boolean newStep) {
        traceLevel = level < 1 && !Boolean.TRUE.equals(newStep) ? 0 : level;
        step = level < 1 && !Boolean.TRUE.equals(newStep) ? false : newStep == null ? step : newStep;
        changed();
    }

    public void set(Breakpoint breakpoint) {
        breakpoints.put(breakpoint.id(), breakpoint);
        sort();
        changed();
    }

    public void remove(Breakpoint breakpoint) {
        breakpoints.remove(breakpoint.id());
        sort();
        changed();
    }

    private void sort() {
        lines.clear();
        List<Breakpoint> others = new ArrayList<>();
        for (Breakpoint each : breakpoints.values()) {
            if (each instanceof LineBreakpoint at) {
                lines.computeIfAbsent(at.line(), line -> new ArrayList<>()).add(at);
            } else {
                others.add(each);
            }
        }
        named = others;
    }

    /** By their numbers. */
    public List<Breakpoint> breakpoints() {
        return List.copyOf(breakpoints.values());
    }

    /** The one of a number, or null. */
    public Breakpoint breakpoint(int id) {
        return breakpoints.get(id);
    }

    private void changed() {
        engine.debugging = traceLevel != 0 || step || stepping != null || !breakpoints.isEmpty() ? this : null;
    }

    // What happens

    /** A block's body begins; {@code brace} is null for a script's. */
    public void enter(Frame f, Extent brace) {
        if (busy) {
            return;
        }
        if (f.call != null && !f.dotted) {
            called(f.call, f.file());
        }
        callIsNew = traceLevel > 1;
        if (brace != null) {
            point(f, brace);
        }
    }

    /** A command that is no script begins. */
    public void called(Call call) {
        if (!busy) {
            Frame f = engine.frame;
            called(call, f == null ? null : f.file());
        }
    }

    private void called(Call call, String file) {
        for (Breakpoint breakpoint : named) {
            if (breakpoint instanceof CommandBreakpoint command && command.isEnabled() && command.isOf(call, file)) {
                hit(command);
            }
        }
    }

    /** Wait-Debugger: the script stands here, or says that nobody is there to look at it. */
    public void breakHere() {
        if (busy) {
            return;
        }
        if (!engine.host().hasDebugger()) {
            engine.warn("There is no interactive debugger here: the script goes on.");
            return;
        }
        stop(engine.frame, List.of());
    }

    /** A statement, a condition or a brace is about to run. */
    public void point(Frame f, Extent at) {
        f.at = at;
        if (busy) {
            return;
        }
        if (traceLevel > 0 || step) {
            traceLine(at);
        }
        if (callIsNew) {
            callIsNew = false;
            String name = CallStack.name(f);
            say("    ! CALL function '" + name + "'" + (f.file() == null ? "" : "  (defined in file '" + f.file() + "')"));
        }
        List<LineBreakpoint> line = lines.get(at.startLine());
        List<Breakpoint> here = new ArrayList<>();
        if (line != null) {
            for (LineBreakpoint one : List.copyOf(line)) {
                if (one.isEnabled() && one.isAt(at) && isToStop(one)) {
                    here.add(one);
                }
            }
        }
        if (!here.isEmpty() || stepping != null && stepping.isDue(f)) {
            stop(f, here);
        }
    }

    /** A variable is about to get a value. */
    public void write(String name, Object value) {
        if (busy) {
            return;
        }
        if (traceLevel > 1) {
            traceSet(name, value);
        }
        variable(name, false);
    }

    /** As {@link #write}, where the new value is not known yet. */
    public void write(String name) {
        if (!busy) {
            variable(name, false);
        }
    }

    public void read(String name) {
        if (!busy) {
            variable(name, true);
        }
    }

    private void variable(String name, boolean read) {
        Frame f = engine.frame;
        for (Breakpoint breakpoint : named) {
            if (breakpoint instanceof VariableBreakpoint variable && variable.isEnabled()
                    && variable.isOf(name, read, f == null ? null : f.file())) {
                hit(variable);
            }
        }
    }

    private void hit(Breakpoint breakpoint) {
        if (isToStop(breakpoint)) {
            stop(engine.frame, List.of(breakpoint));
        }
    }

    /** Runs its action, in which nothing is watched. */
    private boolean isToStop(Breakpoint breakpoint) {
        busy = true;
        try {
            return breakpoint.triggered(engine);
        } finally {
            busy = false;
        }
    }

    /** The pipeline is over, and with it what was stepped through. */
    public void ended() {
        if (stepping != null) {
            stepping = null;
            changed();
        }
    }

    /** The script stands until the person at the host lets it go on; nothing of what is typed meanwhile is watched. */
    private void stop(Frame f, List<Breakpoint> hit) {
        if (!engine.host().hasDebugger()) {
            hit.forEach(one -> engine.warn("Hit " + one + ". There is no interactive debugger here: the script goes on. (Give the breakpoint an"
                + " -Action to look at the script's state.)"));
            return;
        }
        busy = true;
        Scope top = engine.global().top();
        top.set(CONTEXT, new DebugContext(f, hit));
        DebuggerStop.Resume how;
        try {
            how = NestedPrompt.in(engine, () -> engine.host().debuggerStop(new StoppedScript(f.at, hit, stepping)));
        } finally {
            top.content(CONTEXT, Layout.key(CONTEXT), null);
            busy = false;
        }
        stepping = Stepping.from(f, how);
        changed();
        if (how == DebuggerStop.Resume.STOP) {
            throw new Signal.Stopped();
        }
    }

    // Tracing

    private void traceLine(Extent at) {
        String text = at.source().text();
        int start = Math.min(at.start(), text.length());
        int begin = text.lastIndexOf('\n', start - 1) + 1;
        int end = text.indexOf('\n', start);
        String line = text.substring(begin, end < 0 ? text.length() : end).stripTrailing();
        int column = start - begin;
        String marked = column >= line.length() ? line + " <<<< " : line.substring(0, column) + " >>>> " + line.substring(column);
        String message = String.format("%4d+ %s", at.startLine(), marked);
        if (step) {
            ask(message);
        }
        say(message);
    }

    private void ask(String message) {
        int choice = Inquiry.operation(engine, "Continue with this operation?", message);
        if (choice == 1) {
            step = false;
            changed();
        } else if (choice > 1) {
            throw stopped();
        }
    }

    private static DotNetException stopped() {
        return Errors.of("System.Management.Automation.ActionPreferenceStopException", "ActionPreferenceStop", ErrorCategory.OperationStopped, null,
            "The running command stopped because the user selected the Stop option.");
    }

    /** An assignment, with the beginning of the value's text. */
    public void traceSet(String name, Object value) {
        if (busy || traceLevel < 2) {
            return;
        }
        String text = Engine.text(value);
        int length = Math.max(0, SHOWN - name.length());
        say("    ! SET $" + name + " = '" + (text.length() > length ? text.substring(0, length) + "\u2026" : text) + "'.");
    }

    private void say(String message) {
        engine.top().debug().write(new DebugRecord(message));
    }
}

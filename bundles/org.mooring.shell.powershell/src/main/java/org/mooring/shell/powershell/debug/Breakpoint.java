package org.mooring.shell.powershell.debug;

import java.util.concurrent.atomic.AtomicInteger;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Signal;

/** Where a script is to be looked at (System.Management.Automation.Breakpoint). */
@ClrClass("System.Management.Automation.Breakpoint")
public abstract class Breakpoint {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final int id = IDS.incrementAndGet();
    private final String script;
    private final PSScriptBlock action;
    private boolean enabled = true;
    private int hitCount;

    /**
     * Both may be null.
     *
     * @param script the file that it is for
     */
    Breakpoint(String script, PSScriptBlock action) {
        this.script = script;
        this.action = action;
    }

    @Get
    public final Object action() {
        return action;
    }

    @Get
    public final boolean enabled() {
        return enabled;
    }

    final boolean isEnabled() {
        return enabled;
    }

    final void enable(boolean value) {
        enabled = value;
    }

    @Get
    public final int hitCount() {
        return hitCount;
    }

    @Get
    public final int id() {
        return id;
    }

    @Get
    public final String script() {
        return script;
    }

    final boolean isIn(String file) {
        return script == null || script.equalsIgnoreCase(file);
    }

    /** Runs the action, with this as {@code $_}; whatever goes wrong in it is its own. Answers whether the debugger is to stop here. */
    final boolean triggered(Engine engine) {
        hitCount++;
        if (action == null) {
            return true;
        }
        boolean status = engine.questionMark;
        try {
            Calls.action(engine, action, this);
            return false;
        } catch (Signal.Loop broken) {
            return true;
        } catch (Signal signal) {
            throw signal;
        } catch (RuntimeException failed) {
            // PowerShell's Breakpoint.Trigger: what an action throws is nobody's.
            return false;
        } finally {
            engine.questionMark = status;
        }
    }
}

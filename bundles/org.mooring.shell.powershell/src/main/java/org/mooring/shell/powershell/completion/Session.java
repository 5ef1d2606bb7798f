package org.mooring.shell.powershell.completion;

import java.util.List;

import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.api.stream.DotNetException;

/** Asks the session's own commands. What goes wrong there is no answer: who completes wants no errors. */
final class Session {

    private Session() {}

    /** What a script writes, whose errors it must ignore itself. */
    static List<Object> ask(Engine engine, String script, Object... arguments) {
        return run(engine, new PSScriptBlock(Scripts.code(script), null), arguments);
    }

    /** What a script block writes. */
    static List<Object> run(Engine engine, PSScriptBlock block, Object... arguments) {
        return call(engine, block, Argument.positional(arguments));
    }

    static List<Object> call(Engine engine, PSScriptBlock block, Argument... arguments) {
        Collector out = new Collector();
        boolean status = engine.questionMark;
        boolean propagate = engine.propagate;
        engine.propagate = true;
        try {
            Calls.call(engine, block, block.info(), "", engine.position(), arguments, out, engine.streams());
        } catch (DotNetException failed) {
            return List.of();
        } finally {
            engine.propagate = propagate;
            engine.questionMark = status;
        }
        return out.list();
    }
}

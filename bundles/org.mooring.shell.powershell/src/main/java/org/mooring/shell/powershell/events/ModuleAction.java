package org.mooring.shell.powershell.events;

import org.mooring.api.stream.StreamRecord;
import org.mooring.object.PSObject;
import org.mooring.object.event.EventAction;
import org.mooring.object.event.PSEventArgs;
import org.mooring.object.event.PSEventSubscriber;
import org.mooring.shell.powershell.modules.Closures;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Streams;

/** The action of a subscription, in a module of its own: {@code $script:} variables stay from one event to the next. */
public final class ModuleAction implements EventAction {

    private final Engine engine;
    private final ModuleInfo module;
    private final PSScriptBlock block;

    public ModuleAction(Engine engine, PSScriptBlock action) {
        this.engine = engine;
        this.module = Closures.module(engine);
        this.block = action.boundTo(module.state());
    }

    @Override
    public String text() {
        return block.text();
    }

    @Override
    public Object module() {
        return module;
    }

    @Override
    public void run(PSEventArgs event, PSEventSubscriber subscriber, Output output) {
        Scope scope = module.state().top();
        scope.set("EventSubscriber", subscriber);
        scope.set("Event", event);
        scope.set("Sender", event.sender());
        scope.set("EventArgs", event.sourceEventArgs());
        boolean status = engine.questionMark;
        boolean propagate = engine.propagate;
        engine.propagate = false;
        try {
            Streams streams = engine.streams().with(Streams.ERROR, record -> output.write((StreamRecord) PSObject.base(record)));
            Calls.detached(engine, block, streams, output::write, event.sourceArgs());
        } catch (Signal.Stopped signal) {
            throw signal;
        } catch (Signal signal) {
            // break, continue or exit ends the action alone.
            return;
        } finally {
            engine.questionMark = status;
            engine.propagate = propagate;
        }
    }
}

package org.mooring.shell.powershell.runtime;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.pipeline.PipelineRun;
import org.mooring.shell.powershell.pipeline.Stage;
import org.mooring.shell.powershell.pipeline.Stages;

/** The session as its cmdlets see it: from the scope that is current. */
final class CallerState implements SessionState {

    private final Engine engine;

    CallerState(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Object variable(String name) {
        return VariableAccess.value(engine, name);
    }

    @Override
    public void setVariable(String name, Object value) {
        VariableAccess.set(engine, name, value);
    }

    @Override
    public String languageMode() {
        return engine.languageMode().name();
    }

    @Override
    public int strictMode() {
        return engine.strictMode(engine.scope());
    }

    @Override
    public String currentLocation() {
        var location = engine.drives().location();
        return location == null ? "" : location.path();
    }

    @Override
    public <T> T service(Class<T> type) {
        return engine.services().get(type);
    }

    @Override
    public <T extends AutoCloseable> T kept(Class<T> type, Supplier<T> first) {
        return engine.services().kept(type, first);
    }

    @Override
    public ScriptBlock compile(String text) {
        return new PSScriptBlock(Scripts.code(text), engine.state);
    }

    @Override
    public List<Object> invoke(String name, Map<String, Object> arguments, List<Object> input) {
        Argument[] given = arguments.entrySet().stream().map(e -> Argument.named(e.getKey(), e.getValue())).toArray(Argument[]::new);
        Stage stage = Stages.of(engine, engine.streams(), engine.commands().require(name, engine.frame), name, engine.position(), given, false,
            null);
        Collector out = new Collector();
        new PipelineRun(engine, new Stage[] {stage}, !input.isEmpty(), out).run(input.isEmpty() ? null : sink -> input.forEach(sink::write));
        return out.list();
    }
}

package org.mooring.shell.powershell.binder;

import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Variable;

/** An advanced function's parameters are variables of its scope. */
public final class ScriptTarget implements Binder.Target {

    private Map<String, RuntimeDefinedParameter> runtime = Map.of();
    private final Frame f;
    private final ScriptCode.Body body;

    public ScriptTarget(Frame f, ScriptCode.Body body) {
        this.f = f;
        this.body = body;
    }

    @Override
    public void set(ParameterInfo p, Object value) {
        if (p.slot() >= 0) {
            ScriptBinding.set(f, p, value);
        } else if (runtime.get(Layout.key(p.name())) instanceof RuntimeDefinedParameter parameter) {
            parameter.value(value);
        }
    }

    @Override
    public Object get(ParameterInfo p) {
        if (p.slot() < 0) {
            return null;
        }
        int slot = f.dotted ? f.scope.slotFor(p.name(), Layout.key(p.name())) : p.slot();
        return Variable.value(f.scope, f.scope.slot(slot));
    }

    @Override
    public List<ParameterInfo> dynamicParameters() {
        if (body.dynamicParam() == null) {
            return List.of();
        }
        ScriptBinding.partial(f, body.parameters());
        Collector out = new Collector();
        body.dynamicParam().run(f, out);
        Object answer = PSObject.base(out.value());
        runtime = RuntimeParameters.byName(answer);
        return RuntimeParameters.of(answer, body.parameters().metadata(f).ownCount());
    }
}

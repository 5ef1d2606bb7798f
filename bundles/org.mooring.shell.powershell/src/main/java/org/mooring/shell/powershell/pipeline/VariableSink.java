package org.mooring.shell.powershell.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** A redirection to a variable, {@code > variable:name}: the objects as they are; one alone is the value, several are an array. */
public final class VariableSink implements Sink {

    private final Engine engine;
    private final String name;
    private final List<Object> values = new ArrayList<>();

    public VariableSink(Engine engine, String name, boolean append) {
        this.engine = engine;
        this.name = name;
        Object before = append ? VariableAccess.value(engine, name) : null;
        Iterator<?> elements = before == null || before instanceof String ? null : Enumeration.of(before);
        if (elements != null) {
            elements.forEachRemaining(values::add);
        } else if (before != null) {
            values.add(before);
        }
    }

    @Override
    public void write(Object value) {
        values.add(value);
    }

    /** Sets the variable. */
    public void close() {
        VariableAccess.set(engine, name, values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values.toArray());
    }
}

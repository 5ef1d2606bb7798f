package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.AutomationNull;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSDictionary;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.object.Shape;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code 1, 2}, {@code @(...)}, {@code @{...}} and {@code [pscustomobject]@{...}}. */
final class CollectionNodes {

    private CollectionNodes() {}

    /** {@code a, b, c}. An element that was nothing stays nothing: a pipeline leaves it out. */
    static Node array(Node[] elements) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Object[] values = new Object[elements.length];
                for (int i = 0; i < elements.length; i++) {
                    values[i] = elements[i].evaluate(f);
                }
                return values;
            }
        };
    }

    /** {@code @(...)}: what the statements write, as an array in any case. */
    static Node collected(Block body, Node single) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                if (single != null) {
                    Object value = single.evaluate(f);
                    if (value instanceof Object[] array && value.getClass() == Object[].class) {
                        return array;
                    }
                    Collector collector = new Collector();
                    Output.unroll(value, collector);
                    f.engine.questionMark = true;
                    return collector.array();
                }
                Collector collector = new Collector();
                Completion.complete(body.run(f, collector), f);
                return collector.array();
            }
        };
    }

    /** {@code @{ key = value }}, in the order of the text; {@code [ordered]} keeps it. */
    static Node table(Node[] keys, Node[] values, boolean ordered) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                PSDictionary table = ordered ? new OrderedDictionary() : new PSHashtable();
                for (int i = 0; i < keys.length; i++) {
                    Object key = kept(keys[i].evaluate(f));
                    if (key == null) {
                        throw Errors.runtime("InvalidNullKey", ErrorCategory.InvalidOperation, null,
                            "A null key is not allowed in a hash literal.");
                    }
                    if (table.containsKey(key)) {
                        throw Errors.runtime("DuplicateKeyInHashLiteral", ErrorCategory.InvalidOperation, table,
                            "Duplicate keys '" + Each.text(key) + "' are not allowed in hash literals.");
                    }
                    table.put(key, kept(values[i].evaluate(f)));
                }
                return table;
            }
        };
    }

    /** A property bag whose names are constants: all objects that come of it share their shape. */
    static Node bag(String[] names, Node[] values) {
        Shape shape = Shape.of(names);
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                Object[] slots = new Object[values.length];
                for (int i = 0; i < values.length; i++) {
                    slots[i] = AutomationNull.toNull(values[i].evaluate(f));
                }
                return PSObject.bag(shape, slots);
            }
        };
    }
}

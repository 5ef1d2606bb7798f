package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code if}, {@code elseif}, {@code else}. */
final class IfNode extends Node {

    private final Node[] conditions;
    private final Extent[] extents;
    private final Node[] bodies;
    private final Node otherwise;

    /** @param otherwise null without one */
    IfNode(Node[] conditions, Extent[] extents, Node[] bodies, Node otherwise) {
        this.conditions = conditions;
        this.extents = extents;
        this.bodies = bodies;
        this.otherwise = otherwise;
    }

    @Override
    public int run(Frame f, Sink out) {
        for (int i = 0; i < conditions.length; i++) {
            f.at = extents[i];
            if (conditions[i].test(f)) {
                return bodies[i].run(f, out);
            }
        }
        return otherwise == null ? NORMAL : otherwise.run(f, out);
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}

package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.debug.Debugging;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** Something that a debugger can stop at (PowerShell's sequence points). Only in code that is watched. */
final class PointNode extends Node {

    private final Node node;
    private final Extent extent;

    PointNode(Node node, Extent extent) {
        this.node = node;
        this.extent = extent;
    }

    static void reach(Frame f, Extent extent) {
        Debugging debugging = f.engine.debugging;
        if (debugging != null) {
            debugging.point(f, extent);
        }
    }

    @Override
    public Object evaluate(Frame f) {
        reach(f, extent);
        return node.evaluate(f);
    }

    @Override
    public boolean test(Frame f) {
        reach(f, extent);
        return node.test(f);
    }

    @Override
    public int run(Frame f, Sink out) {
        reach(f, extent);
        return node.run(f, out);
    }
}

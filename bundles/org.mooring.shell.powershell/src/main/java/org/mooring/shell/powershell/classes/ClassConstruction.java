package org.mooring.shell.powershell.classes;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Variable;

/** Construction of script classes. */
public final class ClassConstruction {

    private ClassConstruction() {}

    /** {@code : base(arguments)} of the constructor that runs in this frame. */
    public static void callBase(Frame f, Object[] arguments) {
        if (f.block != null && f.block.declaringClass() != null) {
            MethodBody.callBase(f.block.declaringClass(), Variable.value(f.scope, f.scope.slot(Layout.THIS)), arguments);
        }
    }
}

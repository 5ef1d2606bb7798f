package org.mooring.shell.powershell.classes;

import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Members;
import org.mooring.object.Overloads;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Variable;

/** Construction of script classes. */
public final class ClassConstruction {

    private ClassConstruction() {}

    /** Whether a value's class is a script's. */
    public static boolean isScriptClass(Object value) {
        return PSObject.base(value) instanceof ScriptFields;
    }

    /** Calls a method as {@code type} has it, although the object's own class may have another: {@code ([Base]$this).M()}. */
    public static Object callAs(ClrType type, Object value, String name, Object[] arguments) {
        Object self = PSObject.base(value);
        List<ClrMethod> methods = type.methods(name, false);
        if (methods.isEmpty()) {
            return Members.current().invoke(value, name, arguments);
        }
        if (name.equalsIgnoreCase("ToString") && arguments.length == 0 && !(methods.get(0).declaringType() instanceof ScriptClass)
                && !(self instanceof Throwable)) {
            return ClrTypes.of(self).fullName();
        }
        return Overloads.call(methods, self, methods.get(0).name(), arguments);
    }

    /** {@code : base(arguments)} of the constructor that runs in this frame. */
    public static void callBase(Frame f, Object[] arguments) {
        if (f.block != null && f.block.declaringClass() != null) {
            MethodBody.callBase(f.block.declaringClass(), Variable.value(f.scope, f.scope.slot(Layout.THIS)), arguments);
        }
    }
}

package org.mooring.dotnet.system;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.reflection.MethodInfo;

/** System.Delegate. */
@ClrClass(value = "System.Delegate", type = Delegate.class, isAbstract = true, interfaces = "System.ICloneable")
public final class DelegateType {

    private DelegateType() {}

    public static Object dynamicInvoke(Delegate self, @Params Object[] args) {
        return self.invoke(args == null ? new Object[0] : args);
    }

    @Get
    public static Object target(Delegate self) {
        return null;
    }

    @Get
    @Type("System.Reflection.MethodInfo")
    public static Object method(Delegate self) {
        List<ClrMethod> invoke = ClrTypes.of(self).methods("Invoke", false);
        return invoke.isEmpty() ? null : new MethodInfo(invoke.get(0));
    }

    @Type("System.Delegate[]")
    public static Object getInvocationList(Delegate self) {
        return parts(self).toArray(Delegate[]::new);
    }

    private static List<Delegate> parts(Delegate delegate) {
        return delegate instanceof Several several ? several.parts : List.of(delegate);
    }

    /** One that calls both, in this order; the last one's answer counts. */
    @Type("System.Delegate")
    public static Object combine(@Type("System.Delegate") Delegate a, @Type("System.Delegate") Delegate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        List<Delegate> all = new ArrayList<>(parts(a));
        all.addAll(parts(b));
        return new Several(ClrTypes.of(a), all);
    }

    @Type("System.Delegate")
    public static Object remove(@Type("System.Delegate") Delegate source, @Type("System.Delegate") Delegate value) {
        if (source == null || value == null) {
            return source;
        }
        List<Delegate> left = new ArrayList<>(parts(source));
        int at = left.lastIndexOf(value);
        if (at >= 0) {
            left.remove(at);
        }
        return left.isEmpty() ? null : left.size() == 1 ? left.get(0) : new Several(ClrTypes.of(source), left);
    }

    private record Several(ClrType clrType, List<Delegate> parts) implements Delegate, org.mooring.dotnet.ClrTyped {

        @Override
        public Object invoke(Object... arguments) {
            Object last = null;
            for (Delegate part : parts) {
                last = part.invoke(arguments);
            }
            return last;
        }

        @Override
        public String toString() {
            return clrType.toString();
        }
    }
}

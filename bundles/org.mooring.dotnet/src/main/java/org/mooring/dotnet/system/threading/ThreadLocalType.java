package org.mooring.dotnet.system.threading;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Threading.ThreadLocal. */
@ClrClass(value = "System.Threading.ThreadLocal`1", typeParameters = "T", interfaces = "System.IDisposable")
public final class ThreadLocalType implements ClrTyped {

    private final ClrType type;
    private final ThreadLocal<Object[]> value = new ThreadLocal<>();
    private final Delegate factory;

    private ThreadLocalType(ClrType type, Delegate factory) {
        this.type = type;
        this.factory = factory;
    }

    @New
    public static ThreadLocalType make(@Self ClrType type) {
        return new ThreadLocalType(type, null);
    }

    @New
    public static ThreadLocalType make(@Self ClrType type, @Type("System.Func`1[T]") Delegate valueFactory) {
        return new ThreadLocalType(type, valueFactory);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    public boolean isValueCreated() {
        return value.get() != null;
    }

    @Get
    @Type("T")
    public Object value() {
        Object[] held = value.get();
        if (held == null) {
            held = new Object[] {factory == null ? type.genericArguments().get(0).defaultValue() : factory.invoke()};
            value.set(held);
        }
        return held[0];
    }

    @Set
    public void value(@Type("T") Object changed) {
        value.set(new Object[] {changed});
    }

    @Member
    public void dispose() {
        value.remove();
    }
}

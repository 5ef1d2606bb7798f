package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** System.Lazy: a value that is made when first asked for. */
@ClrClass(value = "System.Lazy`1", typeParameters = "T")
public final class LazyType implements ClrTyped {

    private final ClrType type;
    private final Delegate factory;
    private boolean created;
    private Object value;

    private LazyType(ClrType type, Delegate factory) {
        this.type = type;
        this.factory = factory;
    }

    @New
    public static LazyType make(@Self ClrType type) {
        return new LazyType(type, null);
    }

    @New
    public static LazyType make(@Self ClrType type, @Type("System.Func`1[T]") Delegate valueFactory) {
        return new LazyType(type, valueFactory);
    }

    @New
    public static LazyType make(@Self ClrType type, @Type("System.Func`1[T]") Delegate valueFactory, boolean isThreadSafe) {
        return new LazyType(type, valueFactory);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    public boolean isValueCreated() {
        return created;
    }

    @Get
    @Type("T")
    public synchronized Object value() {
        if (!created) {
            value = factory != null ? factory.invoke() : made(type.genericArguments().get(0));
            created = true;
        }
        return value;
    }

    private static Object made(ClrType wanted) {
        if (wanted.isValueType()) {
            return wanted.defaultValue();
        }
        for (ClrMethod constructor : wanted.constructors()) {
            if (constructor.parameters().isEmpty()) {
                return constructor.invoke(null);
            }
        }
        throw Exceptions.make("System.MissingMemberException", "The lazily-initialized type does not have a public, parameterless constructor.");
    }

    @Override
    @Member
    public String toString() {
        return created ? Formatter.text(value, Culture.current()) : "Value is not created.";
    }
}

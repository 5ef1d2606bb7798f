package org.mooring.object;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** A reference to a value or variable, {@code [ref]} (System.Management.Automation.PSReference). The engine derives one for variables. */
@ClrClass("System.Management.Automation.PSReference")
public class PSReference implements ByRef {

    private Object value;

    public PSReference(Object value) {
        this.value = value;
    }

    @New
    public static PSReference of(Object value) {
        return new PSReference(value);
    }

    @Get
    public final Object value() {
        return get();
    }

    @Set
    public final void value(Object newValue) {
        set(newValue);
    }

    @Override
    public Object get() {
        return value;
    }

    @Override
    public void set(Object newValue) {
        this.value = newValue;
    }
}

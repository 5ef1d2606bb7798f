package org.mooring.dotnet.system;

import java.lang.ref.WeakReference;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** System.WeakReference. */
@ClrClass("System.WeakReference")
public final class WeakReferenceType {

    private WeakReference<Object> reference;

    private WeakReferenceType(Object target) {
        this.reference = new WeakReference<>(target);
    }

    @New
    public static WeakReferenceType make(Object target) {
        return new WeakReferenceType(target);
    }

    @New
    public static WeakReferenceType make(Object target, boolean trackResurrection) {
        return new WeakReferenceType(target);
    }

    @Get
    public boolean isAlive() {
        return reference.get() != null;
    }

    @Get
    public boolean trackResurrection() {
        return false;
    }

    @Get
    public Object target() {
        return reference.get();
    }

    @Set
    public void target(Object value) {
        reference = new WeakReference<>(value);
    }

    @Member
    public Object getTarget() {
        return target();
    }
}

package org.mooring.cmdlet.pester;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.MemberedType;
import org.mooring.dotnet.Members;
import org.mooring.object.Conversion;

/** The type of options whose values are of one type: a value of that type, or what can be made one, becomes such an option. */
final class OptionType extends MemberedType {

    private static final MethodHandle MAKE = handle(OptionType.class, "make", MethodType.methodType(Object.class, Object.class));

    private final String name;
    private final String value;

    OptionType(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** Asked for when it is needed: the engine may make its types known later than this bundle. */
    private ClrType value() {
        return ClrTypes.find(value);
    }

    /** What a script gave for an option: what it is of and means is known by the option that it is set to. */
    private Object make(Object given) {
        Object fit = Conversion.convert(given, value());
        return new Option(this, "", fit, fit, false);
    }

    private static MethodHandle handle(Class<?> owner, String method, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(owner, method, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private ClrProperty property(String property, ClrType type, String getter, Class<?> answer) {
        return new ClrProperty(this, property, type, false, handle(Option.class, getter, MethodType.methodType(answer)), null);
    }

    private ClrMethod constructor(ClrType parameter) {
        return new ClrMethod(this, ".ctor", true, List.of(new ClrParameter("value", parameter)), this, MAKE.bindTo(this));
    }

    @Override
    public String fullName() {
        return "Pester." + name;
    }

    @Override
    protected Members makeMembers() {
        ClrType of = value();
        Members members = new Members();
        members.add(property("Default", of, "byDefault", Object.class));
        members.add(property("Description", ClrTypes.STRING, "description", String.class));
        members.add(property("Value", of, "value", Object.class));
        members.add(property("IsModified", ClrTypes.BOOLEAN, "isModified", boolean.class));
        members.add(constructor(of));
        if (of.isArray()) {
            members.add(constructor(ClrTypes.OBJECT));
        }
        members.inherit(base());
        return members;
    }
}

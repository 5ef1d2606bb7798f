package org.mooring.dotnet.system.reflection;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;

/** Which members System.Reflection.BindingFlags ask for. */
public record Flags(boolean instance, boolean statics, boolean flatten, boolean declaredOnly, boolean ignoreCase) {

    /** Public members, of instances and of the type itself. */
    public static final Flags USUAL = new Flags(true, true, false, false, false);

    private static final int IGNORE_CASE = 1;
    private static final int DECLARED_ONLY = 2;
    private static final int INSTANCE = 4;
    private static final int STATIC = 8;
    private static final int PUBLIC = 16;
    private static final int FLATTEN = 64;

    /** All members are public here: others are not found. */
    public static Flags of(Object bindingFlags) {
        long bits = ClrEnum.number(bindingFlags);
        boolean visible = (bits & PUBLIC) != 0;
        return new Flags(visible && (bits & INSTANCE) != 0, visible && (bits & STATIC) != 0, (bits & FLATTEN) != 0, (bits & DECLARED_ONLY) != 0,
                (bits & IGNORE_CASE) != 0);
    }

    public boolean wants(boolean isStatic, boolean inherited) {
        return (isStatic ? statics && (!inherited || flatten) : instance) && !(inherited && declaredOnly);
    }

    public boolean named(String name, String wanted) {
        return ignoreCase ? name.equalsIgnoreCase(wanted) : name.equals(wanted);
    }

    static Object value(String type, long number) {
        return ((ClrEnum) ClrTypes.find(type)).value(number);
    }
}

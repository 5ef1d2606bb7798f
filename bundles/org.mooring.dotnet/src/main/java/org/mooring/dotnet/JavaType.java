package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java class that stands for no .NET type: its public members under their Java names, and properties for its getters and setters, for
 * scripts in FullLanguage. The language decides who may reach it; nothing here is found by a .NET name.
 */
public final class JavaType extends MemberedType {

    private static final ClassValue<JavaType> OF = new ClassValue<>() {
        @Override
        protected JavaType computeValue(Class<?> javaClass) {
            return new JavaType(javaClass);
        }
    };

    /** Not the public one, which reaches no method that looks at its caller. */
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Class<?> javaClass;

    private JavaType(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /** A class as Java has it, also where it stands for a .NET type. */
    public static JavaType of(Class<?> javaClass) {
        return OF.get(javaClass);
    }

    @Override
    public String fullName() {
        return javaClass.getName();
    }

    @Override
    public String name() {
        return javaClass.getSimpleName();
    }

    @Override
    public ClrType base() {
        return javaClass.isInterface() ? null : ClrTypes.of(javaClass.getSuperclass());
    }

    @Override
    public List<ClrType> interfaces() {
        List<ClrType> all = new ArrayList<>();
        for (Class<?> i : javaClass.getInterfaces()) {
            all.add(ClrTypes.of(i));
        }
        return Definition.allInterfaces(base(), all);
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    /** By the Java class, which may have stand-ins of .NET types under it. */
    @Override
    public boolean isInstance(Object value) {
        return javaClass.isInstance(value);
    }

    @Override
    public boolean isInterface() {
        return javaClass.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return Modifier.isAbstract(javaClass.getModifiers());
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        try {
            for (Class<?> c : visible(javaClass, new ArrayList<>())) {
                members(c, members);
            }
            if (Modifier.isPublic(javaClass.getModifiers()) && !Modifier.isAbstract(javaClass.getModifiers())) {
                for (Constructor<?> constructor : javaClass.getConstructors()) {
                    members.add(new ClrMethod(this, ".ctor", true, parameters(constructor), this, LOOKUP.unreflectConstructor(constructor)));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        members.inherit(ClrTypes.OBJECT);
        return members;
    }

    /** The public classes and interfaces that declare what it can do; those of a module that does not export them are left out. */
    private static List<Class<?>> visible(Class<?> c, List<Class<?>> found) {
        if (c == null || c == Object.class || found.contains(c)) {
            return found;
        }
        visible(c.getSuperclass(), found);
        for (Class<?> i : c.getInterfaces()) {
            visible(i, found);
        }
        if (Modifier.isPublic(c.getModifiers()) && c.getModule().isExported(c.getPackageName())) {
            found.add(c);
        }
        return found;
    }

    private void members(Class<?> c, Members members) throws IllegalAccessException {
        for (Method method : c.getDeclaredMethods()) {
            if (isPublic(method) && !method.isBridge()) {
                members.add(new ClrMethod(this, method.getName(), Modifier.isStatic(method.getModifiers()), parameters(method),
                        typeOf(method.getReturnType()), LOOKUP.unreflect(method)));
                if (propertyOf(method) != null) {
                    members.add(new ClrProperty(this, propertyOf(method), typeOf(method.getReturnType()), false, LOOKUP.unreflect(method), setter(c, method)));
                }
            }
        }
        for (Field field : c.getDeclaredFields()) {
            if (isPublic(field)) {
                boolean isFinal = Modifier.isFinal(field.getModifiers());
                members.add(new ClrProperty(this, field.getName(), typeOf(field.getType()), Modifier.isStatic(field.getModifiers()),
                        LOOKUP.unreflectGetter(field), isFinal ? null : LOOKUP.unreflectSetter(field)));
            }
        }
    }

    private static boolean isPublic(Member member) {
        return Modifier.isPublic(member.getModifiers());
    }

    /** Interfaces as Java has them: what stands for the same .NET type may be none of Java's. */
    private static ClrType typeOf(Class<?> type) {
        return type.isInterface() ? of(type) : ClrTypes.of(type);
    }

    /** Of {@code getName} and {@code isReady}, {@code Name} and {@code Ready}; null of other methods. */
    private static String propertyOf(Method method) {
        String name = method.getName();
        Class<?> type = method.getReturnType();
        int prefix = name.startsWith("get") && type != void.class ? 3 : name.startsWith("is") && type == boolean.class ? 2 : 0;
        return prefix > 0 && name.length() > prefix && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()) && Character.isUpperCase(name.charAt(prefix))
            ? name.substring(prefix) : null;
    }

    private static MethodHandle setter(Class<?> c, Method getter) throws IllegalAccessException {
        try {
            Method setter = c.getMethod("set" + propertyOf(getter), getter.getReturnType());
            return Modifier.isStatic(setter.getModifiers()) ? null : LOOKUP.unreflect(setter);
        } catch (NoSuchMethodException readOnly) {
            return null;
        }
    }

    private static List<ClrParameter> parameters(Executable executable) {
        List<ClrParameter> all = new ArrayList<>();
        var declared = executable.getParameters();
        for (int i = 0; i < declared.length; i++) {
            all.add(new ClrParameter(declared[i].getName(), typeOf(declared[i].getType()), executable.isVarArgs() && i == declared.length - 1, false, false));
        }
        return all;
    }
}

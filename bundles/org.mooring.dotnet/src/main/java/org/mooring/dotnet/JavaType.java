package org.mooring.dotnet;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java class that stands for no .NET type: its public members under their Java names, for scripts in FullLanguage. The language
 * decides who may reach it; nothing here is found by a .NET name.
 */
public final class JavaType extends MemberedType {

    private final Class<?> javaClass;

    JavaType(Class<?> javaClass) {
        this.javaClass = javaClass;
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
                    members.add(new ClrMethod(this, ".ctor", true, parameters(constructor), this, MethodHandles.publicLookup().unreflectConstructor(constructor)));
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
            if (Modifier.isPublic(method.getModifiers()) && !method.isBridge()) {
                members.add(new ClrMethod(this, method.getName(), Modifier.isStatic(method.getModifiers()), parameters(method),
                        ClrTypes.of(method.getReturnType()), MethodHandles.publicLookup().unreflect(method)));
            }
        }
        for (Field field : c.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                boolean isFinal = Modifier.isFinal(field.getModifiers());
                members.add(new ClrProperty(this, field.getName(), ClrTypes.of(field.getType()), Modifier.isStatic(field.getModifiers()),
                        MethodHandles.publicLookup().unreflectGetter(field), isFinal ? null : MethodHandles.publicLookup().unreflectSetter(field)));
            }
        }
    }

    private static List<ClrParameter> parameters(Executable executable) {
        List<ClrParameter> all = new ArrayList<>();
        var declared = executable.getParameters();
        for (int i = 0; i < declared.length; i++) {
            all.add(new ClrParameter(declared[i].getName(), ClrTypes.of(declared[i].getType()), executable.isVarArgs() && i == declared.length - 1, false, false));
        }
        return all;
    }
}

package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the members of a definition, as {@link ClrClass} says. In members that types share, {@code TSelf} is the type that has them. */
final class DefinitionReader {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final Class<?> definition;
    private final boolean itsOwn;
    private final ClrType owner;
    private final Function<String, ClrType> parameters;

    private record Accessor(Method method, boolean isStatic, MethodHandle handle) {}

    DefinitionReader(Class<?> definition, boolean itsOwn, ClrType owner, Function<String, ClrType> parameters) {
        this.definition = definition;
        this.itsOwn = itsOwn;
        this.owner = owner;
        this.parameters = name -> name.equals("TSelf") ? owner : parameters.apply(name);
    }

    void read(Members members) {
        Map<String, Accessor> getters = new HashMap<>();
        Map<String, Accessor> setters = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Method method : methods()) {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            if (method.isBridge() || !isStatic && !itsOwn) {
                continue;
            }
            boolean instance = !isStatic || !itsOwn && firstIs(method, "self");
            if (method.isAnnotationPresent(Get.class) || method.isAnnotationPresent(Set.class)) {
                Accessor accessor = new Accessor(method, !instance, bound(method, instance));
                Map<String, Accessor> map = method.isAnnotationPresent(Get.class) ? getters : setters;
                String key = nameOf(method) + (instance ? "" : ":static");
                map.put(key, accessor);
                if (!order.contains(key)) {
                    order.add(key);
                }
            } else if (method.isAnnotationPresent(New.class)) {
                members.add(new ClrMethod(owner, ".ctor", true, parametersOf(method, false), owner, bound(method, false)));
            } else if (!itsOwn || method.isAnnotationPresent(Member.class)) {
                members.add(method(method, instance, isStatic));
            }
        }
        for (String key : order) {
            Accessor getter = getters.get(key);
            Accessor setter = setters.get(key);
            Accessor any = getter != null ? getter : setter;
            ClrType type = getter != null ? resultOf(getter.method) : parameterType(last(setter.method));
            members.add(new ClrProperty(owner, nameOf(any.method), type, any.isStatic, getter == null ? null : getter.handle,
                    setter == null ? null : setter.handle));
        }
        fields(members);
    }

    private ClrMethod method(Method method, boolean instance, boolean isStatic) {
        Generic generic = method.getAnnotation(Generic.class);
        if (generic == null) {
            return new ClrMethod(owner, nameOf(method), !instance, parametersOf(method, instance && isStatic), resultOf(method),
                    bound(method, instance));
        }
        List<String> names = List.of(generic.value());
        return constructed(method, instance && isStatic, names, names.stream().map(TypeParameter::new).map(ClrType.class::cast).toList())
                .generic(names, types -> constructed(method, instance && isStatic, names, types));
    }

    /** A generic method where its type parameters stand for these types. */
    private ClrMethod constructed(Method method, boolean instance, List<String> names, List<ClrType> types) {
        Function<String, ClrType> resolved = name -> names.contains(name) ? types.get(names.indexOf(name)) : parameters.apply(name);
        DefinitionReader reader = new DefinitionReader(definition, itsOwn, owner, resolved);
        MethodHandle handle = reader.bound(method, instance);
        Parameter[] all = method.getParameters();
        for (int i = all.length - 1; i >= 0; i--) {
            TypeArgument argument = all[i].getAnnotation(TypeArgument.class);
            if (argument != null) {
                handle = MethodHandles.insertArguments(handle, Modifier.isStatic(method.getModifiers()) ? i : i + 1, resolved.apply(argument.value()));
            }
        }
        return new ClrMethod(owner, nameOf(method), !instance, reader.parametersOf(method, instance), reader.resultOf(method), handle);
    }

    /** As declared; where that is not known, in an order that does not change from run to run. */
    private List<Method> methods() {
        List<Method> all = new ArrayList<>(Arrays.asList(definition.getDeclaredMethods()));
        all.removeIf(method -> !Modifier.isPublic(method.getModifiers()) || method.isSynthetic());
        all.sort(Comparator.comparingInt(new DeclarationOrder(definition)::of).thenComparing(Method::getName).thenComparing(Method::getParameterCount).thenComparing(Method::toString));
        return all;
    }

    private void fields(Members members) {
        for (Field field : definition.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) && (!itsOwn || field.isAnnotationPresent(Get.class))) {
                try {
                    Type type = field.getAnnotation(Type.class);
                    ClrType clrType = type != null ? Definition.resolve(type.value(), parameters) : ClrTypes.of(field.getType());
                    Name name = field.getAnnotation(Name.class);
                    members.add(new ClrProperty(owner, name != null ? name.value() : field.getName(), clrType, true, LOOKUP.unreflectGetter(field), null).asField());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(field + " cannot be read.", e);
                }
            }
        }
    }

    /** With the constructed type already bound, where the method wants that. */
    private MethodHandle bound(Method method, boolean instance) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method).asFixedArity();
            if (!instance && method.getParameterCount() > 0 && method.getParameters()[0].isAnnotationPresent(Self.class)) {
                handle = handle.bindTo(owner);
            }
            return handle;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called: its class must be public.", e);
        }
    }

    private static boolean firstIs(Method method, String name) {
        return method.getParameterCount() > 0 && method.getParameters()[0].getName().equals(name);
    }

    private List<ClrParameter> parametersOf(Method method, boolean skipSelf) {
        List<ClrParameter> found = new ArrayList<>();
        Parameter[] all = method.getParameters();
        for (int i = 0; i < all.length; i++) {
            if (i == 0 && (skipSelf || all[0].isAnnotationPresent(Self.class)) || all[i].isAnnotationPresent(TypeArgument.class)) {
                continue;
            }
            Parameter p = all[i];
            found.add(new ClrParameter(p.getName(), parameterType(p), p.isAnnotationPresent(Params.class), p.isAnnotationPresent(Optional.class),
                    p.getType() == ByRef.class));
        }
        return found;
    }

    private static Parameter last(Method method) {
        Parameter[] all = method.getParameters();
        return all[all.length - 1];
    }

    private ClrType parameterType(Parameter parameter) {
        Type type = parameter.getAnnotation(Type.class);
        return type != null ? Definition.resolve(type.value(), parameters) : parameter.getType() == ByRef.class ? ClrTypes.OBJECT : ofJava(parameter.getType());
    }

    private ClrType resultOf(Method method) {
        Type type = method.getAnnotation(Type.class);
        return type != null ? Definition.resolve(type.value(), parameters) : ofJava(method.getReturnType());
    }

    private ClrType ofJava(Class<?> javaClass) {
        if (javaClass == ClrType.class) {
            return ClrTypes.TYPE;
        }
        return javaClass == owner.javaClass() && javaClass != Object.class ? owner : ClrTypes.of(javaClass);
    }

    private static String nameOf(Method method) {
        Name name = method.getAnnotation(Name.class);
        if (name != null) {
            return name.value();
        }
        String java = method.getName();
        return java.substring(0, 1).toUpperCase(Locale.ROOT) + java.substring(1);
    }
}

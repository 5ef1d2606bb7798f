package org.mooring.dotnet.system.reflection;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** The part of System.Type that finds members. */
public final class TypeMembers {

    private static final String FLAGS = "System.Reflection.BindingFlags";
    private static final String METHODS = "System.Reflection.MethodInfo[]";
    private static final String PROPERTIES = "System.Reflection.PropertyInfo[]";
    private static final String FIELDS = "System.Reflection.FieldInfo[]";
    private static final String CONSTRUCTORS = "System.Reflection.ConstructorInfo[]";
    private static final String MEMBERS = "System.Reflection.MemberInfo[]";

    private TypeMembers() {}

    private static boolean inherited(ClrType type, ClrType declaring) {
        return declaring != type && declaring != type.constructedBase();
    }

    /** What cannot be set of a type's own stands for its constants and read-only fields. */
    private static boolean isField(ClrProperty property) {
        return property.isField() || property.name().equals("value__");
    }

    private static List<ClrProperty> properties(ClrType type, Flags flags, boolean fields) {
        return type.properties().stream().filter(p -> isField(p) == fields && flags.wants(p.isStatic(), inherited(type, p.declaringType()))).toList();
    }

    /** Those of properties first. */
    private static List<ClrMethod> methods(ClrType type, Flags flags) {
        List<ClrMethod> all = new ArrayList<>();
        for (ClrProperty property : properties(type, flags, false)) {
            for (String prefix : new String[] {"get_", "set_"}) {
                ClrMethod accessor = ClrProperty.accessor(type, prefix + property.name(), property.isStatic());
                if (accessor != null) {
                    all.add(accessor);
                }
            }
        }
        type.methods().stream().filter(m -> flags.wants(m.isStatic(), inherited(type, m.declaringType()))).forEach(all::add);
        return all;
    }

    private static MethodInfo one(ClrType type, List<ClrMethod> found) {
        if (found.size() > 1) {
            throw new DotNetException("System.Reflection.AmbiguousMatchException", "Ambiguous match found for '" + type.fullName() + " " + MemberText.of(found.get(0)) + "'.");
        }
        return found.isEmpty() ? null : new MethodInfo(found.get(0));
    }

    private static void needed(String name) {
        if (name == null) {
            throw Exceptions.argumentNull("name");
        }
    }

    private static List<ClrMethod> named(ClrType type, String name, Flags flags) {
        needed(name);
        return methods(type, flags).stream().filter(method -> flags.named(method.name(), name)).toList();
    }

    private static boolean takes(ClrMethod method, Object[] wanted, boolean exactly) {
        if (method.parameters().size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            ClrType parameter = method.parameters().get(i).type();
            if (exactly ? parameter != wanted[i] : !parameter.isAssignableFrom((ClrType) wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static ClrMethod taking(List<ClrMethod> methods, Object types) {
        Object[] wanted = (Object[]) types;
        return methods.stream().filter(m -> takes(m, wanted, true)).findFirst()
                .orElseGet(() -> methods.stream().filter(m -> takes(m, wanted, false)).findFirst().orElse(null));
    }

    private static MethodInfo info(ClrMethod method) {
        return method == null ? null : new MethodInfo(method);
    }

    @Type("System.Reflection.MethodInfo")
    public static Object getMethod(ClrType self, String name) {
        return one(self, named(self, name, Flags.USUAL));
    }

    @Type("System.Reflection.MethodInfo")
    public static Object getMethod(ClrType self, String name, @Type(FLAGS) Object bindingAttr) {
        return one(self, named(self, name, Flags.of(bindingAttr)));
    }

    @Type("System.Reflection.MethodInfo")
    public static Object getMethod(ClrType self, String name, @Type("System.Type[]") Object[] types) {
        return info(taking(named(self, name, Flags.USUAL), types));
    }

    @Type("System.Reflection.MethodInfo")
    public static Object getMethod(ClrType self, String name, @Type(FLAGS) Object bindingAttr, @Type("System.Type[]") Object[] types) {
        return info(taking(named(self, name, Flags.of(bindingAttr)), types));
    }

    private static Object infos(List<ClrMethod> methods) {
        return methods.stream().map(MethodInfo::new).toArray(MethodInfo[]::new);
    }

    @Type(METHODS)
    public static Object getMethods(ClrType self) {
        return infos(methods(self, Flags.USUAL));
    }

    @Type(METHODS)
    public static Object getMethods(ClrType self, @Type(FLAGS) Object bindingAttr) {
        return infos(methods(self, Flags.of(bindingAttr)));
    }

    @Get
    @Type(METHODS)
    public static Object declaredMethods(ClrType self) {
        return infos(methods(self, new Flags(true, true, false, true, false)));
    }

    @Type(CONSTRUCTORS)
    public static Object getConstructors(ClrType self) {
        return self.constructors().stream().map(ConstructorInfo::new).toArray(ConstructorInfo[]::new);
    }

    @Type(CONSTRUCTORS)
    public static Object getConstructors(ClrType self, @Type(FLAGS) Object bindingAttr) {
        return Flags.of(bindingAttr).instance() ? getConstructors(self) : new ConstructorInfo[0];
    }

    @Get
    @Type(CONSTRUCTORS)
    public static Object declaredConstructors(ClrType self) {
        return getConstructors(self);
    }

    @Type("System.Reflection.ConstructorInfo")
    public static Object getConstructor(ClrType self, @Type("System.Type[]") Object types) {
        ClrMethod found = taking(self.constructors(), types);
        return found == null ? null : new ConstructorInfo(found);
    }

    private static PropertyInfo property(ClrType type, String name, Flags flags) {
        needed(name);
        return properties(type, flags, false).stream().filter(p -> flags.named(p.name(), name)).findFirst().map(PropertyInfo::new).orElse(null);
    }

    @Type("System.Reflection.PropertyInfo")
    public static Object getProperty(ClrType self, String name) {
        return property(self, name, Flags.USUAL);
    }

    @Type("System.Reflection.PropertyInfo")
    public static Object getProperty(ClrType self, String name, @Type(FLAGS) Object bindingAttr) {
        return property(self, name, Flags.of(bindingAttr));
    }

    @Type(PROPERTIES)
    public static Object getProperties(ClrType self) {
        return properties(self, Flags.USUAL, false).stream().map(PropertyInfo::new).toArray(PropertyInfo[]::new);
    }

    @Type(PROPERTIES)
    public static Object getProperties(ClrType self, @Type(FLAGS) Object bindingAttr) {
        return properties(self, Flags.of(bindingAttr), false).stream().map(PropertyInfo::new).toArray(PropertyInfo[]::new);
    }

    @Get
    @Type(PROPERTIES)
    public static Object declaredProperties(ClrType self) {
        return properties(self, new Flags(true, true, false, true, false), false).stream().map(PropertyInfo::new).toArray(PropertyInfo[]::new);
    }

    private static FieldInfo field(ClrType type, String name, Flags flags) {
        needed(name);
        return properties(type, flags, true).stream().filter(p -> flags.named(p.name(), name)).findFirst().map(FieldInfo::new).orElse(null);
    }

    @Type("System.Reflection.FieldInfo")
    public static Object getField(ClrType self, String name) {
        return field(self, name, Flags.USUAL);
    }

    @Type("System.Reflection.FieldInfo")
    public static Object getField(ClrType self, String name, @Type(FLAGS) Object bindingAttr) {
        return field(self, name, Flags.of(bindingAttr));
    }

    private static List<ClrProperty> fields(ClrType type, Flags flags) {
        List<ClrProperty> all = new ArrayList<>(properties(type, flags, true));
        if (type.isEnum() && flags.instance()) {
            type.properties().stream().filter(p -> p.name().equals("value__")).findFirst().ifPresent(p -> {
                all.remove(p);
                all.add(0, p);
            });
        }
        return all;
    }

    @Type(FIELDS)
    public static Object getFields(ClrType self) {
        return fields(self, Flags.USUAL).stream().map(FieldInfo::new).toArray(FieldInfo[]::new);
    }

    @Type(FIELDS)
    public static Object getFields(ClrType self, @Type(FLAGS) Object bindingAttr) {
        return fields(self, Flags.of(bindingAttr)).stream().map(FieldInfo::new).toArray(FieldInfo[]::new);
    }

    @Get
    @Type(FIELDS)
    public static Object declaredFields(ClrType self) {
        return getFields(self);
    }

    private static Object[] members(ClrType type, Flags flags) {
        List<Object> all = new ArrayList<>();
        methods(type, flags).forEach(method -> all.add(new MethodInfo(method)));
        if (flags.instance()) {
            type.constructors().forEach(constructor -> all.add(new ConstructorInfo(constructor)));
        }
        properties(type, flags, false).forEach(property -> all.add(new PropertyInfo(property)));
        fields(type, flags).forEach(field -> all.add(new FieldInfo(field)));
        return all.toArray();
    }

    @Type(MEMBERS)
    public static Object getMembers(ClrType self) {
        return members(self, Flags.USUAL);
    }

    @Type(MEMBERS)
    public static Object getMembers(ClrType self, @Type(FLAGS) Object bindingAttr) {
        return members(self, Flags.of(bindingAttr));
    }

    @Get
    @Type(MEMBERS)
    public static Object declaredMembers(ClrType self) {
        return members(self, new Flags(true, true, false, true, false));
    }

    @Type(MEMBERS)
    public static Object getMember(ClrType self, String name) {
        needed(name);
        List<Object> all = new ArrayList<>();
        named(self, name, Flags.USUAL).forEach(method -> all.add(new MethodInfo(method)));
        PropertyInfo property = property(self, name, Flags.USUAL);
        FieldInfo field = field(self, name, Flags.USUAL);
        if (property != null) {
            all.add(property);
        }
        if (field != null) {
            all.add(field);
        }
        return all.toArray();
    }

    @Type(METHODS)
    public static Object getEvents(ClrType self) {
        return new MethodInfo[0];
    }

    /** Types whose full name begins with this one's. */
    @Type("System.Type[]")
    public static Object getNestedTypes(ClrType self) {
        String prefix = self.fullName() + "+";
        return ClrTypes.names().stream().filter(name -> name.startsWith(prefix)).map(ClrTypes::find).toArray(ClrType[]::new);
    }

    @Type("System.Type")
    public static Object getNestedType(ClrType self, String name) {
        ClrType found = ClrTypes.find(self.fullName() + "+" + name);
        return found != null && found.fullName().endsWith("+" + name) ? found : null;
    }

    public static Object[] getCustomAttributes(ClrType self, boolean inherit) {
        return self.attributes();
    }

    public static Object[] getCustomAttributes(ClrType self, ClrType attributeType, boolean inherit) {
        return Attributes.of(self.attributes(), attributeType);
    }

    public static boolean isDefined(ClrType self, ClrType attributeType, boolean inherit) {
        return getCustomAttributes(self, attributeType, inherit).length > 0;
    }

    public static boolean isEquivalentTo(ClrType self, ClrType other) {
        return self == other;
    }

    public static ClrType getTypeInfo(ClrType self) {
        return self;
    }

    @Get
    @Type("System.Type[]")
    public static Object implementedInterfaces(ClrType self) {
        return self.interfaces().toArray(ClrType[]::new);
    }

    @Get
    public static ClrType reflectedType(ClrType self) {
        return org.mooring.dotnet.system.TypeType.declaringType(self);
    }

    @Get
    @Type("System.Reflection.MemberTypes")
    public static Object memberType(ClrType self) {
        return Flags.value("System.Reflection.MemberTypes", org.mooring.dotnet.system.TypeType.isNested(self) ? 128 : 32);
    }

    @Get
    public static boolean isNestedPublic(ClrType self) {
        return org.mooring.dotnet.system.TypeType.isNested(self);
    }

    @Get
    public static boolean isAutoLayout(ClrType self) {
        return !self.isValueType();
    }

    /** Calls, reads or sets a member as the flags say. */
    public static Object invokeMember(ClrType self, String name, @Type(FLAGS) Object invokeAttr, @Type("System.Object") Object binder, Object target, Object[] args) {
        long bits = org.mooring.dotnet.ClrEnum.number(invokeAttr);
        Object[] arguments = args == null ? new Object[0] : args;
        boolean isStatic = target == null;
        if ((bits & 512) != 0) {
            return called(self.constructors(), name, null, arguments, self);
        }
        ClrProperty property = self.property(name, isStatic);
        if ((bits & (1024 | 4096)) != 0 && property != null) {
            return property.get(target);
        }
        if ((bits & (2048 | 8192)) != 0 && property != null) {
            property.set(target, arguments[0]);
            return null;
        }
        return called(self.methods(name, isStatic), name, target, arguments, self);
    }

    private static Object called(List<ClrMethod> methods, String name, Object target, Object[] arguments, ClrType type) {
        for (ClrMethod method : methods) {
            boolean fits = method.parameters().size() == arguments.length;
            for (int i = 0; fits && i < arguments.length; i++) {
                fits = arguments[i] == null || method.parameters().get(i).type().isInstance(arguments[i]);
            }
            if (fits) {
                return method.invoke(target, arguments);
            }
        }
        throw Exceptions.make("System.MissingMethodException", "Method '" + type.fullName() + "." + name + "' not found.");
    }
}

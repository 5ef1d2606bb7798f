package org.mooring.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.JavaType;

/**
 * The one place of member look-up: members of the object itself, then type data, then those of its .NET type, then (where the session
 * allows it) those of its Java class. A session has one, bound to the threads that run it.
 */
public final class Members {

    static {
        StandIns.register();
    }

    private static final ThreadLocal<Members> CURRENT = new ThreadLocal<>();
    private static final CodeMethod GET_TYPE = new CodeMethod("GetType", MemberKind.Method, "type GetType()",
            (target, arguments) -> ClrTypes.find("System.Management.Automation.PSObject"));
    private static final Members DEFAULT = new Members(TypeTable.defaults());

    private final TypeTable types;
    private volatile BooleanSupplier javaVisible = () -> false;
    private volatile Supplier<String> separator = () -> " ";
    private volatile Function<String, ClrType> typeFinder = ClrTypes::find;

    public Members(TypeTable types) {
        this.types = types;
    }

    /** Those of the session that runs on this thread; the default ones where none does. */
    public static Members current() {
        Members bound = CURRENT.get();
        return bound == null ? DEFAULT : bound;
    }

    /** Binds a session's to this thread, null unbinds; answers what was bound before, to be bound again at the end. */
    public static Members bind(Members members) {
        Members before = CURRENT.get();
        if (members == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(members);
        }
        return before;
    }

    public TypeTable types() {
        return types;
    }

    /** Says when scripts may use what Java classes have beside the members of .NET types. */
    public Members javaVisible(BooleanSupplier visible) {
        this.javaVisible = visible;
        return this;
    }

    /** Says what {@code $OFS} is. */
    public Members separator(Supplier<String> ofs) {
        this.separator = ofs;
        return this;
    }

    public String separator() {
        return separator.get();
    }

    /** Says how names of types are found: script classes, using namespace. */
    public Members typeFinder(Function<String, ClrType> finder) {
        this.typeFinder = finder;
        return this;
    }

    /** A type by name, null when there is none. */
    public ClrType findType(String name) {
        return typeFinder.apply(name);
    }

    /** Changes whenever what {@link #property} answered before may no longer hold. */
    public int stamp() {
        return types.stamp();
    }

    /**
     * What the result of {@link #property} and {@link #method} may be kept by: they are the same for every target with an identical key,
     * while {@link #stamp} is the same. Null: nothing may be kept. Notes of a PSObject are kept by its {@link Shape} instead.
     */
    public Object cacheKey(Object target) {
        if (target == null || target instanceof PSObject || target instanceof Map || target instanceof Adapted || InstanceMembers.mayHaveMembers(target)
                || java(target) != null) {
            return null;
        }
        return target instanceof ClrTyped || target instanceof DotNetException ? ClrTypes.of(target) : target.getClass();
    }

    /** A member by name without case: an own one, one of type data, one of its type; null when there is none. */
    public PSMember find(Object target, String name) {
        PSMember added = added(target, name);
        if (added != null) {
            return added;
        }
        ClrProperty property = typeProperty(target, name);
        if (property != null) {
            return new TypeProperty(property);
        }
        List<ClrMethod> methods = typeMethods(target, name);
        return methods.isEmpty() ? ParameterizedProperty.of(type(target), name) : new TypeMethod(methods);
    }

    private ClrProperty typeProperty(Object target, String name) {
        ClrProperty property = type(target).property(name, false);
        JavaType java = property == null ? java(target) : null;
        return java == null ? property : java.property(name, false);
    }

    private List<ClrMethod> typeMethods(Object target, String name) {
        List<ClrMethod> methods = type(target).methods(name, false);
        JavaType java = methods.isEmpty() ? java(target) : null;
        return java == null ? methods : java.methods(name, false);
    }

    /** What Java has of a target beside its .NET type, where the running code may use it; else null. */
    private JavaType java(Object target) {
        Object base = PSObject.base(target);
        return base == null || base instanceof PSObject || !javaVisible.getAsBoolean() ? null : ClrTypes.java(base.getClass());
    }

    private PSMember added(Object target, String name) {
        PSObject object = target instanceof PSObject o ? o : InstanceMembers.known(target);
        if (object != null) {
            PSMember own = object.member(name);
            if (own != null) {
                return own;
            }
            if (object.isDeserialized() && object.isBag() && name.equalsIgnoreCase("GetType")) {
                return GET_TYPE;
            }
            if (object.hasOwnTypeNames()) {
                PSMember typed = types.member(object.typeNames(), name);
                return typed != null ? typed : adapted(target, name);
            }
        }
        PSMember typed = types.member(baseType(target), name);
        return typed != null ? typed : adapted(target, name);
    }

    private static PSMember adapted(Object target, String name) {
        Adapted.Property property = PSObject.base(target) instanceof Adapted node ? node.adapted(name) : null;
        return property == null ? null : new AdaptedProperty(property);
    }

    /** The type whose members a target has; a Java class has none where the running code may not use it. */
    private ClrType type(Object target) {
        ClrType type = baseType(target);
        return type instanceof JavaType && !javaVisible.getAsBoolean() ? ClrTypes.OBJECT : type;
    }

    private static ClrType baseType(Object target) {
        Object base = PSObject.base(target);
        return ClrTypes.of(base instanceof PSObject bag ? bag.base() : base);
    }

    /** As {@link #find}, properties alone; aliases are answered as such. */
    public PSPropertyMember property(Object target, String name) {
        PSMember added = added(target, name);
        if (added != null) {
            return added instanceof PSPropertyMember property ? property : null;
        }
        ClrProperty property = typeProperty(target, name);
        return property == null ? null : new TypeProperty(property);
    }

    /** As {@link #find}, methods alone. */
    public PSMethodMember method(Object target, String name) {
        if (added(target, name) instanceof PSMethodMember method) {
            return method;
        }
        List<ClrMethod> methods = typeMethods(target, name);
        if (!methods.isEmpty()) {
            return new TypeMethod(methods);
        }
        ClrType type = type(target);
        PSMethodMember property = type.property(name, false) == null ? ParameterizedProperty.of(type, name) : null;
        if (property != null) {
            return property;
        }
        PSMethodMember ofProperty = accessor(type, name, false);
        return ofProperty != null ? ofProperty : EventAccessor.of(PSObject.base(target), name);
    }

    private static PSMethodMember accessor(ClrType type, String name, boolean isStatic) {
        ClrMethod accessor = ClrProperty.accessor(type, name, isStatic);
        return accessor == null ? null : new TypeMethod(List.of(accessor));
    }

    public PSPropertyMember staticProperty(ClrType type, String name) {
        ClrProperty property = type.property(name, true);
        return property == null ? null : new TypeProperty(property);
    }

    public PSMethodMember staticMethod(ClrType type, String name) {
        List<ClrMethod> methods = type.methods(name, true);
        return methods.isEmpty() ? accessor(type, name, true) : new TypeMethod(methods);
    }

    /** All members of a target in PowerShell's order: own ones, type data's, the type's properties, its methods. */
    public List<PSMember> all(Object target) {
        Map<String, PSMember> all = new LinkedHashMap<>();
        properties(target, all);
        if (target instanceof PSObject object && object.isDeserialized() && object.isBag()) {
            return deserialized(object, all);
        }
        ClrType type = type(target);
        Map<String, List<ClrMethod>> methods = new LinkedHashMap<>();
        for (ClrMethod method : type.methods()) {
            if (!method.isStatic()) {
                methods.computeIfAbsent(method.name(), key -> new ArrayList<>()).add(method);
            }
        }
        methods.forEach((name, overloads) -> all.putIfAbsent(Names.fold(name), new TypeMethod(overloads)));
        for (String name : methods.keySet()) {
            PSMember property = name.startsWith("get_") ? ParameterizedProperty.of(type, name.substring("get_".length())) : null;
            if (property != null) {
                all.putIfAbsent(Names.fold(property.name()), property);
            }
        }
        return new ArrayList<>(all.values());
    }

    /** The static members of a type: its properties, its methods; constructors are its method {@code new}. */
    public List<PSMember> ofStatic(ClrType type) {
        List<PSMember> all = new ArrayList<>();
        for (ClrProperty property : type.properties()) {
            if (property.isStatic()) {
                all.add(new TypeProperty(property));
            }
        }
        Map<String, List<ClrMethod>> methods = new LinkedHashMap<>();
        for (ClrMethod method : type.methods()) {
            if (method.isStatic()) {
                methods.computeIfAbsent(method.name(), key -> new ArrayList<>()).add(method);
            }
        }
        methods.values().forEach(overloads -> all.add(new TypeMethod(overloads)));
        if (!type.constructors().isEmpty()) {
            all.add(new TypeMethod("new", type.constructors()));
        }
        return all;
    }

    /** An object that came from elsewhere can say its type, and its text when it has one. */
    private static List<PSMember> deserialized(PSObject object, Map<String, PSMember> properties) {
        List<PSMember> all = new ArrayList<>(properties.values());
        all.add(GET_TYPE);
        if (object.text() != null) {
            all.add(new TypeMethod(ClrTypes.OBJECT.methods("ToString", false)));
        }
        return all;
    }

    /** The properties of a target in PowerShell's order, without hidden ones. */
    public List<PSPropertyMember> properties(Object target) {
        Map<String, PSMember> all = new LinkedHashMap<>();
        properties(target, all);
        List<PSPropertyMember> properties = new ArrayList<>(all.size());
        for (PSMember member : all.values()) {
            if (member instanceof PSPropertyMember property && !property.isHidden()) {
                properties.add(property);
            }
        }
        return properties;
    }

    private void properties(Object target, Map<String, PSMember> all) {
        PSObject object = target instanceof PSObject o ? o : InstanceMembers.known(target);
        if (object != null) {
            object.members().forEach(member -> all.put(Names.fold(member.name()), member));
        }
        List<PSMember> typed = object != null && object.hasOwnTypeNames() ? types.members(object.typeNames()) : types.members(baseType(target));
        typed.forEach(member -> all.putIfAbsent(Names.fold(member.name()), member));
        if (PSObject.base(target) instanceof Adapted node) {
            node.adapted().forEach(property -> all.putIfAbsent(Names.fold(property.name()), new AdaptedProperty(property)));
        }
        for (ClrProperty property : type(target).properties()) {
            if (!property.isStatic()) {
                all.putIfAbsent(Names.fold(property.name()), new TypeProperty(property));
            }
        }
    }

    /**
     * The properties that a value has by its type, or shows of itself (see {@link Adapted}): whatever was added or is hidden.
     */
    public List<PSPropertyMember> ofType(Object target) {
        List<PSPropertyMember> all = new ArrayList<>();
        if (PSObject.base(target) instanceof Adapted node) {
            node.adapted().forEach(property -> all.add(new AdaptedProperty(property)));
            return all;
        }
        for (ClrProperty property : type(target).properties()) {
            if (!property.isStatic()) {
                all.add(new TypeProperty(property));
            }
        }
        return all;
    }

    /**
     * The properties that a value is shown with: as {@link #properties}, without those of the type where the value shows some of its own
     * (an XML node its attributes and children).
     */
    public List<PSPropertyMember> shown(Object target) {
        List<PSPropertyMember> all = properties(target);
        if (PSObject.base(target) instanceof Adapted node && !node.adapted().isEmpty()) {
            all.removeIf(TypeProperty.class::isInstance);
        }
        return all;
    }

    /**
     * The value of {@code target.name} as scripts get it: of a dictionary the key's, else a property's, a method as an object, of a
     * collection its elements' values; null when there is nothing.
     */
    public Object get(Object target, String name) {
        Object found = lookUp(target, name);
        if (found != NOTHING) {
            return found;
        }
        if (Enumeration.isEnumerable(target)) {
            return ofElements(target, name);
        }
        return isCount(name) ? (Object) 1 : null;
    }

    /** Whether {@link #get} finds anything: what strict mode asks. */
    public boolean has(Object target, String name) {
        return lookUp(target, name) != NOTHING || Enumeration.isEnumerable(target) && ofElements(target, name) != null;
    }

    private static final Object NOTHING = new Object();

    /** Whether everything has a property of that name: 1 of a single object, 0 of nothing. */
    public static boolean isCount(String name) {
        return name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length");
    }

    private Object lookUp(Object target, String name) {
        if (target instanceof PSObject object && object.isBag()) {
            int slot = object.shape().slot(name);
            if (slot >= 0 && object.shape().isValue(slot)) {
                return object.slot(slot);
            }
        }
        if (target == null || target == AutomationNull.VALUE) {
            return NOTHING;
        }
        Object raw = PSObject.base(target);
        if (raw instanceof Map<?, ?> map && holds(map, name)) {
            return map.get(name);
        }
        if (raw instanceof BoundMember bound && bound.member() instanceof MemberSet set && set.member(name) != null) {
            return valueOf(set.member(name), bound.target());
        }
        PSMember member = find(target, name);
        return member != null ? valueOf(member, target) : ObjectView.special(target, name, NOTHING);
    }

    /** What a script gets of a member of {@code target}: a property's value, of others the member with its target. */
    private static Object valueOf(PSMember member, Object target) {
        return member instanceof PSPropertyMember property ? value(property, target) : BoundMember.of(member, target);
    }

    /** A dictionary of other keys than strings may refuse the question: then it has no such key. */
    private static boolean holds(Map<?, ?> map, String name) {
        try {
            return map.containsKey(name);
        } catch (ClassCastException | DotNetException otherKeys) {
            return false;
        }
    }

    /** A property whose getter fails has no value, as in PowerShell. */
    public static Object value(PSPropertyMember property, Object target) {
        try {
            return property.get(target);
        } catch (DotNetException e) {
            if (property.canGet() && !(e instanceof ControlFlow)) {
                return null;
            }
            throw e;
        }
    }

    private Object ofElements(Object target, String name) {
        List<Object> all = new ArrayList<>();
        for (Object element : Enumeration.toList(target)) {
            Object value = lookUp(element, name);
            if (value == NOTHING) {
                value = Enumeration.isEnumerable(element) ? ofElements(element, name) : element instanceof PSObject o && o.isBag() ? null : NOTHING;
            }
            if (value == NOTHING || value == AutomationNull.VALUE) {
                continue;
            }
            if (Enumeration.isEnumerable(value)) {
                all.addAll(Enumeration.toList(value));
            } else {
                all.add(value);
            }
        }
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : all.toArray();
    }

    /** Sets {@code target.name} as scripts do; what cannot be set is PowerShell's error. */
    public void set(Object target, String name, Object value) {
        if (target == null || target == AutomationNull.VALUE) {
            throw Errors.setOnNull(name);
        }
        if (target instanceof PSObject object) {
            int slot = object.shape().slot(name);
            if (slot >= 0 && object.shape().isValue(slot)) {
                object.setSlot(slot, value);
                return;
            }
        }
        if (PSObject.base(target) instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<Object, Object> entries = (Map<Object, Object>) map;
            entries.put(name, value);
            return;
        }
        PSPropertyMember property = property(target, name);
        if (property == null) {
            if (target instanceof PSObject object && object.isBag() || PSObject.base(target) instanceof Adapted) {
                throw Errors.settingMissing(name);
            }
            throw Errors.propertyNotFound(name);
        }
        if (!property.canSet() && (property instanceof ScriptProperty || property instanceof CodeProperty) && !isOwn(target, name)) {
            throw Errors.readOnly(name);
        }
        property.set(target, value);
    }

    /** Whether the object itself has the member, not its type's data. */
    private static boolean isOwn(Object target, String name) {
        PSObject object = target instanceof PSObject o ? o : InstanceMembers.known(target);
        return object != null && object.member(name) != null;
    }

    /** Calls {@code target.name(arguments)}; what is not there, does not fit or fails is PowerShell's error. */
    public Object invoke(Object target, String name, Object... arguments) {
        if (target == null || target == AutomationNull.VALUE) {
            throw Errors.memberOfNull();
        }
        PSMethodMember method = method(target, name);
        if (method != null) {
            return method.invoke(target, arguments);
        }
        if (Enumeration.isEnumerable(target)) {
            return onElements(target, name, arguments);
        }
        throw Errors.methodNotFound(baseType(target).fullName(), name);
    }

    private Object onElements(Object target, String name, Object[] arguments) {
        List<Object> elements = Enumeration.toList(target);
        if (elements.isEmpty()) {
            throw Errors.methodNotFound(baseType(target).fullName(), name);
        }
        List<Object> all = new ArrayList<>();
        for (Object element : elements) {
            Object result = element == null ? AutomationNull.VALUE : invoke(element, name, arguments);
            if (Enumeration.isEnumerable(result)) {
                all.addAll(Enumeration.toList(result));
            } else if (result != AutomationNull.VALUE) {
                all.add(result);
            }
        }
        return all.isEmpty() ? AutomationNull.VALUE : all.size() == 1 ? all.get(0) : all.toArray();
    }

    /** {@code [type]::name}: a property's value or a method as an object; null when there is nothing. */
    public Object getStatic(ClrType type, String name) {
        PSPropertyMember property = staticProperty(type, name);
        if (property != null) {
            return property.get(null);
        }
        PSMethodMember method = staticMethod(type, name);
        return method == null ? null : BoundMember.of(method, null);
    }

    public void setStatic(ClrType type, String name, Object value) {
        PSPropertyMember property = staticProperty(type, name);
        if (property == null) {
            throw Errors.propertyNotFound(name);
        }
        property.set(null, value);
    }

    public Object invokeStatic(ClrType type, String name, Object... arguments) {
        if (name.equalsIgnoreCase("new")) {
            return create(type, arguments);
        }
        List<ClrMethod> methods = type.methods(name, true);
        ClrMethod accessor = methods.isEmpty() ? ClrProperty.accessor(type, name, true) : null;
        if (accessor != null) {
            return accessor.invoke(null, arguments);
        }
        if (methods.isEmpty()) {
            throw Errors.methodNotFound(type.fullName(), name);
        }
        return Overloads.call(methods, null, methods.get(0).name(), arguments);
    }

    /** {@code [type]::new(arguments)}. */
    public Object create(ClrType type, Object... arguments) {
        return createCast(type, null, arguments);
    }

    /** As {@link #create}, where the arguments are written as casts (see {@link Overloads#chooseCast}). */
    public Object createCast(ClrType type, ClrType[] casts, Object... arguments) {
        List<ClrMethod> constructors = type.constructors();
        if (arguments.length == 0 && type.isValueType() && constructors.stream().noneMatch(c -> c.parameters().isEmpty())) {
            return type.defaultValue();
        }
        if (constructors.isEmpty()) {
            throw Errors.noOverload("new", arguments.length);
        }
        return Overloads.chooseCast(constructors, "new", casts, arguments).invoke(null, arguments);
    }

    /** {@code target[indexes]} of what is no array, list or dictionary: an indexer of its type. */
    public Object getIndex(Object target, Object... indexes) {
        PSMethodMember indexer = method(target, "get_Item");
        if (indexer == null) {
            indexer = method(target, "get_Chars");
        }
        if (indexer == null) {
            throw Errors.cannotIndex(baseType(target).fullName());
        }
        return indexer.invoke(target, indexes);
    }

    public void setIndex(Object target, Object value, Object... indexes) {
        PSMethodMember indexer = method(target, "set_Item");
        if (indexer == null) {
            throw Errors.cannotIndex(baseType(target).fullName());
        }
        Object[] arguments = java.util.Arrays.copyOf(indexes, indexes.length + 1);
        arguments[indexes.length] = value;
        indexer.invoke(target, arguments);
    }
}

package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.ScriptDefined;

/** A class that a script defines. Its members are linked when all classes of its script are known. */
public final class ScriptClass extends ClrType implements ScriptDefined {

    private final String name;
    private ClrType base = ClrTypes.OBJECT;
    private final List<ClrType> interfaces = new ArrayList<>();
    private final Map<String, ClrProperty> properties = new LinkedHashMap<>();
    private final Map<String, ClrProperty> staticProperties = new LinkedHashMap<>();
    private final List<ClrMethod> methods = new ArrayList<>();
    private final List<ClrMethod> constructors = new ArrayList<>();
    private final List<ClrMethod> initializers = new ArrayList<>();
    private final List<FieldInitializer> fieldInitializers = new ArrayList<>();
    private final List<Object> defaults = new ArrayList<>();
    private int fieldCount;
    private Supplier<Object[]> attributes = () -> new Object[0];

    /** Gives a new object's property its first value. */
    interface FieldInitializer {
        void initialize(ScriptFields made);
    }

    ScriptClass(String name) {
        this.name = name;
    }

    void derive(ClrType from, List<ClrType> implemented) {
        if (from != null) {
            base = from;
        }
        interfaces.addAll(implemented);
        fieldCount = from instanceof ScriptClass s ? s.fieldCount : 0;
    }

    /** A place for a property's value, and what stands there at first. */
    int addField(Object first) {
        defaults.add(first);
        return fieldCount++;
    }

    int fieldCount() {
        return fieldCount;
    }

    @Override
    public Object[] attributes() {
        return attributes.get();
    }

    void attributes(Supplier<Object[]> made) {
        attributes = made;
    }

    void add(ClrProperty property) {
        (property.isStatic() ? staticProperties : properties).put(property.name().toLowerCase(Locale.ROOT), property);
    }

    void add(ClrMethod method) {
        methods.add(method);
    }

    void add(ClrMethod constructor, ClrMethod initializer) {
        constructors.add(constructor);
        initializers.add(initializer);
    }

    void add(FieldInitializer initializer) {
        fieldInitializers.add(initializer);
    }

    /** The constructors' bodies as methods of an object that is there already. */
    List<ClrMethod> initializers() {
        return initializers;
    }

    /** An object with its properties' first values, that no constructor has run for. */
    Object allocate() {
        ScriptFields made = isException() ? new ScriptException(this) : ScriptCollections.allocate(this, dotNetBase().javaClass());
        if (made == null) {
            made = ScriptInstance.of(this);
        }
        setDefaults(made.fields());
        initializeFields(made);
        return made;
    }

    private void setDefaults(Object[] fields) {
        if (base instanceof ScriptClass s) {
            s.setDefaults(fields);
        }
        System.arraycopy(defaults.toArray(), 0, fields, fieldCount - defaults.size(), defaults.size());
    }

    private void initializeFields(ScriptFields made) {
        if (base instanceof ScriptClass s) {
            s.initializeFields(made);
        }
        fieldInitializers.forEach(i -> i.initialize(made));
    }

    /** The nearest base that no script defines. */
    ClrType dotNetBase() {
        ClrType type = base;
        while (type instanceof ScriptClass s) {
            type = s.base;
        }
        return type;
    }

    private boolean isException() {
        return ClrTypes.EXCEPTION.isAssignableFrom(base);
    }

    @Override
    public String fullName() {
        return name;
    }

    @Override
    public ClrType base() {
        return base;
    }

    @Override
    public List<ClrType> interfaces() {
        List<ClrType> all = new ArrayList<>(interfaces);
        interfaces.forEach(i -> all.addAll(i.interfaces()));
        all.addAll(base.interfaces());
        return all;
    }

    @Override
    public ClrProperty property(String wanted, boolean isStatic) {
        ClrProperty own = (isStatic ? staticProperties : properties).get(wanted.toLowerCase(Locale.ROOT));
        return own != null ? own : base.property(wanted, isStatic);
    }

    @Override
    public List<ClrMethod> methods(String wanted, boolean isStatic) {
        List<ClrMethod> found = new ArrayList<>();
        for (ClrMethod method : methods) {
            if (method.isStatic() == isStatic && method.name().equalsIgnoreCase(wanted)) {
                found.add(method);
            }
        }
        for (ClrMethod inherited : base.methods(wanted, isStatic)) {
            if (found.stream().noneMatch(m -> m.parameters().stream().map(p -> p.type()).toList()
                    .equals(inherited.parameters().stream().map(p -> p.type()).toList()))) {
                found.add(inherited);
            }
        }
        return found;
    }

    @Override
    public List<ClrMethod> constructors() {
        return constructors;
    }

    @Override
    public List<ClrProperty> properties() {
        List<ClrProperty> all = new ArrayList<>(properties.values());
        all.addAll(staticProperties.values());
        base.properties().stream().filter(p -> !properties.containsKey(p.name().toLowerCase(Locale.ROOT))).forEach(all::add);
        return all;
    }

    @Override
    public List<ClrMethod> methods() {
        List<ClrMethod> all = new ArrayList<>(methods);
        base.methods().stream().filter(m -> methods.stream().noneMatch(own -> own.name().equalsIgnoreCase(m.name())
            && own.parameters().size() == m.parameters().size())).forEach(all::add);
        return all;
    }
}

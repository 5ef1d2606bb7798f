package org.mooring.shell.powershell.ast;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.MemberedType;
import org.mooring.dotnet.Members;

/** A class of the syntax tree, as {@code asts.txt} describes it. */
public final class AstType extends MemberedType {

    private static final MethodHandle GET = handle("get", MethodType.methodType(Object.class, int.class, Object.class));
    private static final MethodHandle MAKE =
        handle("make", MethodType.methodType(Object.class, AstType.class, String[].class, Object[].class));

    private final String name;
    private final AstType base;
    private final List<Slot> slots;
    private final List<String[]> constructors = new ArrayList<>();
    private String[] maker;
    private int[] made;
    private int[] visited;

    /** A property: what it holds is a node, nodes, or a plain value. */
    static final class Slot {

        private final String name;
        private final String typeName;
        private final boolean shown;
        private final boolean sequence;
        private ClrType element;

        Slot(String name, String typeName, boolean shown) {
            this.name = name;
            this.sequence = typeName.endsWith("*");
            this.typeName = sequence ? typeName.substring(0, typeName.length() - 1) : typeName;
            this.shown = shown;
        }

        String name() {
            return name;
        }

        boolean shown() {
            return shown;
        }

        boolean isSequence() {
            return sequence;
        }

        boolean isFlag() {
            return typeName.equals("bool");
        }

        /** Looked up when it is first needed: the types of this package refer to each other. */
        ClrType element() {
            if (element == null) {
                element = AstTypes.resolve(typeName);
            }
            return element;
        }

        ClrType type() {
            return isSequence() ? Sequence.typeOf(element()) : element();
        }

        /** What a constructor takes for it. */
        ClrType parameterType() {
            return isSequence() ? ClrTypes.generic(ClrTypes.find("System.Collections.Generic.IEnumerable`1"), List.of(element())) : type();
        }
    }

    AstType(String name, AstType base) {
        this.name = name;
        this.base = base;
        this.slots = base == null ? new ArrayList<>() : new ArrayList<>(base.slots);
    }

    void add(Slot slot) {
        slots.add(slot);
    }

    /** The parameters that {@link #make} takes, without the extent. */
    void makes(String[] parameters) {
        if (maker == null) {
            maker = parameters;
        }
    }

    void constructs(String[] parameters) {
        constructors.add(parameters);
        makes(parameters);
    }

    void visits(String[] properties) {
        visited = slots(properties);
    }

    /** The slots whose nodes visitors see, in their order. */
    int[] visited() {
        if (visited == null) {
            visited = new int[slots.size()];
            for (int i = 0; i < visited.length; i++) {
                visited[i] = i;
            }
        }
        return visited;
    }

    int slot(String property) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).name().equalsIgnoreCase(property)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no " + property);
    }

    /** Makes a node of this class from a record's parts: what its first constructor takes, in that order. */
    Ast make(org.mooring.language.ast.Node origin, Object... parts) {
        return makeAt(origin, origin.extent(), parts);
    }

    Ast makeAt(org.mooring.language.ast.Node origin, Object extent, Object... parts) {
        return new Ast(this, extent, values(made(), parts, 0), origin);
    }

    /** As {@link #make}, with parts that are made when they are first looked at. */
    Ast makeLater(org.mooring.language.ast.Node origin, Supplier<Object[]> parts) {
        return Ast.later(this, origin.extent(), () -> values(made(), parts.get(), 0), origin);
    }

    private int[] made() {
        if (made == null) {
            made = slots(maker);
        }
        return made;
    }

    private int[] slots(String[] properties) {
        return Arrays.stream(properties).mapToInt(this::slot).toArray();
    }

    private Object[] values(int[] places, Object[] parts, int first) {
        Object[] values = new Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots.get(i).isFlag() ? Boolean.FALSE : null;
        }
        for (int i = first; i < parts.length; i++) {
            Slot of = slots.get(places[i - first]);
            values[places[i - first]] = parts[i] != null && of.isSequence() ? Sequence.of(of.element(), Sequence.items(parts[i])) : parts[i];
        }
        return values;
    }

    private static MethodHandle handle(String method, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(AstType.class, method, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Object get(int slot, Object self) {
        return ((Ast) self).value(slot);
    }

    private static Object make(AstType type, String[] parameters, Object[] arguments) {
        return new Ast(type, arguments[0], type.values(type.slots(parameters), arguments, 1), null);
    }

    @Override
    public String fullName() {
        return AstTypes.LANGUAGE + name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClrType base() {
        return base == null ? ClrTypes.OBJECT : base;
    }

    /** Nodes tell their own type. */
    @Override
    public Class<?> javaClass() {
        return base == null ? Ast.class : Object.class;
    }

    @Override
    public boolean isAbstract() {
        return maker == null;
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        for (int i = base == null ? 0 : base.slots.size(); i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.shown()) {
                members.add(new ClrProperty(this, slot.name(), slot.type(), false, MethodHandles.insertArguments(GET, 0, i), null));
            }
        }
        for (String[] parameters : constructors) {
            List<ClrParameter> all = new ArrayList<>();
            all.add(new ClrParameter("extent", AstTypes.resolve("IScriptExtent")));
            for (String parameter : parameters) {
                all.add(new ClrParameter(parameter, slots.get(slot(parameter)).parameterType()));
            }
            members.add(new ClrMethod(this, ".ctor", true, all, this,
                MethodHandles.insertArguments(MAKE, 0, this, parameters).asCollector(Object[].class, all.size())));
        }
        Class<?> computed = AstTypes.computed(name);
        if (computed != null) {
            members.read(computed, this);
        }
        members.inherit(base());
        return members;
    }
}

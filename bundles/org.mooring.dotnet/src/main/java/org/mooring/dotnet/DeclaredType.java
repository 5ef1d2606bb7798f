package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A type of {@code declared.txt}: an interface, a delegate, an attribute: something with a name and a place, and of members at most a
 * delegate's Invoke. */
final class DeclaredType extends Definition {

    private static final MethodHandle INVOKE;

    static {
        try {
            INVOKE = MethodHandles.lookup().findVirtual(Delegate.class, "invoke", MethodType.methodType(Object.class, Object[].class)).asFixedArity();
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String kind;
    private final String fullName;
    private final List<String> typeParameters;
    private final List<String> bases;

    private final String signature;

    /** @param signature of a delegate what it takes and answers: {@code T x, T y) System.Int32}; else null */
    DeclaredType(String kind, String fullName, List<String> typeParameters, List<String> bases, String signature) {
        this.signature = signature;
        this.kind = kind;
        this.fullName = fullName;
        this.typeParameters = typeParameters;
        this.bases = bases;
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public List<String> typeParameters() {
        return typeParameters;
    }

    @Override
    public boolean isInterface() {
        return kind.equals("interface");
    }

    @Override
    public boolean isValueType() {
        return kind.equals("struct");
    }

    private boolean isDelegate() {
        return kind.equals("delegate");
    }

    @Override
    public Class<?> javaClass() {
        return isDelegate() ? Delegate.class : Object.class;
    }

    @Override
    ClrType baseFor(Function<String, ClrType> parameters) {
        if (!isInterface() && !bases.isEmpty()) {
            return resolve(bases.get(0), parameters);
        }
        return resolve(isDelegate() ? "System.MulticastDelegate" : isValueType() ? "System.ValueType" : "System.Object", parameters);
    }

    @Override
    List<ClrType> interfacesFor(Function<String, ClrType> parameters) {
        List<String> names = isInterface() || bases.isEmpty() ? bases : bases.subList(1, bases.size());
        return allInterfaces(isInterface() ? null : baseFor(parameters), names.stream().map(name -> resolve(name, parameters)).toList());
    }

    private ClrMethod invoke(ClrType owner, Function<String, ClrType> types) {
        int close = signature.indexOf(')');
        List<ClrParameter> all = new ArrayList<>();
        for (String parameter : close == 0 ? new String[0] : signature.substring(0, close).split(", ")) {
            int space = parameter.indexOf(' ');
            all.add(new ClrParameter(parameter.substring(space + 1), resolve(parameter.substring(0, space), types)));
        }
        ClrType result = resolve(signature.substring(close + 2), types);
        return new ClrMethod(owner, "Invoke", false, all, result, INVOKE.asCollector(Object[].class, all.size()));
    }

    @Override
    Members membersFor(ClrType owner, Function<String, ClrType> parameters) {
        Members members = new Members();
        if (signature != null) {
            members.add(invoke(owner, parameters));
        }
        owner.interfaces().stream().filter(i -> isInterface()).forEach(members::inherit);
        members.inherit(isInterface() ? ClrTypes.OBJECT : owner.base());
        return members;
    }
}

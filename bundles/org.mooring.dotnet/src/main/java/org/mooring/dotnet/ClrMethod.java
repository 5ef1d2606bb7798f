package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One overload of a method or constructor. Arguments must already have the parameters' types (or be null): choosing an overload and
 * converting arguments is the business of the language.
 */
public final class ClrMethod {

    private final ClrType declaringType;
    private final String name;
    private final boolean isStatic;
    private final List<ClrParameter> parameters;
    private final ClrType returnType;
    private final MethodHandle direct;
    private boolean hidden;
    private boolean explicit;
    private Supplier<Object[]> attributes = () -> new Object[0];
    private List<String> typeParameters = List.of();
    private Function<List<ClrType>, ClrMethod> construction;
    /** Made when first called: most members never are. */
    private volatile MethodHandle handle;
    private volatile MethodHandle spread;

    /** @param handle takes the target, unless static, then one argument for each parameter */
    public ClrMethod(ClrType declaringType, String name, boolean isStatic, List<ClrParameter> parameters, ClrType returnType, MethodHandle handle) {
        this.declaringType = declaringType;
        this.name = name;
        this.isStatic = isStatic;
        this.parameters = List.copyOf(parameters);
        this.returnType = returnType;
        this.direct = handle.asFixedArity();
    }

    public ClrType declaringType() {
        return declaringType;
    }

    /** Its .NET name; {@code .ctor} for a constructor. */
    public String name() {
        return name;
    }

    /** True for constructors too: they need no target. */
    public boolean isStatic() {
        return isStatic;
    }

    public List<ClrParameter> parameters() {
        return parameters;
    }

    /** What it answers; System.Void when nothing; of a constructor, its type. */
    public ClrType returnType() {
        return returnType;
    }

    /** Makes it one that lists of members leave out; returns this. */
    public ClrMethod hide() {
        hidden = true;
        return this;
    }

    /** The attributes that it was declared with. */
    public Object[] attributes() {
        return attributes.get();
    }

    public void attributes(Supplier<Object[]> made) {
        attributes = made;
    }

    /** Makes it one that a class has by its interface alone; returns this. */
    ClrMethod explicit() {
        explicit = true;
        return this;
    }

    boolean isExplicit() {
        return explicit;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Makes it an open generic method, of which {@code construction} makes those that can be called. */
    ClrMethod generic(List<String> parameters, Function<List<ClrType>, ClrMethod> construction) {
        this.typeParameters = parameters;
        this.construction = construction;
        return this;
    }

    /** The names of its type parameters: empty unless it is an open generic method, which can't be called. */
    public List<String> typeParameters() {
        return typeParameters;
    }

    /** The method that an open generic one is for these types. */
    public ClrMethod construct(List<ClrType> types) {
        return construction.apply(types);
    }

    public boolean isVoid() {
        return returnType.fullName().equals("System.Void");
    }

    /**
     * Takes Objects and answers one: the target first, unless static. A call site that has chosen this overload keeps the handle and
     * calls it by {@code invokeExact}.
     */
    public MethodHandle handle() {
        if (handle == null) {
            handle = direct.asType(MethodType.genericMethodType(parameters.size() + (isStatic ? 0 : 1)));
        }
        return handle;
    }

    private MethodHandle spread() {
        if (spread == null) {
            spread = handle().asSpreader(Object[].class, parameters.size());
        }
        return spread;
    }

    /** Calls it with as many arguments as it has parameters. What it throws comes out as it is. */
    public Object invoke(Object target, Object... arguments) {
        try {
            MethodHandle call = spread();
            return isStatic ? (Object) call.invokeExact(arguments) : (Object) call.invokeExact(target, arguments);
        } catch (OutOfMemoryError e) {
            throw TooLarge.orSame(e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw Exceptions.sneaky(e);
        }
    }

    /** As .NET prints it: {@code int IndexOf(string value)}. */
    @Override
    public String toString() {
        return Signatures.of(this);
    }
}

package org.mooring.dotnet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;

/** The type of an exception: its base, its constructors and the properties that it adds. */
final class ExceptionType extends MemberedType {

    private final String fullName;
    private final String baseName;
    private final Map<String, String> properties;

    ExceptionType(String fullName, String baseName, Map<String, String> properties) {
        this.fullName = fullName;
        this.baseName = baseName;
        this.properties = properties;
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public ClrType base() {
        return ClrTypes.named(baseName);
    }

    @Override
    public List<ClrType> interfaces() {
        return base().interfaces();
    }

    /** Throwable of System.Exception, and of the others DotNetException, which carries its type's name. */
    @Override
    public Class<?> javaClass() {
        return Throwable.class;
    }

    private boolean isArgument(String shortName) {
        return fullName.equals("System." + shortName);
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        for (var property : properties.entrySet()) {
            ClrType type = ClrTypes.find(property.getValue());
            members.add(new ClrProperty(this, property.getKey(), type == null ? ClrTypes.OBJECT : type, false,
                    getter(property.getKey(), type, type == null || !type.isValueType() ? null : type.defaultValue()), null));
        }
        constructor(members, "empty");
        if (isArgument("ArgumentNullException")) {
            constructor(members, "withParameter", "paramName");
            constructor(members, "withParameterAndMessage", "paramName", "message");
        } else if (isArgument("ArgumentOutOfRangeException")) {
            constructor(members, "withParameter", "paramName");
            constructor(members, "withParameterAndMessage", "paramName", "message");
            constructor(members, "withValue", "paramName", "actualValue", "message");
        } else {
            constructor(members, "withMessage", "message");
        }
        constructor(members, "withInner", "message", "innerException");
        if (isArgument("ArgumentException")) {
            constructor(members, "withMessageAndParameter", "message", "paramName");
            constructor(members, "withParameterAndInner", "message", "paramName", "innerException");
        }
        if (fullName.equals("System.IO.FileNotFoundException")) {
            constructor(members, "withFile", "message", "fileName");
        }
        if (fullName.equals("System.AggregateException")) {
            members.read(AggregateMembers.class, this);
        }
        members.inherit(base());
        return members;
    }

    private void constructor(Members members, String how, String... names) {
        Class<?>[] types = new Class<?>[names.length];
        List<ClrParameter> parameters = new java.util.ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            types[i] = names[i].equals("innerException") ? Throwable.class : names[i].equals("actualValue") ? Object.class : String.class;
            parameters.add(new ClrParameter(names[i], ClrTypes.of(types[i])));
        }
        members.add(new ClrMethod(this, ".ctor", true, parameters, this, handle(how, DotNetException.class, types).bindTo(this)));
    }

    private static MethodHandle handle(String name, Class<?> result, Class<?>... types) {
        try {
            return MethodHandles.lookup().findVirtual(ExceptionType.class, name, MethodType.methodType(result, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle getter(String name, ClrType type, Object unset) {
        try {
            return MethodHandles.insertArguments(MethodHandles.lookup().findStatic(ExceptionType.class, "property",
                    MethodType.methodType(Object.class, String.class, ClrType.class, Object.class, Throwable.class)), 0, name, type, unset);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was set; of an enumeration, by its name. */
    private static Object property(String name, ClrType type, Object unset, Throwable exception) {
        if (exception instanceof DotNetException e) {
            Object value = e.properties().getOrDefault(name, unset);
            if (type instanceof ClrEnum enumeration && value instanceof String constant) {
                return enumeration.parse(constant, false);
            }
            return value == null && name.equals("ErrorRecord") ? record(e) : value;
        }
        return unset;
    }

    /** Its error, which does not lead back to it; an exception that reports none makes one. */
    private static ErrorRecord record(DotNetException e) {
        ErrorRecord record = e.errorRecord() != null ? e.errorRecord() : Exceptions.record(e);
        return record.exception() == e ? record.ofException() : record;
    }

    private DotNetException empty() {
        return new DotNetException(fullName, Exceptions.message(fullName));
    }

    private DotNetException withMessage(String message) {
        if (isArgument("ObjectDisposedException")) {
            DotNetException disposed = new DotNetException(fullName, Exceptions.message(fullName) + "\nObject name: '" + message + "'.");
            disposed.properties().put("ObjectName", message);
            return disposed;
        }
        return new DotNetException(fullName, message);
    }

    private DotNetException withInner(String message, Throwable inner) {
        return new DotNetException(fullName, message, inner);
    }

    private DotNetException withParameter(String parameter) {
        return Exceptions.withParameter(fullName, Exceptions.message(fullName), parameter);
    }

    private DotNetException withParameterAndMessage(String parameter, String message) {
        return Exceptions.withParameter(fullName, message, parameter);
    }

    private DotNetException withMessageAndParameter(String message, String parameter) {
        return Exceptions.withParameter(fullName, message, parameter);
    }

    private DotNetException withParameterAndInner(String message, String parameter, Throwable inner) {
        DotNetException named = Exceptions.withParameter(fullName, message, parameter);
        DotNetException e = new DotNetException(fullName, named.getMessage(), inner);
        e.properties().putAll(named.properties());
        return e;
    }

    private DotNetException withValue(String parameter, Object value, String message) {
        DotNetException named = Exceptions.withParameter(fullName, message, parameter);
        DotNetException e = value == null ? named : new DotNetException(fullName, named.getMessage() + "\nActual value was "
                + Formatter.text(value, Culture.current()) + ".");
        e.properties().putAll(named.properties());
        e.properties().put("ActualValue", value);
        return e;
    }

    private DotNetException withFile(String message, String fileName) {
        DotNetException e = new DotNetException(fullName, message);
        e.properties().put("FileName", fileName);
        return e;
    }
}

package org.mooring.object;

import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.JavaType;

/**
 * Converts values as PowerShell does (System.Management.Automation.LanguagePrimitives.ConvertTo). What cannot be converted is a
 * PSInvalidCastException with PowerShell's error id and words; {@link #cast} gives the RuntimeException that a statement reports.
 */
public final class Conversion {

    private static final String AUTOMATION = "System.Management.Automation.";

    private Conversion() {}

    /** The value as one of {@code type}; PowerShell's PSInvalidCastException when it cannot be. */
    public static Object convert(Object value, ClrType type) {
        java.util.Objects.requireNonNull(type, "type");
        if (type == ClrTypes.OBJECT) {
            return AutomationNull.toNull(value);
        }
        Object raw = AutomationNull.toNull(PSObject.base(value));
        if (raw == null) {
            return ofNull(type);
        }
        if (raw.getClass() == type.javaClass() && !(raw instanceof org.mooring.dotnet.ClrTyped) && !type.isArray()) {
            return raw;
        }
        if (type == ClrTypes.STRING) {
            return raw instanceof NullString ? null : toText(value, Members.current().separator());
        }
        if (type == ClrTypes.BOOLEAN) {
            return toBoolean(value);
        }
        if (isNullable(type)) {
            return convert(value, type.genericArguments().get(0));
        }
        String name = type.fullName();
        if (name.equals("System.Management.Automation.PSObject")) {
            return value;
        }
        if (type.isInstance(raw)) {
            return raw;
        }
        if (type instanceof ClrEnum e) {
            return EnumConversion.convert(raw, e);
        }
        Numbers.Kind kind = type.isArray() ? null : Numbers.kindOf(type.javaClass());
        if (kind != null) {
            return toNumber(value, raw, kind, type);
        }
        if (type.isArray()) {
            return CollectionConversion.toArray(value, raw, type);
        }
        return toOther(value, raw, type, name);
    }

    private static Object toOther(Object value, Object raw, ClrType type, String name) {
        switch (name) {
            case "System.Management.Automation.PSReference" -> {
                return new PSReference(value);
            }
            case "System.Management.Automation.SwitchParameter" -> {
                if (raw instanceof Boolean b) {
                    return SwitchParameter.of(b);
                }
                throw noWay(value, type);
            }
            case "System.Array" -> {
                return raw.getClass().isArray() ? raw : Enumeration.isEnumerable(raw) ? Enumeration.toList(raw).toArray() : new Object[] {value};
            }
            case "System.Type", "System.RuntimeType" -> {
                if (raw instanceof String s) {
                    ClrType found = Members.current().findType(s);
                    if (found != null) {
                        return found;
                    }
                    throw failed("InvalidCastFromStringToType", "Cannot convert the \"" + s + "\" value of type \"System.String\" to type \""
                            + "System.Type" + "\".", null);
                }
            }
            case "System.Management.Automation.ScriptBlock", "System.Collections.Hashtable" -> {
                if (!(raw instanceof java.util.Map)) {
                    throw noWay(value, type);
                }
            }
            default -> { }
        }
        if (ScriptDelegate.isDelegate(type)) {
            Delegate delegate = ScriptDelegate.of(value, raw, type);
            if (delegate != null) {
                return delegate;
            }
        }
        Object ofJava = type instanceof JavaType java ? JavaConversion.convert(raw, java) : null;
        return ofJava != null ? ofJava : ObjectConversion.convert(value, raw, type);
    }

    private static boolean isNullable(ClrType type) {
        return type.isConstructed() && type.genericDefinition().fullName().equals("System.Nullable`1");
    }

    private static Object ofNull(ClrType type) {
        if (type == ClrTypes.STRING) {
            return "";
        }
        if (!isNeverNull(type)) {
            return null;
        }
        if (Numbers.kindOf(type.javaClass()) != null && !type.isEnum()) {
            return type.defaultValue();
        }
        if (type.fullName().equals("System.Management.Automation.SwitchParameter")) {
            return SwitchParameter.ABSENT;
        }
        throw nullRefused(type);
    }

    /** Whether a variable of the type holds a value always: a structure's or an enumeration's, but for {@code Nullable<T>}. */
    public static boolean isNeverNull(ClrType type) {
        return type.isValueType() && !isNullable(type);
    }

    /** That null cannot be made a value of the type. */
    public static DotNetException nullRefused(ClrType type) {
        if (type instanceof ClrEnum e) {
            return failed("nullToEnumInvalidCast", "Cannot convert null to type \"" + type.fullName() + "\" due to enumeration values that are not valid."
                    + " Specify one of the following enumeration values and try again. The possible enumeration values are \""
                    + String.join(",", e.names()) + "\".", null);
        }
        return failed("nullToObjectInvalidCast", "Cannot convert null to type \"" + type.fullName() + "\".", null);
    }

    private static Object toNumber(Object value, Object raw, Numbers.Kind to, ClrType type) {
        if (raw instanceof String s) {
            return textToNumber(s, to, type);
        }
        Object number = Numbers.enumNumber(raw);
        if (Numbers.kind(number) != null) {
            try {
                return Numbers.convert(number, to);
            } catch (DotNetException e) {
                throw because("InvalidCastIConvertible", value, type, e);
            }
        }
        if (raw instanceof SwitchParameter s) {
            return Numbers.make(to, s.isPresent() ? 1 : 0);
        }
        Object converted = ObjectConversion.byOperator(raw, type);
        if (converted != null) {
            return converted;
        }
        if (raw instanceof org.mooring.dotnet.DateTime) {
            throw because("InvalidCastIConvertible", value, type,
                    new DotNetException("System.InvalidCastException", "Invalid cast from 'DateTime' to '" + type.name() + "'."));
        }
        throw noWay(value, type);
    }

    private static Object textToNumber(String s, Numbers.Kind to, ClrType type) {
        if (to == Numbers.Kind.CHAR) {
            if (s.length() != 1) {
                throw because("InvalidCastParseTargetInvocation", s, type, new DotNetException("System.FormatException",
                        "String must be exactly one character long."));
            }
            return s.charAt(0);
        }
        try {
            return NumberText.parse(s, to);
        } catch (DotNetException e) {
            String id = to == Numbers.Kind.DOUBLE || to == Numbers.Kind.SINGLE ? "InvalidCastFromStringToDoubleOrSingle"
                    : to == Numbers.Kind.DECIMAL ? "InvalidCastFromStringToDecimal" : "InvalidCastFromStringToInteger";
            throw because(id, s, type, e);
        }
    }

    /** As {@link #convert}, with the RuntimeException that a cast, an assignment or an operator reports. */
    public static Object cast(Object value, ClrType type) {
        try {
            return convert(value, type);
        } catch (DotNetException e) {
            throw reported(e);
        }
    }

    /** An engine error as a statement reports it: one that is no RuntimeException is wrapped in one, with its id and category. */
    public static DotNetException reported(DotNetException e) {
        if (e.errorRecord() == null || !e.typeName().equals(AUTOMATION + "PSInvalidCastException")) {
            return e;
        }
        return new DotNetException(AUTOMATION + "RuntimeException", e.getMessage(), e).withRecord(e.errorRecord().errorId(),
                e.errorRecord().category().category(), e.errorRecord().target());
    }

    /** As {@link #convert}; the result of {@code -as}: null instead of an error. */
    public static Object tryConvert(Object value, ClrType type) {
        return attempt(value, type);
    }

    static Object attempt(Object value, ClrType type) {
        try {
            return convert(value, type);
        } catch (DotNetException cannot) {
            return null;
        }
    }

    /** As {@link #convert}, where PowerShell keeps null strings: arguments of methods, values of properties. */
    static Object convertForParameter(Object value, ClrType type) {
        return value == null && type == ClrTypes.STRING ? "" : convert(value, type);
    }

    /** A condition's truth (LanguagePrimitives.IsTrue). */
    public static boolean toBoolean(Object value) {
        Object raw = PSObject.base(value);
        return switch (raw) {
            case null -> false;
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case Integer i -> i != 0;
            case AutomationNull none -> false;
            case SwitchParameter s -> s.isPresent();
            case Object[] array -> array.length != 0 && (array.length > 1 || isTrueAlone(array[0]));
            case List<?> list -> !list.isEmpty() && (list.size() > 1 || isTrueAlone(list.get(0)));
            default -> {
                Object number = Numbers.enumNumber(raw);
                if (Numbers.kind(number) != null) {
                    yield Numbers.isTrue(number);
                }
                int length = raw.getClass().isArray() ? java.lang.reflect.Array.getLength(raw) : 2;
                yield length != 0 && (length > 1 || isTrueAlone(java.lang.reflect.Array.get(raw, 0)));
            }
        };
    }

    /** Of an only element: another collection inside is true as soon as it has elements. */
    private static boolean isTrueAlone(Object element) {
        Object raw = PSObject.base(element);
        if (raw instanceof Object[] array) {
            return array.length != 0;
        }
        return raw instanceof List<?> list ? !list.isEmpty() : toBoolean(raw);
    }

    /** A string cast: invariant culture, arrays joined by a space. */
    public static String toText(Object value) {
        return TextConversion.text(value == AutomationNull.VALUE ? null : value, " ");
    }

    /** As {@link #toText(Object)}, arrays joined by {@code $OFS}. */
    public static String toText(Object value, String separator) {
        return TextConversion.text(value == AutomationNull.VALUE ? null : value, separator);
    }

    /** As PSObject.ToString makes it: type data may say how. */
    public static String toObjectText(Object value) {
        return TextConversion.ofObject(value == AutomationNull.VALUE ? null : value);
    }

    public static int toInt(Object value) {
        return value instanceof Integer i ? i : (Integer) cast(value, ClrTypes.INT32);
    }

    public static long toLong(Object value) {
        return (Long) cast(value, ClrTypes.INT64);
    }

    public static double toDouble(Object value) {
        return (Double) cast(value, ClrTypes.DOUBLE);
    }

    /** PowerShell's last word: there is no conversion. What was to be a secret is not told. */
    static DotNetException noWay(Object value, ClrType type) {
        Object raw = PSObject.base(value);
        String typeName = raw == null ? "null" : raw instanceof PSObject ? AUTOMATION + "PSCustomObject" : ClrTypes.of(raw).toString();
        if (type.fullName().equals("System.Security.SecureString") || type.fullName().equals(AUTOMATION + "PSCredential")) {
            return failed("ConvertToFinalInvalidCastException", "Cannot convert the value of type \"" + typeName + "\" to type \"" + type + "\".", null);
        }
        return failed("ConvertToFinalInvalidCastException", "Cannot convert the \"" + toText(Enumeration.isEnumerable(raw) ? ClrTypes.of(raw).fullName()
                : value) + "\" value of type \"" + typeName + "\" to type \"" + type.toString() + "\".", null);
    }

    /** A conversion that was tried and failed. */
    static DotNetException because(String id, Object value, ClrType type, Throwable why) {
        return failed(id, "Cannot convert value \"" + toText(value) + "\" to type \"" + type.toString() + "\". Error: \"" + Errors.message(why) + "\"", why);
    }

    static DotNetException failed(String id, String message, Throwable inner) {
        return Errors.error("PSInvalidCastException", id, ErrorCategory.InvalidArgument, message, inner);
    }
}

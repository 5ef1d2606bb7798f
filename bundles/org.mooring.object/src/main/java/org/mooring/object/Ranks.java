package org.mooring.object;

import java.util.Map;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.JavaType;

/** How good a conversion of an argument is (LanguagePrimitives' ConversionRank): higher is better; a scalar for an array a little less. */
final class Ranks {

    static final int NONE = 0;
    private static final int UNRELATED_ARRAYS = 0x0f;
    private static final int TO_STRING = 0x1f;
    private static final int CONVERTIBLE = 0x3f;
    private static final int IMPLICIT_CAST = 0x4f;
    private static final int EXPLICIT_CAST = 0x5f;
    private static final int CONSTRUCTOR = 0x6f;
    private static final int PARSE = 0x7f;
    private static final int PSOBJECT = 0x8f;
    private static final int LANGUAGE = 0x9f;
    static final int NULL_TO_VALUE = 0xaf;
    private static final int NULL_TO_REFERENCE = 0xbf;
    private static final int NUMERIC_EXPLICIT = 0xcf;
    private static final int NUMERIC_EXPLICIT_1 = 0xdf;
    private static final int NUMERIC_STRING = 0xef;
    private static final int NUMERIC_IMPLICIT = 0xff;
    private static final int ASSIGNABLE = 0x10f;
    private static final int CHARS = 0x11a;
    static final int IDENTITY = 0x11f;
    private static final int SCALAR_TO_ARRAY = 8;

    private Ranks() {}

    static int of(Object argument, ClrType type) {
        Object raw = PSObject.base(argument);
        if (raw == null) {
            return ofNull(type);
        }
        ClrType from = ClrTypes.of(raw);
        if (from == type) {
            return IDENTITY;
        }
        if (type == ClrTypes.OBJECT || type.isAssignableFrom(from) || type.isInstance(raw)) {
            return ASSIGNABLE;
        }
        if (type.fullName().equals("System.Management.Automation.PSObject")) {
            return PSOBJECT;
        }
        Numbers.Kind kind = from.isEnum() ? null : Numbers.kind(raw);
        if (type == ClrTypes.STRING) {
            return kind != null && kind.isNumber() ? NUMERIC_STRING : TO_STRING;
        }
        if (type == ClrTypes.BOOLEAN) {
            return LANGUAGE;
        }
        return type.isArray() ? toArray(raw, from, type) : toScalar(raw, kind, type);
    }

    private static int ofNull(ClrType type) {
        if (type == ClrTypes.STRING) {
            return TO_STRING;
        }
        if (!type.isValueType()) {
            return NULL_TO_REFERENCE;
        }
        return !type.isEnum() && Numbers.kindOf(type.javaClass()) != null || type.javaClass() == SwitchParameter.class
                || type.fullName().startsWith("System.Nullable`1") ? NULL_TO_VALUE : NONE;
    }

    private static int toArray(Object raw, ClrType from, ClrType type) {
        if (raw instanceof String && type.element() == ClrTypes.CHAR) {
            return CHARS;
        }
        if (from.isArray()) {
            return type.element() == ClrTypes.OBJECT || type.element().isAssignableFrom(from.element()) ? LANGUAGE : UNRELATED_ARRAYS;
        }
        return Enumeration.isEnumerable(raw) ? LANGUAGE : of(raw, type.element()) & ~SCALAR_TO_ARRAY;
    }

    private static int toScalar(Object raw, Numbers.Kind kind, ClrType type) {
        Numbers.Kind to = type.isEnum() ? null : Numbers.kindOf(type.javaClass());
        if (to != null && raw instanceof String) {
            return to == Numbers.Kind.CHAR ? PARSE : NUMERIC_STRING;
        }
        if (to != null && kind != null) {
            return ofNumbers(kind, to);
        }
        if (type.isEnum() && raw instanceof String) {
            return PARSE;
        }
        if (isLanguage(raw, kind, type)) {
            return LANGUAGE;
        }
        if (raw instanceof String && !type.methods("Parse", true).isEmpty()) {
            return PARSE;
        }
        if (isConstructed(raw, kind, type)) {
            return CONSTRUCTOR;
        }
        int cast = cast(raw, type);
        if (cast != NONE) {
            return cast;
        }
        if (kind == Numbers.Kind.BOOLEAN || kind == Numbers.Kind.CHAR || kind == null && isConvertible(raw)
                || kind != null && kind.isNumber() && (type.isEnum() || !type.methods("Parse", true).isEmpty())) {
            return CONVERTIBLE;
        }
        return NONE;
    }

    /** What the language itself converts (LanguagePrimitives.FigureLanguageConversion). */
    private static boolean isLanguage(Object raw, Numbers.Kind kind, ClrType type) {
        if (type.isEnum()) {
            return kind != null && kind.isInteger() || ClrTypes.of(raw).isEnum();
        }
        if (ScriptDelegate.isDelegate(type)) {
            return raw instanceof ScriptBlock || raw instanceof BoundMember;
        }
        if (type instanceof JavaType java && JavaConversion.takes(raw, java)) {
            return true;
        }
        return switch (type.fullName()) {
            case "System.Management.Automation.PSReference", "System.Xml.XmlDocument" -> true;
            case "System.Type", "System.Uri", "System.Text.RegularExpressions.Regex" -> raw instanceof String;
            case "System.Collections.Hashtable" -> raw instanceof Map;
            default -> false;
        };
    }

    private static boolean isConvertible(Object raw) {
        ClrType from = ClrTypes.of(raw);
        return from.isEnum() || raw instanceof org.mooring.dotnet.DateTime || from.fullName().equals("System.DBNull");
    }

    private static boolean isConstructed(Object raw, Numbers.Kind kind, ClrType type) {
        if (type.isAbstract()) {
            return false;
        }
        if (raw instanceof Map) {
            return true;
        }
        boolean collection = java.util.Collection.class.isAssignableFrom(type.javaClass());
        if (collection && (Enumeration.isEnumerable(raw) || kind != null && kind.isInteger())) {
            return !(kind != null && kind.isInteger());
        }
        for (ClrMethod constructor : type.constructors()) {
            if (constructor.parameters().size() == 1 && takes(constructor.parameters().get(0).type(), raw, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takes(ClrType parameter, Object raw, Numbers.Kind kind) {
        Numbers.Kind to = parameter.isEnum() ? null : Numbers.kindOf(parameter.javaClass());
        return parameter != ClrTypes.OBJECT && (parameter.isInstance(raw) || kind != null && to != null && kind.isNumber() && isImplicit(kind, to));
    }

    private static int cast(Object raw, ClrType type) {
        ClrType from = ClrTypes.of(raw);
        return hasCast("op_Implicit", type, raw, type) || hasCast("op_Implicit", from, raw, type) ? IMPLICIT_CAST
                : hasCast("op_Explicit", type, raw, type) || hasCast("op_Explicit", from, raw, type) ? EXPLICIT_CAST : NONE;
    }

    private static boolean hasCast(String name, ClrType declaring, Object raw, ClrType to) {
        for (ClrMethod operator : declaring.methods(name, true)) {
            if (operator.returnType() == to && operator.parameters().size() == 1 && operator.parameters().get(0).type().isInstance(raw)) {
                return true;
            }
        }
        return false;
    }

    private static int ofNumbers(Numbers.Kind from, Numbers.Kind to) {
        if (to == Numbers.Kind.CHAR) {
            return from.isNumber() ? NUMERIC_STRING : CONVERTIBLE;
        }
        if (from == Numbers.Kind.BOOLEAN) {
            return to == Numbers.Kind.BIGINTEGER ? LANGUAGE : CONVERTIBLE;
        }
        if (from == Numbers.Kind.CHAR) {
            return isBinaryReal(to) ? LANGUAGE : to == Numbers.Kind.DECIMAL || to == Numbers.Kind.BIGINTEGER ? CONSTRUCTOR : CONVERTIBLE;
        }
        if (to == Numbers.Kind.BIGINTEGER) {
            return CONSTRUCTOR;
        }
        if (from == Numbers.Kind.BIGINTEGER) {
            return EXPLICIT_CAST;
        }
        if (isImplicit(from, to)) {
            return NUMERIC_IMPLICIT;
        }
        boolean better = from == Numbers.Kind.DECIMAL && isBinaryReal(to)
                || from.isSigned() && to.isInteger() && !to.isSigned() && to.compareTo(from) > 0;
        return better ? NUMERIC_EXPLICIT_1 : NUMERIC_EXPLICIT;
    }

    static boolean isWithoutLoss(int rank) {
        return rank >= NUMERIC_IMPLICIT;
    }

    /** Whether C# converts without a cast. */
    static boolean isImplicit(Numbers.Kind from, Numbers.Kind to) {
        return switch (from) {
            case SBYTE -> to == Numbers.Kind.INT16 || to == Numbers.Kind.INT32 || to == Numbers.Kind.INT64 || isReal(to);
            case BYTE -> to.compareTo(Numbers.Kind.INT16) >= 0 && to.compareTo(Numbers.Kind.UINT64) <= 0 || isReal(to);
            case INT16 -> to == Numbers.Kind.INT32 || to == Numbers.Kind.INT64 || isReal(to);
            case UINT16, CHAR -> to == Numbers.Kind.UINT16 && from == Numbers.Kind.CHAR
                    || to.compareTo(Numbers.Kind.INT32) >= 0 && to.compareTo(Numbers.Kind.UINT64) <= 0 || isReal(to);
            case INT32 -> to == Numbers.Kind.INT64 || isReal(to);
            case UINT32 -> to == Numbers.Kind.INT64 || to == Numbers.Kind.UINT64 || isReal(to);
            case INT64, UINT64 -> isReal(to);
            case SINGLE -> to == Numbers.Kind.DOUBLE;
            default -> false;
        };
    }

    private static boolean isBinaryReal(Numbers.Kind kind) {
        return kind == Numbers.Kind.SINGLE || kind == Numbers.Kind.DOUBLE;
    }

    private static boolean isReal(Numbers.Kind kind) {
        return kind == Numbers.Kind.SINGLE || kind == Numbers.Kind.DOUBLE || kind == Numbers.Kind.DECIMAL || kind == Numbers.Kind.BIGINTEGER;
    }

    /** Positive when the first of two parameter types is the more special one: what converts to the other the better. */
    static int speciality(ClrType a, ClrType b) {
        return a == b ? 0 : Integer.signum(between(a, b) - between(b, a));
    }

    /** How good the conversion of a value of one type to another is, as far as the types alone tell. */
    private static int between(ClrType from, ClrType to) {
        if (to == ClrTypes.OBJECT || to.isAssignableFrom(from)) {
            return ASSIGNABLE;
        }
        Numbers.Kind kind = from.isArray() || from.isEnum() ? null : Numbers.kindOf(from.javaClass());
        if (to == ClrTypes.STRING) {
            return kind != null && kind.isNumber() ? NUMERIC_STRING : TO_STRING;
        }
        if (to == ClrTypes.BOOLEAN) {
            return LANGUAGE;
        }
        if (to.isArray()) {
            return from == ClrTypes.STRING && to.element() == ClrTypes.CHAR ? CHARS
                    : from.isArray() ? between(from.element(), to.element()) >= ASSIGNABLE ? LANGUAGE : UNRELATED_ARRAYS
                    : from.isInterface() && from.namespace().startsWith("System.Collections") ? LANGUAGE
                    : (from == to.element() ? IDENTITY : between(from, to.element())) & ~SCALAR_TO_ARRAY;
        }
        Numbers.Kind toKind = to.isEnum() ? null : Numbers.kindOf(to.javaClass());
        if (from == ClrTypes.STRING) {
            return toKind == null || toKind == Numbers.Kind.CHAR ? PARSE : NUMERIC_STRING;
        }
        return kind != null && toKind != null ? ofNumbers(kind, toKind) : kind != null && kind.isInteger() && to.isEnum() ? LANGUAGE : NONE;
    }
}

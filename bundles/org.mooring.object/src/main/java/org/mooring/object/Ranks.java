package org.mooring.object;

import java.util.Map;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** How good a conversion of an argument is (LanguagePrimitives' ConversionRank): higher is better; a scalar for an array a little less. */
final class Ranks {

    static final int NONE = 0;
    private static final int UNRELATED_ARRAYS = 0x0f;
    private static final int TO_STRING = 0x1f;
    private static final int CONVERTIBLE = 0x3f;
    private static final int IMPLICIT_CAST = 0x4f;
    private static final int CONSTRUCTOR = 0x6f;
    private static final int CREATE = 0x73;
    private static final int PARSE = 0x7f;
    private static final int LANGUAGE = 0x9f;
    static final int NULL_TO_VALUE = 0xaf;
    private static final int NULL_TO_REFERENCE = 0xbf;
    private static final int NUMERIC_EXPLICIT = 0xcf;
    private static final int NUMERIC_STRING = 0xdf;
    private static final int NUMERIC_IMPLICIT = 0xef;
    static final int ASSIGNABLE = 0xf7;
    private static final int ASSIGNED = 0xff;
    private static final int CHARS = 0x10f;
    static final int IDENTITY = 0x117;
    private static final int SCALAR_TO_ARRAY = 8;
    private static final int IDENTITY_IN_ARRAY = 0x107;

    private Ranks() {}

    static int of(Object argument, ClrType type) {
        Object raw = PSObject.base(argument);
        if (raw == null) {
            return type.isValueType() ? Numbers.kindOf(type.javaClass()) == null || type.isEnum() ? NONE : NULL_TO_VALUE : NULL_TO_REFERENCE;
        }
        ClrType from = ClrTypes.of(raw);
        if (from == type) {
            return IDENTITY;
        }
        if (type == ClrTypes.OBJECT || type.isAssignableFrom(from) || type.isInstance(raw)) {
            return ASSIGNED;
        }
        if (type.fullName().equals("System.Management.Automation.PSObject")) {
            return ASSIGNED - 1;
        }
        if (type == ClrTypes.STRING) {
            return TO_STRING;
        }
        if (type == ClrTypes.BOOLEAN) {
            return LANGUAGE;
        }
        if (type.isArray()) {
            return toArray(raw, from, type);
        }
        return toScalar(raw, from, type);
    }

    private static int toArray(Object raw, ClrType from, ClrType type) {
        if (raw instanceof String && type.element() == ClrTypes.CHAR) {
            return CHARS;
        }
        if (Enumeration.isEnumerable(raw)) {
            return UNRELATED_ARRAYS;
        }
        int rank = of(raw, type.element());
        return rank == NONE ? NONE : rank == IDENTITY ? IDENTITY_IN_ARRAY : rank - SCALAR_TO_ARRAY;
    }

    private static int toScalar(Object raw, ClrType from, ClrType type) {
        Numbers.Kind to = type.isEnum() ? null : Numbers.kindOf(type.javaClass());
        Numbers.Kind kind = Numbers.kind(raw);
        if (to != null) {
            if (raw instanceof String) {
                return to == Numbers.Kind.CHAR ? PARSE : NUMERIC_STRING;
            }
            if (kind != null) {
                return isImplicit(kind, to) ? NUMERIC_IMPLICIT : kind.isNumber() && to.isNumber() ? NUMERIC_EXPLICIT : CONVERTIBLE;
            }
            return from.isEnum() ? LANGUAGE : NONE;
        }
        if (type.isEnum()) {
            return raw instanceof String ? PARSE : kind != null && kind.isInteger() ? LANGUAGE : NONE;
        }
        if (ScriptDelegate.isDelegate(type)) {
            return raw instanceof ScriptBlock || raw instanceof BoundMember ? LANGUAGE : NONE;
        }
        if (raw instanceof Map) {
            return type.isAbstract() ? NONE : CREATE;
        }
        if (raw instanceof String && !type.methods("Parse", true).isEmpty()) {
            return PARSE;
        }
        for (ClrMethod constructor : type.isAbstract() ? java.util.List.<ClrMethod>of() : type.constructors()) {
            if (constructor.parameters().size() == 1 && constructor.parameters().get(0).type() != ClrTypes.OBJECT
                    && constructor.parameters().get(0).type().isInstance(raw)) {
                return CONSTRUCTOR;
            }
        }
        if (Enumeration.isEnumerable(raw) && java.util.Collection.class.isAssignableFrom(type.javaClass())) {
            return CONSTRUCTOR;
        }
        if (!type.methods("op_Implicit", true).isEmpty()) {
            return IMPLICIT_CAST;
        }
        if (type.fullName().equals("System.Type")) {
            return raw instanceof String ? LANGUAGE : NONE;
        }
        return type.isInterface() && type.isConstructed() && Enumeration.isEnumerable(raw) ? UNRELATED_ARRAYS : NONE;
    }

    static boolean isWithoutLoss(int rank) {
        return rank >= NUMERIC_IMPLICIT - SCALAR_TO_ARRAY;
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

    /** Positive when the first of two parameter types is the more special one. */
    static int speciality(ClrType a, ClrType b) {
        if (a == b) {
            return 0;
        }
        Numbers.Kind kindA = a.isArray() || a.isEnum() ? null : Numbers.kindOf(a.javaClass());
        Numbers.Kind kindB = b.isArray() || b.isEnum() ? null : Numbers.kindOf(b.javaClass());
        if (kindA != null && kindB != null && kindA.isNumber() && kindB.isNumber()) {
            if (kindA == Numbers.Kind.DECIMAL && isBinaryReal(kindB) || isBinaryReal(kindA) && kindB == Numbers.Kind.DECIMAL) {
                return kindA == Numbers.Kind.DECIMAL ? 1 : -1;
            }
            boolean ab = isImplicit(kindA, kindB);
            boolean ba = isImplicit(kindB, kindA);
            return ab != ba ? ab ? 1 : -1 : kindA.isSigned() != kindB.isSigned() ? kindA.isSigned() ? 1 : -1 : 0;
        }
        if (a.isArray() && b.isArray()) {
            return speciality(a.element(), b.element());
        }
        if (b.isArray() && b.element().isAssignableFrom(a)) {
            return 1;
        }
        if (a.isArray() && a.element().isAssignableFrom(b)) {
            return -1;
        }
        if (b.isAssignableFrom(a)) {
            return 1;
        }
        return a.isAssignableFrom(b) ? -1 : 0;
    }
}

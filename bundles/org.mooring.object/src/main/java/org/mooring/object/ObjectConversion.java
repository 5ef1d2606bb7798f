package org.mooring.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.xml.XmlDocument;

/**
 * Conversion to a type by what it offers: a Parse method, a constructor of one parameter, conversion operators, or properties that a hash
 * table or object names.
 */
final class ObjectConversion {

    private ObjectConversion() {}

    static Object convert(Object value, Object raw, ClrType type) {
        if (type.javaClass() == XmlDocument.class) {
            return toXml(TextConversion.text(value, "\n"), type);
        }
        if (raw instanceof String s) {
            if (type.javaClass() == Uri.class && Uri.tryParse(s) != null) {
                return Uri.tryParse(s);
            }
            if (type.fullName().equals("System.Text.RegularExpressions.Regex")) {
                return construct(raw, type, "InvalidCastFromStringToRegex");
            }
            ClrMethod parse = parseMethod(type);
            if (parse != null) {
                return parsed(s, parse, type);
            }
        }
        Object collection = CollectionConversion.toCollection(value, raw, type);
        if (collection != null) {
            return collection;
        }
        ClrMethod constructor = constructorFor(raw, type);
        if (constructor != null) {
            return constructed(raw, constructor, type, "InvalidCastConstructorException");
        }
        Object converted = byOperator(raw, type);
        if (converted != null) {
            return converted;
        }
        if (raw instanceof Map<?, ?> map && (CollectionConversion.withoutParameters(type) != null || type.isValueType())) {
            return withProperties(entries(map), type);
        }
        if (raw instanceof PSObject bag && bag.isBag() && CollectionConversion.withoutParameters(type) != null) {
            return withProperties(notes(bag), type);
        }
        boolean scalar = type.fullName().equals("System.DateTime") || type.fullName().equals("System.TimeSpan");
        if (scalar && (Numbers.kind(raw) != null || raw instanceof org.mooring.dotnet.DateTime)) {
            throw Conversion.because("InvalidCastIConvertible", value, type, new DotNetException("System.InvalidCastException",
                    "Invalid cast from '" + ClrTypes.of(raw).fullName() + "' to '" + type.fullName() + "'."));
        }
        throw Conversion.noWay(value, type);
    }

    private static Object toXml(String text, ClrType type) {
        try {
            return XmlDocument.of(text, false);
        } catch (DotNetException e) {
            throw Conversion.because("InvalidCastToXmlDocument", text, type, e);
        }
    }

    /** Parse(string, IFormatProvider) if there is one, else Parse(string). */
    private static ClrMethod parseMethod(ClrType type) {
        ClrMethod found = null;
        for (ClrMethod method : type.methods("Parse", true)) {
            var parameters = method.parameters();
            if (parameters.isEmpty() || parameters.get(0).type() != ClrTypes.STRING || method.declaringType() != type) {
                continue;
            }
            if (parameters.size() == 2 && parameters.get(1).type().fullName().equals("System.IFormatProvider")) {
                return method;
            }
            if (parameters.size() == 1) {
                found = method;
            }
        }
        return found;
    }

    private static Object parsed(String text, ClrMethod parse, ClrType type) {
        boolean provided = parse.parameters().size() == 2;
        try {
            return provided ? parse.invoke(null, text, Culture.INVARIANT) : parse.invoke(null, text);
        } catch (DotNetException e) {
            boolean withProvider = provided && !type.fullName().equals("System.Version") || type.fullName().equals("System.Guid");
            throw Conversion.because(withProvider ? "InvalidCastParseTargetInvocationWithFormatProvider" : "InvalidCastParseTargetInvocation", text, type, e);
        }
    }

    private static Object construct(Object raw, ClrType type, String id) {
        ClrMethod constructor = constructorFor(raw, type);
        if (constructor == null) {
            throw Conversion.noWay(raw, type);
        }
        return constructed(raw, constructor, type, id);
    }

    private static Object constructed(Object raw, ClrMethod constructor, ClrType type, String id) {
        try {
            return constructor.invoke(null, Conversion.convert(raw, constructor.parameters().get(0).type()));
        } catch (DotNetException e) {
            throw Conversion.because(id, raw, type, e);
        }
    }

    /** The constructor of one parameter that takes the value with the least conversion; a dictionary is taken as it is, or as a dictionary, only. */
    private static ClrMethod constructorFor(Object raw, ClrType type) {
        Numbers.Kind kind = Numbers.kind(raw);
        boolean isSized = kind != null && kind.isInteger() && type.isConstructed() && java.util.List.class.isAssignableFrom(type.javaClass());
        if (isSized || type.isAbstract() || raw instanceof PSObject) {
            return null;
        }
        ClrMethod best = null;
        int bestRank = raw instanceof Map ? 1 : Integer.MAX_VALUE;
        for (ClrMethod constructor : type.constructors()) {
            if (constructor.parameters().size() != 1 || constructor.parameters().get(0).byRef()) {
                continue;
            }
            ClrType parameter = constructor.parameters().get(0).type();
            int rank = raw instanceof Map && isDictionary(parameter) && !type.isConstructed() ? 0 : rank(raw, kind, parameter);
            if (rank < bestRank) {
                best = constructor;
                bestRank = rank;
            }
        }
        return best;
    }

    private static boolean isDictionary(ClrType parameter) {
        return parameter.javaClass() == Map.class || parameter.fullName().equals("System.Collections.IDictionary");
    }

    private static int rank(Object raw, Numbers.Kind kind, ClrType parameter) {
        if (parameter == ClrTypes.of(raw)) {
            return 0;
        }
        if (parameter != ClrTypes.OBJECT && parameter.isInstance(raw)) {
            return 1;
        }
        Numbers.Kind wanted = parameter.isArray() ? null : Numbers.kindOf(parameter.javaClass());
        if (kind != null && wanted != null && kind.isNumber() && wanted.isNumber()) {
            return 10 + Math.abs(wanted.ordinal() - kind.ordinal());
        }
        if (parameter == ClrTypes.STRING && kind != null) {
            return 40;
        }
        if (parameter == ClrTypes.OBJECT) {
            return 50;
        }
        return parameter.isArray() && raw.getClass().isArray() && Enumeration.isEnumerable(raw) ? 30 : Integer.MAX_VALUE;
    }

    /** By op_Implicit or op_Explicit of either type; null when there is none. */
    static Object byOperator(Object raw, ClrType type) {
        ClrType from = ClrTypes.of(raw);
        for (String name : new String[] {"op_Implicit", "op_Explicit"}) {
            for (ClrType owner : new ClrType[] {type, from}) {
                for (ClrMethod method : owner.methods(name, true)) {
                    if (method.returnType() == type && method.parameters().get(0).type().isInstance(raw)) {
                        return invokedOperator(method, raw, type);
                    }
                }
            }
        }
        return null;
    }

    private static Object invokedOperator(ClrMethod method, Object raw, ClrType type) {
        try {
            return method.invoke(null, raw);
        } catch (DotNetException e) {
            throw Conversion.because("InvalidCastExceptionExplicitOperator", raw, type, e);
        }
    }

    private static Map<String, Object> entries(Map<?, ?> map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(Conversion.toText(key), value));
        return entries;
    }

    private static Map<String, Object> notes(PSObject bag) {
        Map<String, Object> notes = new LinkedHashMap<>();
        for (int i = 0; i < bag.shape().size(); i++) {
            if (bag.shape().isValue(i)) {
                notes.put(bag.shape().name(i), bag.slot(i));
            }
        }
        return notes;
    }

    /** A new object with properties set; a name that it has not is an error, as is a value that does not fit. */
    private static Object withProperties(Map<String, Object> values, ClrType type) {
        Object made;
        try {
            ClrMethod constructor = CollectionConversion.withoutParameters(type);
            made = constructor == null ? type.defaultValue() : constructor.invoke(null);
        } catch (DotNetException e) {
            throw creation(type, Errors.message(e), e);
        }
        Members members = Members.current();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            PSPropertyMember property = members.property(made, entry.getKey());
            if (property == null || !property.canSet()) {
                throw creation(type, "The property '" + entry.getKey() + "' was not found for the '" + type.fullName()
                        + "' object. The settable properties are: " + settable(type) + ".", null);
            }
            try {
                property.set(made, entry.getValue());
            } catch (DotNetException e) {
                Throwable why = e.getCause() == null ? e : e.getCause();
                throw creation(type, Errors.message(why), e);
            }
        }
        return made;
    }

    private static String settable(ClrType type) {
        List<String> all = new ArrayList<>();
        for (ClrProperty property : type.properties()) {
            if (property.canWrite() && !property.isStatic()) {
                all.add("[" + property.name() + " <" + property.type().fullName() + ">]");
            }
        }
        return String.join(", ", all);
    }

    private static DotNetException creation(ClrType type, String why, Throwable inner) {
        return Errors.error("PSInvalidCastException", "ObjectCreationError", ErrorCategory.InvalidArgument,
                "Cannot create object of type \"" + type.fullName() + "\". " + why, inner == null ? Exceptions.invalidOperation(why) : inner);
    }
}

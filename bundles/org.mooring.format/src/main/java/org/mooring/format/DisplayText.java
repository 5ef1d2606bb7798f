package org.mooring.format;

import java.util.Iterator;
import java.util.Map;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DictionaryEntry;
import org.mooring.dotnet.Formatter;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** Values as text for people: in the current culture, collections in braces (PSObjectHelper.SmartToString). */
public final class DisplayText {

    private final int limit;

    /** @param limit how many elements of a collection are shown ({@code $FormatEnumerationLimit}); negative for all */
    public DisplayText(int limit) {
        this.limit = limit;
    }

    /** The limit that a session's {@code $global:FormatEnumerationLimit} says; one of a smaller scope does not count. */
    public static DisplayText of(SessionState session) {
        Object limit = PSObject.base(session.variable("global:FormatEnumerationLimit"));
        return new DisplayText(limit instanceof Integer number ? number : 4);
    }

    /** What a cell or a line of a list shows. */
    public String of(Object value) {
        if (value == null) {
            return "";
        }
        Object base = PSObject.base(value);
        if (base instanceof String text && !(value instanceof PSObject)) {
            return text;
        }
        Iterator<?> elements = elements(value);
        if (elements == null) {
            return plain(value);
        }
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; elements.hasNext(); i++) {
            if (limit >= 0 && i >= limit) {
                return text.append(CellText.ELLIPSIS).append('}').toString();
            }
            text.append(i == 0 ? "" : ", ").append(element(elements.next()));
        }
        return text.append('}').toString();
    }

    private String element(Object element) {
        if (element == null) {
            return "";
        }
        if (!(element instanceof PSObject) && !hasText(element)) {
            String name = DisplayProperties.ofName(element);
            if (name != null) {
                return Conversion.toText(Properties.valueOrNull(element, name));
            }
        }
        return plain(element);
    }

    /** Whether a value's own type says what its text is; one whose base does is shown by its name. */
    private static boolean hasText(Object value) {
        ClrType type = ClrTypes.of(value);
        if (Formatter.isFormattable(value) || value instanceof String || value instanceof Boolean || value instanceof Character || value instanceof ClrType) {
            return true;
        }
        for (ClrMethod method : type.methods("ToString", false)) {
            if (method.parameters().isEmpty() && method.declaringType() != ClrTypes.OBJECT) {
                return method.declaringType() == type;
            }
        }
        return type.genericDefinition() != null || declaresToString(value.getClass()) && !(value instanceof ClrTyped && ClrTypes.of(value.getClass()) != type);
    }

    private static boolean declaresToString(Class<?> javaClass) {
        try {
            return javaClass.getMethod("toString").getDeclaringClass() == javaClass;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements of what is shown in braces, of a generic dictionary its pairs, of others entries; or null. */
    public static Iterator<?> elements(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof Map<?, ?> && base instanceof Iterable<?> pairs) {
            return pairs.iterator();
        }
        return base instanceof Map<?, ?> map ? entries(map) : Enumeration.of(value);
    }

    private static Iterator<?> entries(Map<?, ?> map) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        return new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                Map.Entry<?, ?> entry = entries.next();
                return new DictionaryEntry(entry.getKey(), entry.getValue());
            }
        };
    }

    /** One value as text, a collection by its type's name. */
    public static String plain(Object value) {
        Object base = PSObject.base(value);
        if (base instanceof DictionaryEntry entry) {
            return "[" + Conversion.toText(entry.key()) + ", " + Conversion.toText(entry.value()) + "]";
        }
        if (base instanceof ClrType type) {
            return type.fullName();
        }
        if (value instanceof PSObject object && (object.isBag() || object.text() != null)) {
            return Conversion.toText(value);
        }
        if (base instanceof Double || base instanceof Float) {
            return number(base);
        }
        if (Formatter.isFormattable(base)) {
            return Formatter.text(base, Culture.current());
        }
        return Conversion.toObjectText(value);
    }

    /** Floating-point numbers show 15 (7) digits. */
    private static String number(Object value) {
        double number = ((Number) value).doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Formatter.text(value, Culture.current());
        }
        return Formatter.toString(value, value instanceof Float ? "G7" : "G15", Culture.current());
    }
}

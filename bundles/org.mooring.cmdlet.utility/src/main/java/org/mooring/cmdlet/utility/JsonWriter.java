package org.mooring.cmdlet.utility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Turns;
import org.mooring.format.Properties;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberKind;
import org.mooring.object.Members;
import org.mooring.object.NullString;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.SwitchParameter;

/** Writes values as JSON text, as ConvertTo-Json does. */
public final class JsonWriter {

    /** How characters are escaped (Newtonsoft.Json.StringEscapeHandling). */
    public enum Escape { Default, EscapeNonAscii, EscapeHtml }

    private final StringBuilder out = new StringBuilder();
    private final int maximumDepth;
    private final boolean compress;
    private final boolean enumsAsStrings;
    private final Escape escape;
    private final Turns turns = new Turns();
    private boolean truncated;

    JsonWriter(int maximumDepth, boolean compress, boolean enumsAsStrings, Escape escape) {
        this.maximumDepth = maximumDepth;
        this.compress = compress;
        this.enumsAsStrings = enumsAsStrings;
        this.escape = escape;
    }

    /** Whether something lay too deep and was written as text. */
    boolean isTruncated() {
        return truncated;
    }

    /** @param piped whether it came down the pipeline, where PowerShell wraps values in what type data adds to them */
    String write(Object value, boolean piped) {
        value(value, 0, piped);
        return out.toString();
    }

    /** As {@link #write(Object, boolean)}, the elements as one array. */
    String writeAll(List<?> values, boolean piped) {
        array(values.iterator(), 0, piped);
        return out.toString();
    }

    private void value(Object value, int depth) {
        value(value, depth, false);
    }

    private void value(Object value, int depth, boolean wrapped) {
        turns.reachOrStop();
        Object base = PSObject.base(value);
        boolean isBag = value instanceof PSObject object && object.isBag();
        boolean isWrapped = !isBag && (wrapped || value instanceof PSObject);
        List<String> added = !isWrapped || base == null || base instanceof String || base instanceof DateTime ? List.of() : Properties.added(value);
        if (added.isEmpty()) {
            plain(value, base, depth, added);
        } else if (isPrimitive(base) || isNull(base) || !(base instanceof Map) && Enumeration.of(value) != null) {
            List<String> names = new ArrayList<>(List.of("value"));
            names.addAll(added);
            object(names, name -> name.equals("value") ? base : Properties.valueOrNull(value, name), depth);
        } else {
            plain(value, base, depth, added);
        }
    }

    private void plain(Object value, Object base, int depth, List<String> added) {
        if (!primitive(base)) {
            if (depth > maximumDepth) {
                truncated = true;
                string(Conversion.toText(value));
            } else {
                composite(value, base, depth, added);
            }
        }
    }

    private static boolean isPrimitive(Object base) {
        return base instanceof Number || base instanceof Boolean || base instanceof Character || base instanceof UUID || base instanceof EnumValue
            || base instanceof Enum<?> || base instanceof org.mooring.dotnet.Uri || ClrTypes.of(base).fullName().equals("System.DateTimeOffset");
    }

    /** What .NET and PowerShell have for nothing beside null. */
    private static boolean isNull(Object base) {
        return base instanceof NullString || base instanceof AutomationNull || ClrTypes.of(base).fullName().equals("System.DBNull");
    }

    private boolean primitive(Object base) {
        switch (base) {
            case null -> out.append("null");
            case AutomationNull nothing -> out.append("null");
            case String text -> string(text);
            case Boolean truth -> out.append(truth ? "true" : "false");
            case Character c -> string(c.toString());
            case Double number -> real(number, Formatter.text(number, Culture.INVARIANT));
            case Float number -> real(number.doubleValue(), Formatter.text(number, Culture.INVARIANT));
            case BigDecimal number -> real(0, number.toPlainString());
            case Byte number -> out.append(number & 0xFF);
            case Number number -> out.append(Formatter.text(number, Culture.INVARIANT));
            case DateTime time -> {
                out.append('"');
                JsonDate.write(time, out);
                out.append('"');
            }
            case UUID id -> string(id.toString());
            case org.mooring.dotnet.Uri uri -> string(Conversion.toText(uri));
            case EnumValue value -> enumeration(Conversion.toText(value), value.number());
            case Enum<?> value when !ClrTypes.of(value).isEnum() -> string(value.toString());
            case Enum<?> value -> enumeration(Conversion.toText(value), Conversion.toLong(value));
            case SwitchParameter flag -> object(List.of("IsPresent"), name -> Conversion.toBoolean(flag), 0);
            default -> {
                if (isNull(base)) {
                    out.append("null");
                    return true;
                }
                if (ClrTypes.of(base).fullName().equals("System.DateTimeOffset")) {
                    string(trimmed(Formatter.toString(base, "yyyy-MM-ddTHH:mm:ss.fffffff", Culture.INVARIANT))
                        + Formatter.toString(base, "zzz", Culture.INVARIANT));
                    return true;
                }
                return false;
            }
        }
        return true;
    }

    private void enumeration(String name, long number) {
        if (enumsAsStrings) {
            string(name);
        } else {
            out.append(number);
        }
    }

    private void real(double number, String text) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            out.append('"').append(Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity").append('"');
            return;
        }
        out.append(text);
        if (text.indexOf('.') < 0 && text.indexOf('E') < 0) {
            out.append(".0");
        }
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private void composite(Object value, Object base, int depth, List<String> added) {
        if (base instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                if (!(PSObject.base(key) instanceof String)) {
                    throw new DotNetException("System.InvalidOperationException", "The type '" + ClrTypes.of(base).fullName()
                        + "' is not supported for serialization or deserialization of a dictionary. Keys must be strings.")
                        .withRecord("NonStringKeyInDictionary", ErrorCategory.InvalidOperation, base);
                }
            }
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, held) -> entries.put((String) PSObject.base(key), held));
            added.forEach(name -> entries.putIfAbsent(name, Properties.valueOrNull(value, name)));
            object(entries.keySet(), entries::get, depth);
            return;
        }
        // An XML node is not enumerated by PowerShell, but it is enumerable in .NET, which is what counts here.
        Iterator<?> elements = base instanceof XmlNode node ? node.childNodes().iterator() : Enumeration.of(value);
        if (elements != null) {
            array(elements, depth, false);
            return;
        }
        if (value instanceof PSObject bag && bag.isBag()) {
            object(Properties.names(bag), name -> Properties.valueOrNull(bag, name), depth);
            return;
        }
        List<String> names = new ArrayList<>();
        for (PSMember member : Members.current().all(value)) {
            if (member.kind() == MemberKind.Property) {
                names.add(member.name());
            }
        }
        added.stream().filter(name -> !names.contains(name)).forEach(names::add);
        object(names, name -> Properties.valueOrNull(value, name), depth);
    }

    private void array(Iterator<?> elements, int depth, boolean wrapped) {
        if (!elements.hasNext()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (boolean first = true; elements.hasNext(); first = false) {
            out.append(first ? "" : ",");
            line(depth + 1);
            value(elements.next(), depth + 1, wrapped);
        }
        line(depth);
        out.append(']');
    }

    private void object(Collection<String> names, Function<String, Object> values, int depth) {
        if (names.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        boolean first = true;
        for (String name : names) {
            out.append(first ? "" : ",");
            first = false;
            line(depth + 1);
            string(name);
            out.append(compress ? ":" : ": ");
            value(values.apply(name), depth + 1);
        }
        line(depth);
        out.append('}');
    }

    private void line(int depth) {
        if (!compress) {
            out.append('\n').repeat(' ', depth * 2);
        }
    }

    private void string(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private boolean isPlain(char c) {
        return switch (c) {
            case '"', '\\', '\u0085', '\u2028', '\u2029' -> false;
            case '<', '>', '&', '\'' -> escape != Escape.EscapeHtml;
            default -> c >= ' ' && (c <= 126 || escape != Escape.EscapeNonAscii);
        };
    }
}

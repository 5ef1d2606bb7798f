package org.mooring.clixml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.dotnet.xml.XmlDocument;
import org.mooring.dotnet.xml.XmlValues;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;

/**
 * Reads objects as PowerShell's deserializer does, and nothing else: values of the types that have an element, collections, dictionaries,
 * and property bags for all others. What comes from a peer chooses no type to be made; sizes and depth are limited.
 */
public final class CliXmlReader {

    private static final String NAMESPACE = "http://schemas.microsoft.com/powershell/2004/04";
    private static final int DEEPEST = 49;
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("I32", "System.Int32"), Map.entry("B", "System.Boolean"),
            Map.entry("I64", "System.Int64"), Map.entry("Db", "System.Double"), Map.entry("C", "System.Char"), Map.entry("By", "System.Byte"),
            Map.entry("Sg", "System.Single"), Map.entry("D", "System.Decimal"), Map.entry("I16", "System.Int16"), Map.entry("SB", "System.SByte"),
            Map.entry("U16", "System.UInt16"), Map.entry("U32", "System.UInt32"), Map.entry("U64", "System.UInt64"), Map.entry("DT", "System.DateTime"),
            Map.entry("TS", "System.TimeSpan"), Map.entry("G", "System.Guid"), Map.entry("Version", "System.Version"), Map.entry("URI", "System.Uri"),
            Map.entry("BA", "System.Byte[]"));

    private final XmlSource xml;
    private final ReadOptions options;
    private final Map<String, Object> objects = new HashMap<>();
    private final Map<String, List<String>> typeNames = new HashMap<>();
    private final Map<List<String>, List<String>> marked = new HashMap<>();
    private int level;
    private int count;

    private CliXmlReader(String text, ReadOptions options) {
        if (text.length() > options.maxCharacters()) {
            throw XmlFault.of("The document is longer than " + options.maxCharacters() + " characters.");
        }
        this.options = options;
        this.xml = new XmlSource(text, options.maxText());
    }

    /** The object of a fragment, as messages carry; null of an empty one. */
    public static Object fragment(String text, ReadOptions options) {
        String plain = withoutMark(text);
        if (plain.isBlank()) {
            return null;
        }
        checkBeginning(plain);
        CliXmlReader reader = new CliXmlReader(plain, options);
        reader.xml.next();
        if (reader.xml.tag().equals("Objs")) {
            List<Object> all = reader.rest();
            return all.isEmpty() ? null : all.get(0);
        }
        Object value = reader.one();
        reader.xml.next();
        return value;
    }

    /** The objects of a document with a root. */
    public static List<Object> document(String text, ReadOptions options) {
        String plain = withoutMark(text);
        if (plain.isBlank()) {
            throw XmlFault.of("Root element is missing.");
        }
        checkBeginning(plain);
        CliXmlReader reader = new CliXmlReader(plain, options);
        reader.xml.next();
        if (!reader.xml.tag().equals("Objs") || !NAMESPACE.equals(reader.xml.namespace())) {
            throw reader.xml.fault("Element 'Objs' with namespace name '" + NAMESPACE + "' was not found.");
        }
        String version = reader.xml.attribute("Version");
        if (version != null) {
            reader.checkVersion(version);
        }
        return reader.rest();
    }

    private void checkVersion(String version) {
        if (!version.matches("\\d+(\\.\\d+){1,3}")) {
            throw xml.fault("Version of PSObject is not valid.");
        }
        String major = version.substring(0, version.indexOf('.'));
        if (!major.equals("1")) {
            throw xml.fault("Version of incoming PSObject is " + major + ". Expected value is 1.");
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.substring(1) : text;
    }

    private static void checkBeginning(String text) {
        if (text.charAt(0) != '<' && text.stripLeading().charAt(0) != '<') {
            throw XmlFault.of("Data at the root level is invalid. Line 1, position 1.");
        }
    }

    private List<Object> rest() {
        List<Object> all = new ArrayList<>();
        while (child()) {
            all.add(one());
        }
        return all;
    }

    /** Moves to the next child's start; false at the parent's end. */
    private boolean child() {
        if (!xml.next()) {
            throw xml.fault("Unexpected end of file has occurred.");
        }
        return xml.isStart();
    }

    /** The value whose element's start was just read. */
    private Object one() {
        if (level >= DEEPEST) {
            throw xml.fault("Serialized XML is nested too deeply.");
        }
        if (++count > options.maxObjects()) {
            throw xml.fault("The document has more than " + options.maxObjects() + " values.");
        }
        level++;
        try {
            return switch (xml.tag()) {
                case "Obj" -> object();
                case "Ref" -> reference();
                case "Nil" -> {
                    xml.skip();
                    yield null;
                }
                case "PR" -> progress();
                case String tag when isPrimitive(tag) -> primitive(tag);
                case String tag -> throw xml.fault(tag + " XML tag is not recognized.");
            };
        } finally {
            level--;
        }
    }

    private Object reference() {
        String id = xml.attribute("RefId");
        if (id == null) {
            throw xml.fault("RefId attribute was expected.");
        }
        if (!objects.containsKey(id)) {
            throw xml.fault("No object found for referenceId " + id);
        }
        Object found = objects.get(id);
        xml.skip();
        return found;
    }

    /** An object of which parts are read: which value it is shows late. */
    private final class Parts {
        private final String id = xml.attribute("RefId");
        private List<String> written;
        private String text;
        private Object base;
        private PSObject object;

        /** Says what the object is, so that its parts can refer to it. */
        void is(Object value) {
            base = value;
            if (written != null) {
                object = new PSObject(value);
                object.typeNames(names(written));
            }
            register();
        }

        private void register() {
            if (id != null) {
                objects.put(id, object != null ? object : base);
            }
        }

        /** The property bag that it is, if it is no other value. */
        PSObject bag() {
            if (object == null) {
                if (base != null) {
                    object = PSObject.of(base);
                } else {
                    object = new PSObject();
                    object.typeNames(written == null ? List.of() : names(written));
                    object.text(text);
                }
                register();
            }
            return object;
        }
    }

    private Object object() {
        Parts parts = new Parts();
        String id = parts.id;
        while (child()) {
            part(parts, xml.tag());
        }
        if (parts.object == null && parts.base == null) {
            parts.bag();
        }
        if (parts.object != null && parts.text != null) {
            parts.object.text(parts.text);
        }
        Object read = parts.object != null ? parts.object : parts.base;
        Object better = parts.written == null || !options.deserializedNames() ? read : Rehydration.of(read, parts.written);
        if (better != read && id != null) {
            objects.put(id, better);
        }
        return better;
    }

    private void part(Parts parts, String tag) {
        switch (tag) {
            case "TN" -> parts.written = readNames();
            case "TNRef" -> parts.written = referredNames();
            case "ToString" -> parts.text = xml.text();
            case "Props" -> {
                parts.bag().deserialized(true);
                members(parts.bag(), true);
            }
            case "MS" -> members(parts.bag(), false);
            case "LST", "IE" -> {
                ClrList list = ClrList.arrayList(List.of());
                parts.is(list);
                while (child()) {
                    list.add(one());
                }
            }
            case "QUE", "STK" -> sequence(parts, tag.equals("QUE"));
            case "DCT" -> dictionary(parts);
            default -> {
                if (parts.base != null || !isPrimitive(tag)) {
                    throw xml.fault(tag + " XML tag is not recognized.");
                }
                parts.is(primitive(tag));
            }
        }
    }

    private void sequence(Parts parts, boolean queue) {
        ClrType type = ClrTypes.find(queue ? "System.Collections.Queue" : "System.Collections.Stack");
        ClrCollection sequence = new ClrCollection(type, new ArrayDeque<>() {
            private static final long serialVersionUID = 1;
        }, null);
        List<Object> items = new ArrayList<>();
        parts.is(sequence);
        while (child()) {
            items.add(one());
        }
        sequence.items().addAll(items);
    }

    private void dictionary(Parts parts) {
        String type = parts.written == null || parts.written.isEmpty() ? "" : parts.written.get(0);
        Map<Object, Object> map = switch (type) {
            case "System.Collections.Specialized.OrderedDictionary" -> new OrderedDictionary();
            case "System.Management.Automation.PSPrimitiveDictionary" -> new PSPrimitiveDictionary();
            default -> new PSHashtable();
        };
        parts.is(map);
        while (child()) {
            if (!xml.tag().equals("En")) {
                throw xml.fault("Element 'En' with namespace name '" + NAMESPACE + "' was not found.");
            }
            entry(map);
        }
    }

    private void entry(Map<Object, Object> map) {
        Object key = part("Key", "key");
        if (key == null) {
            throw xml.fault("Null is specified as dictionary key.");
        }
        map.put(key, part("Value", "value"));
        if (child()) {
            throw xml.fault("'Element' is an invalid XmlNodeType.");
        }
    }

    private Object part(String name, String what) {
        if (!child()) {
            throw xml.fault(name + " for dictionary entry is not specified.");
        }
        if (!name.equalsIgnoreCase(xml.attribute("N"))) {
            throw xml.fault("Name attribute for dictionary " + what + " is incorrectly specified.");
        }
        return one();
    }

    private void members(PSObject bag, boolean properties) {
        while (child()) {
            String name = XmlSource.unescaped(xml.attribute("N"));
            if (name == null) {
                if (xml.tag().equals("MS") || xml.tag().equals("Props")) {
                    xml.skip();
                    continue;
                }
                throw xml.fault("N attribute was expected.");
            }
            Object value = one();
            if (properties) {
                bag.setProperty(name, value);
            } else {
                bag.set(name, value);
            }
        }
    }

    private List<String> readNames() {
        String id = xml.attribute("RefId");
        List<String> names = new ArrayList<>();
        while (child()) {
            if (!xml.tag().equals("T")) {
                throw xml.fault("Element 'T' was not found.");
            }
            names.add(xml.text());
            if (names.size() > 1000) {
                throw xml.fault("An object has more than 1000 type names.");
            }
        }
        List<String> fixed = List.copyOf(names);
        if (id != null) {
            typeNames.put(id, fixed);
        }
        return fixed;
    }

    private List<String> referredNames() {
        String id = xml.attribute("RefId");
        if (id == null) {
            throw xml.fault("RefId attribute was expected.");
        }
        List<String> names = typeNames.get(id);
        if (names == null) {
            throw xml.fault("Cannot process names because no TypeNames were found for referenceId " + id + ".");
        }
        xml.skip();
        return names;
    }

    private List<String> names(List<String> written) {
        if (!options.deserializedNames()) {
            return written;
        }
        return marked.computeIfAbsent(written, names -> names.stream().map(name -> name.startsWith("Deserialized.") ? name : "Deserialized." + name).toList());
    }

    private static boolean isPrimitive(String tag) {
        return switch (tag) {
            case "S", "I32", "B", "I64", "Db", "C", "By", "Sg", "D", "I16", "SB", "U16", "U32", "U64", "DT", "TS", "G", "Version", "URI", "BA", "SS",
                    "SBK", "XD" -> true;
            default -> false;
        };
    }

    private Object primitive(String tag) {
        if (tag.equals("S") || tag.equals("SBK")) {
            return xml.text();
        }
        String text = xml.text();
        try {
            return value(tag, text.strip(), text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw invalid(TYPES.getOrDefault(tag, tag));
        }
    }

    /** At the place after it, where the reader stands when it finds out. */
    private DotNetException invalid(String type) {
        xml.next();
        return xml.fault("The contents of the " + type + " primitive type are not valid.");
    }

    private Object value(String tag, String s, String whole) {
        return switch (tag) {
            case "I32" -> Integer.valueOf(s);
            case "B" -> switch (s) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw new IllegalArgumentException(s);
            };
            case "I64" -> Long.valueOf(s);
            case "Db" -> XmlValues.toDouble(s);
            case "C" -> (char) ranged(s, 0xffff);
            case "By" -> (byte) ranged(s, 0xff);
            case "Sg" -> (float) XmlValues.toDouble(s);
            case "D" -> decimal(s);
            case "I16" -> Short.valueOf(s);
            case "SB" -> new SByte(Byte.parseByte(s));
            case "U16" -> new UInt16((int) ranged(s, 0xffff));
            case "U32" -> new UInt32(ranged(s, 0xffffffffL));
            case "U64" -> unsigned(s);
            case "DT" -> XmlValues.toDateTime(s);
            case "TS" -> XmlValues.toTimeSpan(s);
            case "G" -> guid(s);
            case "Version" -> checked(() -> Version.parse(s));
            case "URI" -> checked(() -> Uri.parse(whole));
            case "BA" -> Base64.getMimeDecoder().decode(s);
            case "XD" -> document(whole);
            default -> secret(s);
        };
    }

    private static Object checked(java.util.function.Supplier<Object> parse) {
        try {
            return parse.get();
        } catch (DotNetException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static UUID guid(String s) {
        if (s.length() != 36) {
            throw new IllegalArgumentException(s);
        }
        return UUID.fromString(s);
    }

    private static long ranged(String s, long most) {
        long value = Long.parseLong(s);
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(s);
        }
        return value;
    }

    private static BigDecimal decimal(String s) {
        if (s.length() > 64 || s.indexOf('E') >= 0 || s.indexOf('e') >= 0) {
            throw new IllegalArgumentException(s);
        }
        BigDecimal value = new BigDecimal(s);
        if (value.unscaledValue().bitLength() > 96 || value.scale() > 28) {
            throw new IllegalArgumentException(s);
        }
        return value;
    }

    private static UInt64 unsigned(String s) {
        BigInteger value = s.length() > 20 ? BigInteger.valueOf(-1) : new BigInteger(s);
        if (value.signum() < 0 || value.bitLength() > 64) {
            throw new IllegalArgumentException(s);
        }
        return new UInt64(value.longValue());
    }

    private Object document(String text) {
        try {
            return XmlDocument.of(text, true);
        } catch (DotNetException e) {
            throw invalid("System.Xml.XmlDocument");
        }
    }

    private Object secret(String s) {
        if (options.secrets() == null) {
            throw xml.fault("There is no key for a secure string.");
        }
        return options.secrets().decode(s);
    }

    private ProgressRecord progress() {
        Map<String, String> parts = new HashMap<>();
        while (child()) {
            String tag = xml.tag();
            parts.put(tag, xml.text());
        }
        try {
            return new ProgressRecord(Integer.parseInt(parts.getOrDefault("AI", "0")), Integer.parseInt(parts.getOrDefault("PI", "-1")),
                    parts.getOrDefault("AV", ""), parts.getOrDefault("SD", ""), parts.get("S"), Integer.parseInt(parts.getOrDefault("PC", "-1")),
                    Integer.parseInt(parts.getOrDefault("SR", "-1")), "Completed".equals(parts.get("T")));
        } catch (NumberFormatException e) {
            throw invalid("System.Management.Automation.ProgressRecord");
        }
    }
}

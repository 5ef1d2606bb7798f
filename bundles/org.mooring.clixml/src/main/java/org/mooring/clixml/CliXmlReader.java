package org.mooring.clixml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.object.PSObject;

/**
 * Reads CLIXML that anybody wrote ([MS-PSRP] 2.2.5), within limits. What comes out are values of a fixed list of types, and property bags
 * that carry the names of other types with {@code Deserialized.} before them: no text can name a class that is made.
 */
public final class CliXmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private final CliXmlLimits limits;
    private final SecureStringCodec secrets;
    private final Map<String, Object> references = new HashMap<>();
    private final Map<String, List<String>> typeNames = new HashMap<>();
    private int depth;
    private int elements;

    private CliXmlReader(XMLStreamReader in, CliXmlLimits limits, SecureStringCodec secrets) {
        this.in = in;
        this.limits = limits;
        this.secrets = secrets;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * The value in a message: one element, or an {@code Objs} root around one.
     *
     * @param text UTF-8
     * @throws CliXmlException where it is not CLIXML, or breaks a limit
     */
    public static Object message(ByteBuffer text, CliXmlLimits limits, SecureStringCodec secrets) {
        byte[] bytes = new byte[text.remaining()];
        text.duplicate().get(bytes);
        checkSize(bytes.length, limits);
        try {
            List<Object> values = new CliXmlReader(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8"), limits, secrets)
                .values();
            return values.isEmpty() ? null : values.get(0);
        } catch (XMLStreamException wrong) {
            throw notXml(wrong);
        }
    }

    /** The values in a file's text (PSSerializer.Deserialize, Import-Clixml). */
    public static List<Object> file(String text, CliXmlLimits limits, SecureStringCodec secrets) {
        checkSize(text.length(), limits);
        try {
            return new CliXmlReader(FACTORY.createXMLStreamReader(new StringReader(text)), limits, secrets).values();
        } catch (XMLStreamException wrong) {
            throw notXml(wrong);
        }
    }

    private static void checkSize(int size, CliXmlLimits limits) {
        if (size > limits.bytes()) {
            throw new CliXmlException("The CLIXML text has " + size + " bytes; at most " + limits.bytes() + " are read.");
        }
    }

    private static CliXmlException notXml(Exception wrong) {
        return new CliXmlException("The text is no well-formed CLIXML: " + wrong.getMessage(), wrong);
    }

    private List<Object> values() throws XMLStreamException {
        try {
            List<Object> values = new ArrayList<>(1);
            if (!toStart()) {
                throw new CliXmlException("The CLIXML text has no element.");
            }
            if (in.getLocalName().equals("Objs")) {
                checkVersion();
                while (toStart()) {
                    values.add(value());
                }
            } else {
                values.add(value());
                toStart();
            }
            return values;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException wrong) {
            throw new CliXmlException("Cannot read a value near line " + in.getLocation().getLineNumber() + ": " + wrong.getMessage(), wrong);
        } finally {
            in.close();
        }
    }

    private void checkVersion() {
        String version = in.getAttributeValue(null, "Version");
        if (version == null || !version.startsWith("1.1.")) {
            throw new CliXmlException("CLIXML of version '" + version + "' cannot be read; this is version " + CliXmlWriter.VERSION + ".");
        }
    }

    /** Moves to the next child element; false at the end of the one that is open. */
    private boolean toStart() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw new CliXmlException("CLIXML with a DTD is not read.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > limits.elements()) {
                        throw new CliXmlException("The CLIXML text has more than " + limits.elements() + " elements.");
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> { /* white space and comments say nothing */ }
            }
        }
        return false;
    }

    private String text() throws XMLStreamException {
        return in.getElementText();
    }

    private String string() throws XMLStreamException {
        return Primitives.decoded(text());
    }

    /** The value of the element that is open; moves to its end. */
    private Object value() throws XMLStreamException {
        if (++depth > limits.depth()) {
            throw new CliXmlException("Values in the CLIXML text lie more than " + limits.depth() + " deep within each other.");
        }
        Object value = in.getLocalName().equals("Obj") ? object() : simple(in.getLocalName());
        depth--;
        return value;
    }

    private Object simple(String element) throws XMLStreamException {
        return switch (element) {
            case "S", "SBK" -> string();
            case "I32" -> Integer.valueOf(text().strip());
            case "B" -> truth(text().strip());
            case "Nil" -> nil();
            case "I64" -> Long.valueOf(text().strip());
            case "Db" -> Primitives.parseDouble(text().strip());
            case "DT" -> Primitives.parseDate(text().strip());
            case "TS" -> Primitives.parseDuration(text().strip());
            case "D" -> new BigDecimal(text().strip());
            case "G" -> UUID.fromString(text().strip());
            case "C" -> (char) Integer.parseUnsignedInt(text().strip());
            case "By" -> (byte) checked(text(), 0, 255);
            case "SB" -> new SByte((byte) checked(text(), -128, 127));
            case "I16" -> Short.valueOf(text().strip());
            case "U16" -> new UInt16((int) checked(text(), 0, 0xFFFF));
            case "U32" -> new UInt32(checked(text(), 0, 0xFFFF_FFFFL));
            case "U64" -> UInt64.of(unsigned(text().strip()));
            case "Sg" -> (float) Primitives.parseDouble(text().strip());
            case "BA" -> Base64.getMimeDecoder().decode(text());
            case "URI" -> uri(string());
            case "Version" -> Version.parse(text().strip());
            case "SS" -> secrets.decode(text().strip());
            case "XD" -> xml(string());
            case "PR" -> progress();
            case "Ref" -> reference();
            default -> throw new CliXmlException("'" + element + "' is no element of CLIXML.");
        };
    }

    private Object nil() throws XMLStreamException {
        text();
        return null;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException("'" + text + "' is no truth value");
        };
    }

    private static long checked(String text, long min, long max) {
        long value = Long.parseLong(text.strip());
        if (value < min || value > max) {
            throw new NumberFormatException(value + " is not between " + min + " and " + max);
        }
        return value;
    }

    private static BigInteger unsigned(String text) {
        if (text.length() > 20) {
            throw new NumberFormatException("a number of " + text.length() + " digits is too large");
        }
        return new BigInteger(text);
    }

    private static Object uri(String text) {
        Uri uri = Uri.tryParse(text);
        return uri == null ? text : uri;
    }

    private static Object xml(String text) {
        return XmlDocuments.parse(text);
    }

    private Object reference() throws XMLStreamException {
        String id = in.getAttributeValue(null, "RefId");
        text();
        if (!references.containsKey(id)) {
            throw new CliXmlException("RefId " + id + " refers to no earlier object.");
        }
        return references.get(id);
    }

    private Object progress() throws XMLStreamException {
        String activity = "";
        int activityId = 0;
        String operation = null;
        int parent = -1;
        int percent = -1;
        boolean completed = false;
        int seconds = -1;
        String status = "";
        while (toStart()) {
            switch (in.getLocalName()) {
                case "AV" -> activity = string();
                case "AI" -> activityId = Integer.parseInt(text().strip());
                case "S" -> operation = string();
                case "Nil" -> text();
                case "PI" -> parent = Integer.parseInt(text().strip());
                case "PC" -> percent = Integer.parseInt(text().strip());
                case "T" -> completed = text().strip().equals("Completed");
                case "SR" -> seconds = Integer.parseInt(text().strip());
                case "SD" -> status = string();
                default -> throw new CliXmlException("'" + in.getLocalName() + "' is no element of a progress record.");
            }
        }
        return new org.mooring.api.stream.ProgressRecord(activityId, parent, activity, status, operation, percent, seconds, completed);
    }

    // Objects

    private Object object() throws XMLStreamException {
        String id = in.getAttributeValue(null, "RefId");
        Building building = new Building();
        if (id != null) {
            references.put(id, building.bag);
        }
        while (toStart()) {
            switch (in.getLocalName()) {
                case "TN" -> building.names = readTypeNames();
                case "TNRef" -> building.names = referredTypeNames();
                case "ToString" -> building.text = string();
                case "Props" -> members(building.bag, true);
                case "MS" -> members(building.bag, false);
                case "LST", "IE", "STK", "QUE" -> {
                    ArrayList<Object> items = new ArrayList<>();
                    building.base(items, id, references);
                    fill(items);
                }
                case "DCT" -> dictionary(building, id);
                default -> building.base(value(), null, references);
            }
        }
        Object value = building.done();
        if (id != null) {
            references.put(id, value);
        }
        return value;
    }

    private List<String> readTypeNames() throws XMLStreamException {
        String id = in.getAttributeValue(null, "RefId");
        List<String> names = new ArrayList<>(4);
        while (toStart()) {
            names.add(string());
        }
        if (id != null) {
            typeNames.put(id, names);
        }
        return names;
    }

    private List<String> referredTypeNames() throws XMLStreamException {
        String id = in.getAttributeValue(null, "RefId");
        text();
        List<String> names = typeNames.get(id);
        if (names == null) {
            throw new CliXmlException("TNRef " + id + " refers to no earlier type names.");
        }
        return names;
    }

    private void members(PSObject bag, boolean properties) throws XMLStreamException {
        while (toStart()) {
            String name = in.getAttributeValue(null, "N");
            if (in.getLocalName().equals("MS")) {
                skip();
                continue;
            }
            Object value = value();
            if (name == null) {
                throw new CliXmlException("A property without its name, 'N'.");
            }
            String decoded = Primitives.decoded(name);
            if (properties) {
                bag.setProperty(decoded, value);
            } else {
                bag.set(decoded, value);
            }
        }
    }

    /** Leaves out the element that is open, as sets of members, which nobody reads. */
    private void skip() throws XMLStreamException {
        if (++depth > limits.depth()) {
            throw new CliXmlException("Elements in the CLIXML text lie more than " + limits.depth() + " deep within each other.");
        }
        while (toStart()) {
            skip();
        }
        depth--;
    }

    private void fill(List<Object> items) throws XMLStreamException {
        while (toStart()) {
            items.add(value());
        }
    }

    private void dictionary(Building building, String id) throws XMLStreamException {
        Map<Object, Object> entries = Collections.dictionary(building.names);
        building.base(entries, id, references);
        while (toStart()) {
            Object key = null;
            Object value = null;
            while (toStart()) {
                if ("Key".equals(in.getAttributeValue(null, "N"))) {
                    key = value();
                } else {
                    value = value();
                }
            }
            if (key == null) {
                throw new CliXmlException("An entry of a dictionary without its key.");
            }
            entries.put(PSObject.base(key), value);
        }
    }

    /** An object whose parts are being read. */
    private static final class Building {

        private final PSObject bag = new PSObject();
        private List<String> names;
        private String text;
        private Object base;
        private boolean hasBase;

        void base(Object value, String id, Map<String, Object> references) {
            base = value;
            hasBase = true;
            if (id != null) {
                references.put(id, value);
            }
        }

        Object done() {
            List<String> deserialized = names == null ? null : Deserialized.names(names);
            PSObject object = bag;
            if (hasBase) {
                if (bag.shape().size() == 0 && names == null) {
                    return base;
                }
                object = new PSObject(base);
                for (int i = 0; i < bag.shape().size(); i++) {
                    object.set(bag.shape().name(i), bag.slot(i));
                }
            }
            if (deserialized != null) {
                object.typeNames(deserialized);
            } else if (!hasBase) {
                object.typeNames(List.of());
            }
            if (text != null) {
                object.text(text);
            }
            return names == null ? object : Deserialized.known(names.get(0), object);
        }
    }
}

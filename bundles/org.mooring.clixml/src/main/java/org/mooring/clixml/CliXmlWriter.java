package org.mooring.clixml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.SecureString;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberKind;
import org.mooring.object.Members;
import org.mooring.object.PSCustomObject;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Shape;
import org.mooring.object.TypeData;
import org.mooring.object.TypeNames;

/**
 * Writes values as CLIXML, as PowerShell does ([MS-PSRP] 2.2.5; the text is equal, character by character). One for each text; members are
 * those of the session that runs on the thread.
 */
public final class CliXmlWriter {

    /** The version that the root element of a file names. */
    public static final String VERSION = "1.1.0.1";

    /** How deep values may lie within each other; what is deeper is a sentence that says so. */
    private static final int MAX_LEVELS = 50;
    private static final String TOO_DEEP = "Serialized XML is nested too deeply.";

    private final XmlBytes xml;
    private final SecureStringCodec secrets;
    private final Members members = Members.current();
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
    private final Map<List<String>, Integer> typeNames = new HashMap<>();
    private int level;

    private CliXmlWriter(boolean indented, SecureStringCodec secrets) {
        this.xml = new XmlBytes(indented);
        this.secrets = secrets;
    }

    /**
     * One value, as it stands in a message: without a root element.
     *
     * @param depth how many levels of objects of .NET types have their properties written, from 1
     */
    public static byte[] message(Object value, int depth, SecureStringCodec secrets) {
        CliXmlWriter writer = new CliXmlWriter(false, secrets);
        writer.write(value, null, depth);
        return writer.xml.toByteArray();
    }

    /** Values in a file: with a root element, indented (PSSerializer.Serialize, Export-Clixml). */
    public static String file(Iterable<?> values, int depth, SecureStringCodec secrets) {
        CliXmlWriter writer = new CliXmlWriter(true, secrets);
        writer.xml.start("Objs");
        writer.xml.attribute("Version", VERSION);
        writer.xml.attribute("xmlns", "http://schemas.microsoft.com/powershell/2004/04");
        for (Object value : values) {
            writer.write(value, null, depth);
        }
        writer.xml.end("Objs");
        return new String(writer.xml.toByteArray(), StandardCharsets.UTF_8);
    }

    private void write(Object value, String name, int depth) {
        if (value == null || value == AutomationNull.VALUE) {
            element("Nil", name);
            xml.end("Nil");
        } else if (++level > MAX_LEVELS) {
            string("S", name, TOO_DEEP);
            level--;
        } else {
            PSObject object = value instanceof PSObject o ? o : null;
            Object base = PSObject.base(value);
            if (!writePrimitive(object, base, name, depth)) {
                writeObject(object, base, name, depth);
            }
            level--;
        }
    }

    private void element(String element, String name) {
        xml.start(element);
        if (name != null) {
            xml.encodedAttribute("N", name);
        }
    }

    private void string(String element, String name, String text) {
        element(element, name);
        xml.encodedText(text);
        xml.end(element);
    }

    // Values with an element of their own

    private boolean writePrimitive(PSObject object, Object base, String name, int depth) {
        boolean wrapped = object != null && (object.shape().size() > 0 || object.hasOwnTypeNames() || object.text() != null);
        if (base instanceof String || isPrimitive(base)) {
            if (!wrapped) {
                primitive(base, name);
                return true;
            }
            startObject(object, base, name, object.hasOwnTypeNames() ? object.typeNames() : List.of());
            if (object.text() != null) {
                toStringElement(object.text());
            }
            primitive(base, null);
            notes(object, depth);
            xml.end("Obj");
            return true;
        }
        return false;
    }

    private static boolean isPrimitive(Object base) {
        return base instanceof SecureString || base instanceof org.mooring.api.stream.ProgressRecord || Primitives.write(base) != null;
    }

    private void primitive(Object base, String name) {
        switch (base) {
            case String text -> string("S", name, text);
            case SecureString secret -> {
                element("SS", name);
                xml.text(secrets.encode(secret));
                xml.end("SS");
            }
            case org.mooring.api.stream.ProgressRecord progress -> progress(progress, name);
            default -> {
                Primitives.Written written = Primitives.write(base);
                element(written.element(), name);
                if (written.text() != null) {
                    xml.encodedText(written.text());
                }
                xml.end(written.element());
            }
        }
    }

    private void progress(org.mooring.api.stream.ProgressRecord record, String name) {
        element("PR", name);
        string("AV", null, record.activity());
        string("AI", null, Integer.toString(record.activityId()));
        write(record.currentOperation(), null, 1);
        string("PI", null, Integer.toString(record.parentId()));
        string("PC", null, Integer.toString(record.percentComplete()));
        string("T", null, record.completed() ? "Completed" : "Processing");
        string("SR", null, Integer.toString(record.secondsRemaining()));
        string("SD", null, record.statusDescription());
        xml.end("PR");
    }

    // Objects

    private void writeObject(PSObject object, Object base, String name, int depth) {
        Object identity = base == object || base instanceof PSCustomObject ? object : base;
        boolean valueType = !(identity instanceof PSObject) && ClrTypes.of(identity).isValueType();
        Integer reference = valueType ? null : seen.get(identity);
        if (reference != null) {
            element("Ref", name);
            xml.attribute("RefId", reference);
            xml.end("Ref");
            return;
        }
        switch (base) {
            case ErrorRecord record -> write(Records.bag(record), name, depth);
            case InformationalRecord record -> write(Records.bag(record), name, depth);
            default -> writeStructure(object, base, name, depth(object, base, depth));
        }
    }

    private int depth(PSObject object, Object base, int depth) {
        Integer ofType = members.types().first(names(object, base), TypeData::serializationDepth);
        return ofType != null && ofType > 0 ? ofType : depth;
    }

    private static List<String> names(PSObject object, Object base) {
        return object != null ? object.typeNames() : TypeNames.of(base);
    }

    private void writeStructure(PSObject object, Object base, String name, int depth) {
        List<String> names = names(object, base);
        if (ClrTypes.of(base) instanceof ClrEnum type && !(base instanceof PSObject)) {
            startObject(object, base, name, names);
            toStringElement(type.text(ClrEnum.number(base)));
            primitive(underlying(type, ClrEnum.number(base)), null);
            notes(object, depth);
            xml.end("Obj");
            return;
        }
        String container = Containers.element(base);
        if (container != null && !container.equals("IE")) {
            startObject(object, base, name, names);
            container(container, base, depth);
            notes(object, depth);
            xml.end("Obj");
            return;
        }
        boolean bag = base instanceof PSObject || base instanceof PSCustomObject;
        if (!bag && (depth < 1 || members.types().first(names, TypeData::serializationMethod) == TypeData.SerializationMethod.String)) {
            asString(object, base, name, names, depth);
            return;
        }
        startObject(object, base, name, names);
        String text = object != null && object.text() != null ? object.text() : bag ? null : textOf(base);
        if (bag && depth < 1) {
            string("S", null, Conversion.toText(object));
        } else if (text != null && container == null) {
            toStringElement(text);
        }
        if (container != null) {
            container(container, base, depth);
        }
        properties(object, base, names, bag, depth);
        xml.end("Obj");
    }

    private static Object underlying(ClrEnum type, long number) {
        return switch (type.underlying().name()) {
            case "Byte" -> (byte) number;
            case "SByte" -> new org.mooring.dotnet.SByte((byte) number);
            case "Int16" -> (short) number;
            case "UInt16" -> new org.mooring.dotnet.UInt16((int) number);
            case "UInt32" -> new org.mooring.dotnet.UInt32(number);
            case "Int64" -> number;
            case "UInt64" -> new org.mooring.dotnet.UInt64(number);
            default -> (int) number;
        };
    }

    private void asString(PSObject object, Object base, String name, List<String> names, int depth) {
        String source = members.types().first(names, TypeData::stringSerializationSource);
        Object value = source == null ? null : members.get(base, source);
        String text = value != null ? Conversion.toText(value) : textOf(object != null && object.text() != null ? object : base);
        if (object == null || object.shape().size() == 0) {
            string("S", name, text);
            return;
        }
        startObject(object, base, name, List.of());
        string("S", null, text);
        notes(object, depth);
        xml.end("Obj");
    }

    /** What {@code ToString()} says; nothing where it fails. */
    private static String textOf(Object value) {
        try {
            return value instanceof PSObject object && object.text() != null ? object.text() : Conversion.toText(value);
        } catch (RuntimeException failed) {
            return "";
        }
    }

    private void toStringElement(String text) {
        xml.start("ToString");
        if (!text.isEmpty()) {
            xml.encodedText(text);
        }
        xml.end("ToString");
    }

    private void startObject(PSObject object, Object base, String name, List<String> names) {
        element("Obj", name);
        int id = nextId;
        nextId++;
        xml.attribute("RefId", id);
        Object identity = object != null && (base == object || base instanceof PSCustomObject) ? object : base;
        seen.putIfAbsent(identity, id);
        if (names.isEmpty()) {
            return;
        }
        Integer known = typeNames.get(names);
        if (known != null) {
            xml.start("TNRef");
            xml.attribute("RefId", known);
            xml.end("TNRef");
            return;
        }
        int typeId = typeNames.size();
        typeNames.put(List.copyOf(names), typeId);
        xml.start("TN");
        xml.attribute("RefId", typeId);
        for (String type : names) {
            string("T", null, type);
        }
        xml.end("TN");
    }

    private int nextId;

    private void container(String element, Object base, int depth) {
        xml.start(element);
        if (base instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                xml.start("En");
                write(entry.getKey(), "Key", depth);
                write(entry.getValue(), "Value", depth);
                xml.end("En");
            }
        } else {
            Enumeration.of(base).forEachRemaining(item -> write(item, null, depth));
        }
        xml.end(element);
    }

    // Members

    private void properties(PSObject object, Object base, List<String> names, boolean bag, int depth) {
        if (bag) {
            Group adapted = new Group("Props", depth - 1);
            Group extended = new Group("MS", depth);
            own(object, adapted, Shape.Slot.PROPERTY);
            adapted.close();
            own(object, extended, Shape.Slot.NOTE);
            for (PSMember member : members.types().members(names)) {
                if (object.member(member.name()) == null) {
                    extended.property(member, object);
                }
            }
            extended.close();
            return;
        }
        List<String> chosen = Specific.properties(members.types(), names);
        Group adapted = new Group("Props", depth - 1);
        List<PSMember> all = members.all(object == null ? base : object);
        if (chosen != null) {
            for (String wanted : chosen) {
                all.stream().filter(member -> member.name().equalsIgnoreCase(wanted)).findFirst()
                    .ifPresent(member -> adapted.property(member, base));
            }
            adapted.close();
            return;
        }
        for (PSMember member : all) {
            if (member.kind() == MemberKind.Property && (object == null || object.member(member.name()) == null)) {
                adapted.property(member, base);
            }
        }
        adapted.close();
        Group extended = new Group("MS", depth);
        if (object != null) {
            own(object, extended, null);
        }
        for (PSMember member : members.types().members(names)) {
            if (object == null || object.member(member.name()) == null) {
                extended.property(member, base);
            }
        }
        extended.close();
    }

    /** What was added to a container or a primitive. */
    private void notes(PSObject object, int depth) {
        if (object != null && object.shape().size() > 0) {
            Group extended = new Group("MS", depth);
            own(object, extended, null);
            extended.close();
        }
    }

    /** @param kind which of its own members; null for all, NOTE for all but those of its type */
    private void own(PSObject object, Group group, Shape.Slot kind) {
        Shape shape = object.shape();
        for (int slot = 0; slot < shape.size(); slot++) {
            boolean property = shape.kind(slot) == Shape.Slot.PROPERTY;
            if (kind == Shape.Slot.PROPERTY != property && kind != null) {
                continue;
            }
            if (shape.isValue(slot)) {
                group.value(shape.name(slot), object.slot(slot));
            } else {
                group.property((PSMember) object.slot(slot), object);
            }
        }
    }

    /** The element around properties, which is written with the first of them. */
    private final class Group {

        private final String element;
        private final int depth;
        private boolean started;

        Group(String element, int depth) {
            this.element = element;
            this.depth = depth;
        }

        void value(String name, Object value) {
            if (!started) {
                xml.start(element);
                started = true;
            }
            write(value, name, depth);
        }

        /** A property whose getter fails is left out. */
        void property(PSMember member, Object target) {
            if (!(member instanceof PSPropertyMember property) || !property.canGet() || property.isHidden()) {
                return;
            }
            Object value;
            try {
                value = property.get(target);
            } catch (RuntimeException failed) {
                return;
            }
            value(property.name(), value == AutomationNull.VALUE ? EMPTY : value);
        }

        void close() {
            if (started) {
                xml.end(element);
            }
        }
    }

    /** What a script property without a value is written as: an empty object. */
    private static final PSObject EMPTY = new PSObject();
}

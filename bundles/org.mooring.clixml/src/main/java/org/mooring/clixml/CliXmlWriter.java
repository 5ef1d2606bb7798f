package org.mooring.clixml;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrCollection;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.MultiArray;
import org.mooring.dotnet.Turns;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.ScriptProperty;
import org.mooring.object.Shape;
import org.mooring.object.TypeData;
import org.mooring.object.TypeNames;
import org.mooring.object.TypeTable;

/**
 * Writes objects as PowerShell's serializer does. One writer makes one document: a fragment without a root, as messages carry, or a file
 * with {@code <Objs>} and indentation.
 *
 * <p>Depth is used up by objects of real types alone, not by property bags, collections and dictionaries; what lies deeper is written as
 * its text. An object that was written is referred to the next time. Not for use by several threads.
 */
public final class CliXmlWriter {

    private static final int DEEPEST = 49;
    private static final String DESERIALIZED = "Deserialized.";
    private static final String TOO_DEEP = "Serialized XML is nested too deeply.";

    private final Utf8Buffer out = new Utf8Buffer();
    private final XmlLayout xml;
    private final Members members;
    private final TypeTable types;
    private final PrimitiveWriter primitives;
    private final Map<Object, Integer> references = new IdentityHashMap<>();
    private final Map<List<String>, Integer> typeNames = new HashMap<>();
    private final Map<List<String>, Serialization> settings = new HashMap<>();
    private int nextReference;
    private final Turns turns = new Turns();
    private int level;
    private List<String> lastNames;
    private Serialization lastSettings;

    /** What type data says of serialization. */
    private record Serialization(Integer depth, TypeData.SerializationMethod method, List<String> properties, String stringSource, boolean hasMembers) {}

    private CliXmlWriter(boolean file, SecureStringCodec secrets, Members members) {
        this.xml = new XmlLayout(out, file);
        this.members = members;
        this.types = members.types();
        this.primitives = new PrimitiveWriter(xml, secrets);
    }

    /** A fragment: what a message carries. */
    public static CliXmlWriter fragment(SecureStringCodec secrets) {
        return new CliXmlWriter(false, secrets, Members.current());
    }

    /** A document with its root, as Export-Clixml and PSSerializer write it. */
    public static CliXmlWriter file() {
        CliXmlWriter writer = new CliXmlWriter(true, SecureStringCodec.PLAIN, Members.current());
        writer.xml.root();
        return writer;
    }

    /** Writes one object. */
    public CliXmlWriter write(Object value, int depth) {
        one(value, null, depth);
        return this;
    }

    /** The document, as UTF-8. */
    public byte[] toByteArray() {
        xml.end();
        return out.toByteArray();
    }

    /** Whether a value is of a type that has an element of its own. */
    public static boolean isPrimitive(Object value) {
        return PrimitiveWriter.isPrimitive(value);
    }

    private void one(Object value, String name, int depth) {
        turns.reachOrStop();
        if (level >= DEEPEST) {
            xml.text("S", name, TOO_DEEP);
            return;
        }
        if (value == null) {
            xml.empty("Nil", name);
            return;
        }
        if (primitives.write(value, name)) {
            return;
        }
        level++;
        try {
            if (value instanceof PSObject object) {
                object(object, name, depth);
            } else {
                raw(value, name, depth);
            }
        } finally {
            level--;
        }
    }

    private void raw(Object value, String name, int depth) {
        if (value == AutomationNull.VALUE) {
            object(new PSObject(), name, depth);
            return;
        }
        if (value instanceof ProgressRecord record) {
            primitives.progress(record);
            return;
        }
        PSObject bag = RecordBags.of(value);
        if (bag != null) {
            if (!referred(value, name)) {
                complex(bag, value, name, depth);
            }
        } else if (!referred(value, name)) {
            String kind = containerOf(value);
            if (kind != null) {
                container(value, null, kind, name, depth);
            } else {
                plain(value, name, depth);
            }
        }
    }

    private void object(PSObject object, String name, int depth) {
        Object base = object.base();
        boolean bag = object.isBag();
        if (!bag && PrimitiveWriter.isPrimitive(base)) {
            if (!object.hasOwnTypeNames() && object.shape().size() == 0) {
                primitives.write(base, name);
            } else {
                noted(object, base, name, depth);
            }
            return;
        }
        Object identity = bag ? object : base;
        if (referred(identity, name)) {
            return;
        }
        PSObject record = bag ? null : RecordBags.of(base);
        if (record != null) {
            complex(record, base, name, depth);
            return;
        }
        String kind = bag ? null : containerOf(base);
        if (kind != null) {
            container(base, object, kind, name, depth);
        } else if (bag) {
            complex(object, object, name, depth);
        } else {
            plain(object, name, depth);
        }
    }

    /** A reference, when it was written before; values without identity never are. */
    private boolean referred(Object identity, String name) {
        Integer known = references.get(identity);
        if (known != null) {
            xml.reference(name, known);
        }
        return known != null;
    }

    private int newReference(Object identity) {
        int reference = nextReference++;
        if (identity != null && (identity instanceof PSObject || !ClrTypes.of(identity).isValueType())) {
            references.put(identity, reference);
        }
        return reference;
    }

    /** A primitive value with notes or type names of its own. */
    private void noted(PSObject object, Object base, String name, int depth) {
        xml.object(name, newReference(null));
        if (object.hasOwnTypeNames()) {
            names(object.typeNames());
        }
        if (object.text() != null) {
            xml.text("ToString", null, object.text());
        }
        primitives.write(base, null);
        extended(object, depth, null);
        xml.close("Obj");
    }

    /** DCT, LST, QUE, STK, IE, or null of what is no collection. */
    private static String containerOf(Object value) {
        if (value instanceof Map) {
            return "DCT";
        }
        if (value instanceof ClrCollection collection) {
            String type = collection.clrType().fullName();
            return type.contains("Stack") ? "STK" : type.contains("Queue") ? "QUE" : "IE";
        }
        if (value instanceof List || value instanceof MultiArray || value.getClass().isArray()) {
            return "LST";
        }
        return Enumeration.isEnumerable(value) && !(value instanceof Iterator) ? "IE" : null;
    }

    private void container(Object value, PSObject object, String kind, String name, int depth) {
        xml.object(name, newReference(value));
        List<String> ownNames = object != null ? object.typeNames() : TypeNames.of(value);
        names(ownNames);
        if (value instanceof Map<?, ?> map) {
            dictionary(map, depth);
        } else {
            xml.open(kind);
            for (Object each : value instanceof Iterable<?> all ? all : Enumeration.toList(value)) {
                one(each, null, depth);
            }
            xml.close(kind);
            if (kind.equals("IE")) {
                properties(value, settings(ownNames), depth);
            }
        }
        if (object != null) {
            extended(object, depth, null);
        }
        xml.close("Obj");
    }

    private void dictionary(Map<?, ?> map, int depth) {
        xml.open("DCT");
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            xml.open("En");
            one(entry.getKey(), "Key", depth);
            one(entry.getValue(), "Value", depth);
            xml.close("En");
        }
        xml.close("DCT");
    }

    /** A bag: properties that came from elsewhere, and notes. */
    private void complex(PSObject bag, Object identity, String name, int depth) {
        Serialization settings = settings(bag.typeNames());
        int reach = settings.depth == null ? depth : settings.depth;
        if (reach == 0 && identity != bag) {
            xml.text("S", name, bag.text());
            return;
        }
        if (reach == 0) {
            limited(bag, name);
            return;
        }
        xml.object(name, newReference(identity));
        names(bag.typeNames());
        if (bag.text() != null) {
            xml.text("ToString", null, bag.text());
        }
        boolean opened = false;
        Shape shape = bag.shape();
        for (int i = 0; i < shape.size(); i++) {
            if (shape.kind(i) == Shape.Slot.PROPERTY) {
                if (!opened) {
                    xml.open("Props");
                    opened = true;
                }
                one(bag.slot(i), shape.name(i), reach - 1);
            }
        }
        if (opened) {
            xml.close("Props");
        }
        extended(bag, depth, settings);
        xml.close("Obj");
    }

    /** At the depth's end: its text, with its notes. */
    private void limited(PSObject object, String name) {
        String text = textOf(object);
        boolean notes = false;
        for (int i = 0; i < object.shape().size(); i++) {
            notes |= object.shape().kind(i) == Shape.Slot.NOTE;
        }
        if (!notes) {
            xml.text("S", name, text);
            return;
        }
        xml.object(name, newReference(object.isBag() ? object : object.base()));
        xml.text("S", null, text);
        extended(object, 0, null);
        xml.close("Obj");
    }

    private static String textOf(Object value) {
        try {
            return PSObject.base(value) instanceof ClrType type ? type.toString() : Conversion.toObjectText(value);
        } catch (DotNetException e) {
            return "";
        }
    }

    /** A value of a real type, with its properties. */
    private void plain(Object value, String name, int depth) {
        Object base = PSObject.base(value);
        PSObject object = value instanceof PSObject o ? o : null;
        List<String> ownNames = TypeNames.of(value);
        Serialization settings = settings(ownNames);
        if (settings.method == TypeData.SerializationMethod.String) {
            Object source = settings.stringSource == null ? value : members.get(value, settings.stringSource);
            xml.text("S", name, textOf(source));
            return;
        }
        int reach = settings.depth == null ? depth : settings.depth;
        if (reach == 0) {
            limited(object != null ? object : new PSObject(base), name);
            return;
        }
        xml.object(name, newReference(base));
        names(ownNames);
        String text = textOf(base);
        if (text.isEmpty()) {
            xml.empty("ToString", null);
        } else {
            xml.text("ToString", null, text);
        }
        if (base instanceof EnumValue || base instanceof Enum<?> && ClrTypes.of(base) instanceof ClrEnum) {
            ClrEnum type = (ClrEnum) ClrTypes.of(base);
            primitives.write(Conversion.convert(ClrEnum.number(base), type.underlying()), null);
        } else {
            properties(base, settings, reach);
        }
        extended(object != null ? object : value, depth, settings);
        xml.close("Obj");
    }

    private void properties(Object value, Serialization settings, int depth) {
        if (depth == 0) {
            return;
        }
        boolean opened = false;
        if (settings.properties != null) {
            for (String wanted : settings.properties) {
                PSPropertyMember property = members.property(value, wanted);
                opened = property == null ? opened : property(property, value, depth, opened);
            }
        } else {
            for (PSPropertyMember property : members.ofType(value)) {
                opened = property(property, value, depth, opened);
            }
        }
        if (opened) {
            xml.close("Props");
        }
    }

    /** A property whose getter fails is left out. */
    private boolean property(PSPropertyMember property, Object target, int depth, boolean opened) {
        if (!property.canGet()) {
            return opened;
        }
        Object value;
        try {
            value = property.get(target);
        } catch (DotNetException e) {
            return opened;
        }
        if (!opened) {
            xml.open("Props");
        }
        one(value, property.name(), depth - 1);
        return true;
    }

    /** The members that were added, by hand or by type data. */
    private void extended(Object target, int depth, Serialization settings) {
        if (settings != null && settings.properties != null) {
            return;
        }
        boolean opened = false;
        PSObject object = target instanceof PSObject o ? o : null;
        if (object != null) {
            Shape shape = object.shape();
            for (int i = 0; i < shape.size(); i++) {
                if (shape.kind(i) == Shape.Slot.NOTE) {
                    opened = opened || opened();
                    one(object.slot(i), shape.name(i), depth);
                } else if (shape.kind(i) == Shape.Slot.MEMBER && object.slot(i) instanceof PSPropertyMember property) {
                    opened = added(property, target, depth, opened);
                }
            }
        }
        if (settings != null && settings.hasMembers) {
            for (PSMember member : types.members(TypeNames.of(target))) {
                if (member instanceof PSPropertyMember property && (object == null || object.shape().slot(member.name()) < 0)) {
                    opened = added(property, target, depth, opened);
                }
            }
        }
        if (opened) {
            xml.close("MS");
        }
    }

    private boolean opened() {
        xml.open("MS");
        return true;
    }

    private boolean added(PSPropertyMember property, Object target, int depth, boolean opened) {
        if (property.isHidden() || !property.canGet()) {
            return opened;
        }
        Object value;
        try {
            value = property instanceof ScriptProperty script ? script.getQuietly(target) : property.get(target);
        } catch (DotNetException e) {
            return opened;
        }
        if (!opened) {
            xml.open("MS");
        }
        one(value, property.name(), depth);
        return true;
    }

    private void names(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        Integer known = typeNames.get(names);
        if (known != null) {
            xml.typeReference(known);
            return;
        }
        int reference = typeNames.size();
        typeNames.put(List.copyOf(names), reference);
        xml.openTypeNames(reference);
        for (String each : names) {
            xml.text("T", null, each);
        }
        xml.close("TN");
    }

    private Serialization settings(List<String> names) {
        if (names == lastNames) {
            return lastSettings;
        }
        Serialization known = settings.get(names);
        if (known == null) {
            known = new Serialization(depth(names), types.first(names, TypeData::serializationMethod),
                    specific(names), types.first(names, TypeData::stringSerializationSource), !types.members(names).isEmpty());
            settings.put(List.copyOf(names), known);
        }
        lastNames = names;
        lastSettings = known;
        return known;
    }

    /** The depth that type data gives, to received objects as to those that they came from. */
    private Integer depth(List<String> names) {
        Integer depth = types.first(names, TypeData::serializationDepth);
        return depth != null ? depth
                : types.first(names.stream().filter(n -> n.startsWith(DESERIALIZED)).map(n -> n.substring(DESERIALIZED.length())).toList(),
                        TypeData::serializationDepth);
    }

    /** The properties that type data chooses, with those of base types where it inherits; null for all. */
    private List<String> specific(List<String> names) {
        if (types.first(names, TypeData::serializationMethod) != TypeData.SerializationMethod.SpecificProperties) {
            return null;
        }
        List<String> all = new java.util.ArrayList<>();
        for (String name : names) {
            TypeData data = types.find(name);
            if (data != null && data.propertySerializationSet() != null) {
                data.propertySerializationSet().stream().filter(each -> !all.contains(each)).forEach(all::add);
                if (!Boolean.TRUE.equals(data.inheritPropertySerializationSet())) {
                    break;
                }
            }
        }
        return all;
    }
}

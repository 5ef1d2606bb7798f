package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.clixml.CliXmlWriter;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.xml.XmlWriter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.TypeData;
import org.mooring.object.TypeNames;

/**
 * Writes one object as ConvertTo-Xml does: {@code <Object>} with a {@code <Property>} for each property, item, key and value in it. As in
 * CLIXML, collections do not use up depth.
 */
final class ObjectElements {

    private final XmlWriter out;
    private final boolean typed;
    private final Members members = Members.current();
    private boolean first = true;

    ObjectElements(XmlWriter out, boolean typed) {
        this.out = out;
        this.typed = typed;
    }

    void write(Object value, int depth) {
        write(value, null, depth);
    }

    private void write(Object value, String name, int depth) {
        Object base = PSObject.base(value);
        if (value == null) {
            open(name, null);
            out.writeEndElement();
        } else if (CliXmlWriter.isPrimitive(base)) {
            text(name, base, Formatter.text(base, Culture.current()));
        } else if (Enumeration.isEnumerable(base) || base instanceof Map) {
            container(value, base, name, depth);
        } else if (depth == 0 || setting(value, TypeData::serializationMethod) == TypeData.SerializationMethod.String) {
            text(value, name);
        } else {
            object(value, base, name, depth);
        }
    }

    private <T> T setting(Object value, java.util.function.Function<TypeData, T> what) {
        return members.types().first(TypeNames.of(value), what);
    }

    private void open(String name, Object base) {
        out.writeStartElement(name == null && first ? "Object" : "Property");
        if (name != null) {
            out.writeAttributeString("Name", name);
        } else {
            first = false;
        }
        if (typed && base != null) {
            out.writeAttributeString("Type", typeName(base));
        }
    }

    private static String typeName(Object base) {
        return base instanceof PSObject || base == AutomationNull.VALUE ? "System.Management.Automation.PSCustomObject" : ClrTypes.of(base).toString();
    }

    private void text(String name, Object base, String text) {
        open(name, base);
        out.writeString(text);
        out.writeEndElement();
    }

    /** As a text: what type data says, else its own. */
    private void text(Object value, String name) {
        Object base = PSObject.base(value);
        String source = setting(value, TypeData::stringSerializationSource);
        List<PSPropertyMember> notes = value instanceof PSObject object ? notes(object) : List.of();
        open(name, base);
        if (source != null || notes.isEmpty()) {
            out.writeString(base instanceof PSObject ? "" : Formatter.text(base, Culture.current()));
        } else {
            out.writeStartElement("Property");
            attributes(null, "System.String");
            out.writeString(Conversion.toText(value));
            out.writeEndElement();
        }
        notes(notes, value);
        out.writeEndElement();
    }

    private void attributes(String name, String type) {
        if (name != null) {
            out.writeAttributeString("Name", name);
        }
        if (typed) {
            out.writeAttributeString("Type", type);
        }
    }

    private List<PSPropertyMember> notes(PSObject object) {
        List<PSPropertyMember> notes = new ArrayList<>();
        for (var member : object.members()) {
            if (member instanceof PSPropertyMember property) {
                notes.add(property);
            }
        }
        return notes;
    }

    private void notes(List<PSPropertyMember> notes, Object target) {
        for (PSPropertyMember note : notes) {
            out.writeStartElement("Property");
            attributes(note.name(), "System.Management.Automation.PS" + note.kind());
            out.writeString(Conversion.toText(note.get(target)));
            out.writeEndElement();
        }
    }

    private void container(Object value, Object base, String name, int depth) {
        open(name, base);
        if (base instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                write(key, "Key", depth);
                write(item, "Value", depth);
            });
        } else {
            for (Object each : Enumeration.toList(base)) {
                write(each, null, depth);
            }
            if (depth != 0 && !(base instanceof List) && !base.getClass().isArray()) {
                properties(base, depth);
            }
        }
        if (value instanceof PSObject object && object != base) {
            notes(notes(object), value);
        }
        out.writeEndElement();
    }

    private void object(Object value, Object base, String name, int depth) {
        open(name, base);
        if (ClrTypes.of(base) instanceof ClrEnum type) {
            write(Conversion.convert(ClrEnum.number(base), type.underlying()), "value__", depth);
        } else {
            properties(value, depth);
        }
        out.writeEndElement();
    }

    private void properties(Object value, int depth) {
        Integer ownDepth = setting(value, TypeData::serializationDepth);
        int inner = (ownDepth == null || ownDepth <= 0 ? depth : ownDepth) - 1;
        if (setting(value, TypeData::serializationMethod) == TypeData.SerializationMethod.SpecificProperties) {
            List<String> chosen = setting(value, TypeData::propertySerializationSet);
            for (String each : chosen == null ? List.<String>of() : chosen) {
                PSPropertyMember property = members.property(value, each);
                if (property != null) {
                    property(property, value, inner);
                }
            }
            return;
        }
        for (PSPropertyMember property : members.properties(value)) {
            property(property, value, inner);
        }
    }

    /** A getter that fails gives an empty element. */
    private void property(PSPropertyMember property, Object target, int depth) {
        Object value;
        try {
            value = property.canGet() ? property.get(target) : null;
        } catch (DotNetException e) {
            value = null;
        }
        if (value == null) {
            out.writeStartElement("Property");
            attributes(property.name(), property.valueTypeName(target));
            out.writeEndElement();
        } else {
            write(value, property.name(), depth);
        }
    }
}

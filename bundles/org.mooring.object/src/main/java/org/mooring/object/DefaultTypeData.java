package org.mooring.object;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.dotnet.xml.XmlNodeList;
import org.mooring.object.job.Job;

/**
 * PowerShell's own type data: what it writes as data is in {@code types.txt}, a line a type; what it writes as script is code here. Members
 * of a type that another bundle brings (files, processes) come with that type.
 */
final class DefaultTypeData {

    private DefaultTypeData() {}

    static TypeTable table() {
        TypeTable table = new TypeTable(null);
        try (var reader = new BufferedReader(new InputStreamReader(DefaultTypeData.class.getResourceAsStream("types.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> table.update(read(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scripts(table);
        return table;
    }

    private static TypeData read(String line) {
        String[] parts = line.split("\\|");
        TypeData data = new TypeData(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            say(data, parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return data;
    }

    private static void say(TypeData data, String what, String value) {
        switch (what) {
            case "alias" -> data.add(new AliasProperty(before(value), after(value)));
            case "note" -> {
                String text = after(value);
                data.add(new CodeProperty(before(value), MemberKind.NoteProperty, target -> text, null));
            }
            case "set" -> data.add(new PropertySet(before(value), List.of(after(value).split(","))));
            case "display" -> data.defaultDisplayProperties(List.of(value.split(",")));
            case "key" -> data.defaultKeyProperties(List.of(value.split(",")));
            case "displayProperty" -> data.defaultDisplayProperty(value);
            case "serialized" -> data.propertySerializationSet(List.of(value.split(",")));
            case "method" -> data.serializationMethod(TypeData.SerializationMethod.valueOf(value));
            case "depth" -> data.serializationDepth(Integer.valueOf(value));
            case "target" -> data.targetTypeForDeserialization(value);
            case "string" -> data.stringSerializationSource(value);
            default -> throw new IllegalStateException("types.txt says '" + what + "' of " + data.typeName() + ".");
        }
    }

    private static String before(String value) {
        return value.substring(0, value.indexOf(':'));
    }

    private static String after(String value) {
        return value.substring(value.indexOf(':') + 1);
    }

    private static void scripts(TypeTable table) {
        table.update(ArrayMethods.typeData());
        table.update(new TypeData("System.DateTime").add(CodeProperty.ofWhole("DateTime", MemberKind.ScriptProperty, DefaultTypeData::dateTime)));
        table.update(new TypeData("System.Guid").add(scripted("Guid", value -> ((UUID) value).toString())));
        table.update(new TypeData("System.Management.Automation.ErrorRecord").add(scripted("PSMessageDetails", value -> {
            Throwable exception = ((ErrorRecord) value).exception();
            return exception instanceof org.mooring.api.stream.DotNetException e ? e.properties().get("PSMessageDetails") : null;
        })));
        table.update(new TypeData("System.Xml.XmlNode").add(text("XmlNode", value -> ((XmlNode) value).localName())));
        table.update(new TypeData("System.Xml.XmlNodeList").add(text("XmlNodeList",
                value -> ((XmlNodeList) value).stream().map(XmlNode::localName).collect(Collectors.joining(" ")))));
        table.update(new TypeData("System.Net.IPAddress").add(scripted("IPAddressToString", Conversion::toText)));
        table.update(new TypeData("System.Management.Automation.Job").add(scripted("State", value -> ((Job) value).state().name())));
        table.update(new TypeData("Deserialized.System.Enum").add(scripted("Value", value -> value instanceof PSObject object ? object.text() : Conversion.toText(value))));
    }

    private static CodeMethod text(String source, Function<Object, Object> made) {
        return new CodeMethod("ToString", MemberKind.CodeMethod, "static string " + source + "(psobject instance)", (value, arguments) -> made.apply(value));
    }

    /** The date, the time or both, as the note DisplayHint says. */
    private static Object dateTime(Object value) {
        DateTime time = (DateTime) PSObject.base(value);
        String hint = value instanceof PSObject object && object.member("DisplayHint") instanceof PSPropertyMember note
                ? Conversion.toText(note.get(object)) : "";
        String date = hint.equalsIgnoreCase("Time") ? "" : Formatter.toString(time, "D", Culture.current());
        String clock = hint.equalsIgnoreCase("Date") ? "" : Formatter.toString(time, "T", Culture.current());
        return (date + " " + clock).strip();
    }

    private static CodeProperty scripted(String name, Function<Object, Object> getter) {
        return new CodeProperty(name, MemberKind.ScriptProperty, getter, null);
    }
}

package org.mooring.object;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;

/** Reads type files ({@code .types.ps1xml}, about_Types.ps1xml): members and settings of type names. */
public final class TypesXml {

    private record Element(String name, int line, StringBuilder text, List<Element> children) {

        List<Element> all(String wanted) {
            return children.stream().filter(c -> c.name.equals(wanted)).toList();
        }

        Element first(String wanted) {
            return all(wanted).stream().findFirst().orElse(null);
        }

        String value(String wanted) {
            Element found = first(wanted);
            return found == null ? null : found.text.toString().trim();
        }
    }

    private final Function<String, ScriptBlock> compiler;
    private final List<TypeData> types = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private TypesXml(Function<String, ScriptBlock> compiler) {
        this.compiler = compiler;
    }

    /** @param compiler makes script blocks of their texts */
    public static TypesXml read(String xml, Function<String, ScriptBlock> compiler) {
        TypesXml read = new TypesXml(compiler);
        for (Element type : parse(xml).all("Type")) {
            read.type(type);
        }
        return read;
    }

    public List<TypeData> types() {
        return types;
    }

    /** What is wrong, each with its line before it. */
    public List<String> errors() {
        return errors;
    }

    private static Element parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Element> open = new ArrayList<>();
        Element root = new Element("", 1, new StringBuilder(), new ArrayList<>());
        open.add(root);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        Element made = new Element(reader.getLocalName(), reader.getLocation().getLineNumber(), new StringBuilder(),
                                new ArrayList<>());
                        open.get(open.size() - 1).children.add(made);
                        open.add(made);
                    }
                    case XMLStreamReader.END_ELEMENT -> open.remove(open.size() - 1);
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> open.get(open.size() - 1).text.append(reader.getText());
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw new DotNetException("System.Xml.XmlException", e.getMessage(), e);
        }
        Element types = root.first("Types");
        return types == null ? root : types;
    }

    private void type(Element type) {
        String name = type.value("Name");
        if (name == null) {
            errors.add("(" + type.line + ") : Error: Node \"Name\" was not found. It should occur only once under \"Type\". The parent node, \"Type\","
                    + " will be ignored.");
            return;
        }
        TypeData data = new TypeData(name);
        Element members = type.first("Members");
        if (members != null) {
            members.children.forEach(member -> member(data, member));
        }
        types.add(data);
    }

    private void member(TypeData data, Element member) {
        String name = member.value("Name");
        if (name == null) {
            errors.add("(" + member.line + ") : Error in type \"" + data.typeName() + "\": Node \"Name\" was not found. It should occur only once"
                    + " under \"" + member.name + "\". The parent node, \"" + member.name + "\", will be ignored.");
            return;
        }
        switch (member.name) {
            case "ScriptProperty" -> data.add(new ScriptProperty(name, block(member.value("GetScriptBlock")), block(member.value("SetScriptBlock"))));
            case "ScriptMethod" -> data.add(new ScriptMethod(name, block(member.value("Script"))));
            case "AliasProperty" -> data.add(new AliasProperty(name, member.value("ReferencedMemberName")));
            case "NoteProperty" -> {
                data.add(MemberSet.note(name, note(member)));
            }
            case "PropertySet" -> data.add(new PropertySet(name, names(member)));
            case "MemberSet" -> {
                if (name.equals("PSStandardMembers")) {
                    standard(data, member.first("Members"));
                }
            }
            default -> { }
        }
    }

    private ScriptBlock block(String text) {
        return text == null ? null : compiler.apply(text);
    }

    private static Object note(Element member) {
        String value = member.value("Value");
        String type = member.value("TypeName");
        return type == null || value == null ? value : Conversion.convert(value, org.mooring.dotnet.ClrTypes.find(type));
    }

    private static List<String> names(Element set) {
        Element names = set.first("ReferencedProperties");
        return names == null ? List.of() : names.all("Name").stream().map(n -> n.text.toString().trim()).toList();
    }

    private static void standard(TypeData data, Element members) {
        if (members == null) {
            return;
        }
        for (Element member : members.children) {
            String name = member.value("Name");
            if (name == null) {
                continue;
            }
            switch (name) {
                case "DefaultDisplayPropertySet" -> data.defaultDisplayProperties(names(member));
                case "DefaultKeyPropertySet" -> data.defaultKeyProperties(names(member));
                case "PropertySerializationSet" -> data.propertySerializationSet(names(member));
                case "DefaultDisplayProperty" -> data.defaultDisplayProperty(member.value("Value"));
                case "StringSerializationSource" -> data.stringSerializationSource(member.value("ReferencedMemberName"));
                case "SerializationDepth" -> data.serializationDepth(Integer.valueOf(member.value("Value")));
                case "SerializationMethod" -> data.serializationMethod(TypeData.SerializationMethod.valueOf(member.value("Value")));
                case "InheritPropertySerializationSet" -> data.inheritPropertySerializationSet(Boolean.valueOf(member.value("Value")));
                case "TargetTypeForDeserialization" -> data.targetTypeForDeserialization(member.value("Value"));
                default -> { }
            }
        }
    }
}

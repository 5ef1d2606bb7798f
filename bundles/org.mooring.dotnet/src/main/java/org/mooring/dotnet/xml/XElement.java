package org.mooring.dotnet.xml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ConvertType;
import org.mooring.dotnet.system.io.ClrReader;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.ClrWriter;
import org.mooring.dotnet.system.linq.LazySequence;

/** System.Xml.Linq.XElement. */
@ClrClass(value = "System.Xml.Linq.XElement", base = "System.Xml.Linq.XContainer")
public final class XElement extends XContainer {

    private static final String ATTRIBUTES = "System.Collections.Generic.IEnumerable`1[System.Xml.Linq.XAttribute]";
    private static final String LOAD = "System.Xml.Linq.LoadOptions";
    private static final String SAVE = "System.Xml.Linq.SaveOptions";

    private final List<XAttribute> attributes = new ArrayList<>();
    private XName name;
    /** Whether it was read as, or made, an element with two tags. */
    private boolean twoTags;

    XElement(XName name) {
        if (name == null) {
            throw Exceptions.argumentNull("name");
        }
        this.name = name;
    }

    @New
    public static XElement make(XName name) {
        return new XElement(name);
    }

    @New
    public static XElement make(XName name, Object content) {
        XElement element = new XElement(name);
        element.twoTags = "".equals(content);
        element.insert(0, content);
        return element;
    }

    @New
    public static XElement make(XName name, @Params Object[] content) {
        return make(name, (Object) content);
    }

    @New
    public static XElement make(XElement other) {
        return (XElement) other.copy();
    }

    @Member
    public static XElement parse(String text) {
        return XDocument.parse(text).root().released();
    }

    @Member
    public static XElement parse(String text, @Type(LOAD) Object options) {
        return XDocument.parse(text, options).root().released();
    }

    @Member
    public static XElement load(String uri) {
        return XDocument.load(uri).root().released();
    }

    @Member
    public static XElement load(ClrReader textReader) {
        return XDocument.load(textReader).root().released();
    }

    @Member
    public static XElement load(ClrStream stream) {
        return XDocument.load(stream).root().released();
    }

    private XElement released() {
        remove();
        return this;
    }

    List<XAttribute> attributeList() {
        return attributes;
    }

    void twoTags() {
        twoTags = true;
    }

    @Override
    int kind() {
        return 1;
    }

    @Override
    void check(XNode child, int at) {
        if (child instanceof XDocument) {
            throw Exceptions.argument("A node of type Document cannot be added to content.");
        }
    }

    @Override
    void addAttribute(XAttribute attribute) {
        if (attribute(attribute.name()) != null) {
            throw Exceptions.invalidOperation("Duplicate attribute.");
        }
        attribute.container = this;
        attributes.add(attribute);
    }

    @Get
    public XName name() {
        return name;
    }

    @Set
    public void name(XName value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        name = value;
    }

    /** All text inside. */
    @Get
    public String value() {
        StringBuilder out = new StringBuilder();
        below(false).forEach(node -> out.append(node instanceof XText text ? text.value() : ""));
        return out.toString();
    }

    @Set
    public void value(String value) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        setValue(value);
    }

    @Member
    public void setValue(Object value) {
        String text = text(value);
        removeNodes();
        twoTags = text.isEmpty();
        insert(0, text);
    }

    @Get
    public boolean isEmpty() {
        return children().isEmpty() && !twoTags;
    }

    @Get
    public boolean hasElements() {
        return children().stream().anyMatch(XElement.class::isInstance);
    }

    @Get
    public boolean hasAttributes() {
        return !attributes.isEmpty();
    }

    @Get
    public XAttribute firstAttribute() {
        return attributes.isEmpty() ? null : attributes.get(0);
    }

    @Get
    public XAttribute lastAttribute() {
        return attributes.isEmpty() ? null : attributes.get(attributes.size() - 1);
    }

    @Member
    public XAttribute attribute(XName name) {
        return attributes.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    @Member
    @Type(ATTRIBUTES)
    public Object attributes() {
        return attributes(null);
    }

    @Member
    @Type(ATTRIBUTES)
    public Object attributes(XName name) {
        return new LazySequence(ClrTypes.find("System.Xml.Linq.XAttribute"),
                attributes.stream().filter(each -> name == null || each.name().equals(name)).toList());
    }

    /** Null removes it. */
    @Member
    public void setAttributeValue(XName name, Object value) {
        XAttribute held = attribute(name);
        if (value == null) {
            if (held != null) {
                held.remove();
            }
        } else if (held == null) {
            addAttribute(XAttribute.make(name, value));
        } else {
            held.setValue(value);
        }
    }

    /** Null removes it. */
    @Member
    public void setElementValue(XName name, Object value) {
        XElement held = element(name);
        if (value == null) {
            if (held != null) {
                held.remove();
            }
        } else if (held == null) {
            add(make(name, text(value)));
        } else {
            held.setValue(value);
        }
    }

    @Member
    public void removeAttributes() {
        attributes.forEach(each -> each.container = null);
        attributes.clear();
    }

    @Member
    public void removeAll() {
        removeAttributes();
        removeNodes();
    }

    @Member
    public void replaceAll(@Params Object[] content) {
        removeAll();
        insert(0, content);
    }

    @Member
    public void replaceAttributes(@Params Object[] content) {
        removeAttributes();
        insert(children().size(), content);
    }

    @Member
    @Type(ELEMENTS)
    public Object ancestorsAndSelf() {
        return ancestorsAndSelf(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object ancestorsAndSelf(XName name) {
        List<Object> all = new ArrayList<>();
        for (XElement at = this; at != null; at = at.parentElement()) {
            if (named(name).test(at)) {
                all.add(at);
            }
        }
        return elements(all);
    }

    @Member
    @Type(ELEMENTS)
    public Object descendantsAndSelf() {
        return descendantsAndSelf(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object descendantsAndSelf(XName name) {
        return elements((Iterable<XNode>) () -> below(true).stream().filter(named(name)).toList().iterator());
    }

    @Member
    @Type(NODES)
    public Object descendantNodesAndSelf() {
        return nodes((Iterable<XNode>) () -> below(true).iterator());
    }

    private String declared(String prefix) {
        for (XElement at = this; at != null; at = at.parentElement()) {
            for (XAttribute each : at.attributes) {
                if (prefix.equals(each.declaredPrefix())) {
                    return each.value();
                }
            }
        }
        return null;
    }

    @Member
    public XNamespace getDefaultNamespace() {
        String found = declared("");
        return found == null ? XNamespace.NONE : new XNamespace(found);
    }

    @Member
    public XNamespace getNamespaceOfPrefix(String prefix) {
        String found = prefix.equals("xml") ? XmlNames.XML : declared(prefix);
        return found == null ? null : new XNamespace(found);
    }

    @Member
    public String getPrefixOfNamespace(XNamespace ns) {
        return prefixOf(ns);
    }

    /** Null where it has none but the default. */
    String prefixOf(XNamespace ns) {
        if (ns.equals(XNamespace.XML)) {
            return "xml";
        }
        for (XElement at = this; at != null; at = at.parentElement()) {
            for (XAttribute each : at.attributes) {
                String prefix = each.declaredPrefix();
                if (prefix != null && !prefix.isEmpty() && each.value().equals(ns.uri()) && each.value().equals(declared(prefix))) {
                    return prefix;
                }
            }
        }
        return null;
    }

    @Override
    void write(XmlMarkup out) {
        String uri = name.space().uri();
        String prefix = uri.isEmpty() || getDefaultNamespace().uri().equals(uri) ? null : prefixOf(name.space());
        out.startElement(prefix == null ? "" : prefix, name.local(), uri);
        for (XAttribute each : attributes) {
            String declared = each.declaredPrefix();
            if (declared != null) {
                out.attribute(declared.isEmpty() ? "" : "xmlns", declared.isEmpty() ? "xmlns" : declared, XmlNames.XMLNS, each.value());
            } else {
                String used = each.name().space().uri().isEmpty() ? null : prefixOf(each.name().space());
                out.attribute(used == null ? "" : used, each.name().local(), each.name().space().uri(), each.value());
            }
        }
        children().forEach(child -> child.write(out));
        out.endElement(twoTags && children().isEmpty());
    }

    @Override
    XNode copy() {
        XElement copy = new XElement(name);
        attributes.forEach(each -> copy.addAttribute(XAttribute.make(each)));
        children().forEach(child -> copy.insert(copy.children().size(), child.copy()));
        copy.twoTags = twoTags;
        return copy;
    }

    @Override
    boolean same(XNode other) {
        if (!(other instanceof XElement element) || !element.name.equals(name) || element.attributes.size() != attributes.size()) {
            return false;
        }
        for (int i = 0; i < attributes.size(); i++) {
            XAttribute mine = attributes.get(i);
            XAttribute theirs = element.attributes.get(i);
            if (!mine.name().equals(theirs.name()) || !mine.value().equals(theirs.value())) {
                return false;
            }
        }
        return sameChildren(element);
    }

    @Member
    public void save(String fileName) {
        XDocument.save(this, null, fileName, true);
    }

    @Member
    public void save(String fileName, @Type(SAVE) Object options) {
        XDocument.save(this, null, fileName, (ClrEnum.number(options) & 1) == 0);
    }

    @Member
    public void save(ClrWriter textWriter) {
        XDocument.save(this, null, textWriter);
    }

    @Member
    public void save(ClrStream stream) {
        XDocument.save(this, null, stream);
    }

    @Member
    @Name("op_Explicit")
    public static String asString(XElement element) {
        return element == null ? null : element.value();
    }

    @Member
    @Name("op_Explicit")
    public static int asInt(XElement element) {
        return XmlConvertType.toInt32(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static long asLong(XElement element) {
        return XmlConvertType.toInt64(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static double asDouble(XElement element) {
        return XmlConvertType.toDouble(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static BigDecimal asDecimal(XElement element) {
        return ConvertType.toDecimal(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static boolean asBoolean(XElement element) {
        return XmlConvertType.toBoolean(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static DateTime asDateTime(XElement element) {
        return XmlValues.toDateTime(element.value());
    }

    @Member
    @Name("op_Explicit")
    public static UUID asGuid(XElement element) {
        return XmlConvertType.toGuid(element.value());
    }
}

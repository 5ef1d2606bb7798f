package org.mooring.dotnet.xml;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;

/** System.Xml.XmlElement. */
@ClrClass(value = "System.Xml.XmlElement", base = "System.Xml.XmlLinkedNode",
    order = {"Name", "LocalName", "NamespaceURI", "Prefix", "NodeType", "ParentNode", "OwnerDocument", "IsEmpty", "Attributes",
        "HasAttributes", "SchemaInfo", "InnerXml", "InnerText", "NextSibling", "PreviousSibling", "Value", "ChildNodes", "FirstChild",
        "LastChild", "HasChildNodes", "IsReadOnly", "OuterXml", "BaseURI", "PreviousText"})
public final class XmlElement extends XmlNamedNode {

    private final XmlAttributeCollection attributes = new XmlAttributeCollection(this);
    private boolean isEmpty = true;

    XmlElement(XmlDocument owner, String prefix, String localName, String namespace) {
        super(owner, prefix, localName, namespace);
    }

    @Override
    public Kind kind() {
        return Kind.ELEMENT;
    }

    @Override
    public XmlAttributeCollection attributes() {
        return attributes;
    }

    /** Whether it is written as one tag. */
    @Get
    public boolean isEmpty() {
        return isEmpty;
    }

    @Set
    public void isEmpty(boolean value) {
        if (value) {
            super.removeAll();
        }
        isEmpty = value;
    }

    @Get
    public boolean hasAttributes() {
        return !attributes.isEmpty();
    }

    @Override
    boolean takes(XmlNode child) {
        return switch (child.kind()) {
            case ATTRIBUTE, DOCUMENT, DECLARATION -> false;
            default -> true;
        };
    }

    @Override
    boolean takesAny() {
        return true;
    }

    @Override
    public void innerText(String value) {
        if (firstChild() instanceof XmlText only && only == lastChild()) {
            only.value(value);
        } else {
            super.removeAll();
            attach(new XmlText(owner, value), null);
        }
    }

    @Override
    void grown() {
        isEmpty = false;
    }

    @Override
    public void innerXml(String value) {
        super.removeAll();
        isEmpty = false;
        XmlLoader.content(this, owner, value);
    }

    @Override
    public void removeAll() {
        super.removeAll();
        attributes.removeAll();
    }

    @Member
    public void removeAllAttributes() {
        attributes.removeAll();
    }

    @Member
    public String getAttribute(String name) {
        XmlAttribute found = attributes.named(name);
        return found == null ? "" : found.value();
    }

    @Member
    public String getAttribute(String localName, String namespaceURI) {
        XmlAttribute found = attributes.named(localName, namespaceURI);
        return found == null ? "" : found.value();
    }

    @Member
    public void setAttribute(String name, String value) {
        XmlAttribute found = attributes.named(name);
        if (found == null) {
            found = owner.createAttribute(name);
            attributes.append(found);
        }
        found.value(value);
    }

    @Member
    public String setAttribute(String localName, String namespaceURI, String value) {
        XmlAttribute found = attributes.named(localName, namespaceURI);
        if (found == null) {
            found = owner.createAttribute(localName, namespaceURI);
            attributes.append(found);
        }
        found.value(value);
        return value;
    }

    @Member
    public void removeAttribute(String name) {
        attributes.removeNamedItem(name);
    }

    @Member
    public void removeAttribute(String localName, String namespaceURI) {
        attributes.remove(attributes.named(localName, namespaceURI));
    }

    @Member
    public XmlAttribute getAttributeNode(String name) {
        return attributes.named(name);
    }

    @Member
    public XmlAttribute getAttributeNode(String localName, String namespaceURI) {
        return attributes.named(localName, namespaceURI);
    }

    @Member
    public XmlAttribute setAttributeNode(XmlAttribute newAttr) {
        return (XmlAttribute) attributes.setNamedItem(newAttr);
    }

    @Member
    public XmlAttribute setAttributeNode(String localName, String namespaceURI) {
        XmlAttribute made = attributes.named(localName, namespaceURI);
        return made != null ? made : attributes.append(owner.createAttribute(localName, namespaceURI));
    }

    @Member
    public XmlAttribute removeAttributeNode(XmlAttribute oldAttr) {
        return attributes.remove(oldAttr);
    }

    @Member
    public boolean hasAttribute(String name) {
        return attributes.named(name) != null;
    }

    @Member
    public boolean hasAttribute(String localName, String namespaceURI) {
        return attributes.named(localName, namespaceURI) != null;
    }

    @Member
    public XmlNodeList getElementsByTagName(String name) {
        return XmlDocument.elements(this, each -> name.equals("*") || each.name().equals(name));
    }

    @Member
    public XmlNodeList getElementsByTagName(String localName, String namespaceURI) {
        return XmlDocument.elements(this, localName, namespaceURI);
    }

    /** Its own declaration of a prefix; null when it has none. */
    XmlAttribute declaration(String wanted) {
        for (XmlAttribute each : attributes) {
            if (each.isDeclaration() && (wanted.isEmpty() ? each.prefix().isEmpty() : !each.prefix().isEmpty() && each.localName().equals(wanted))) {
                return each;
            }
        }
        return null;
    }

    @Override
    void write(XmlMarkup out) {
        out.startElement(prefix, localName, namespace);
        for (XmlAttribute each : attributes) {
            each.write(out);
        }
        writeContent(out);
        out.endElement(!isEmpty);
    }

    @Override
    XmlNode copy(XmlDocument to, boolean deep) {
        XmlElement copy = new XmlElement(to, prefix, localName, namespace);
        for (XmlAttribute each : attributes) {
            copy.attributes.addRead((XmlAttribute) each.copy(to, true));
        }
        copy.isEmpty = isEmpty || !deep;
        return deep ? copyChildren(copy, to) : copy;
    }
}

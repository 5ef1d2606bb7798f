package org.mooring.dotnet.xml;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Xml.XmlAttribute. Its value is kept as text, not as child nodes. */
@ClrClass(value = "System.Xml.XmlAttribute", base = "System.Xml.XmlNode")
public final class XmlAttribute extends XmlNamedNode {

    private String value;
    XmlElement element;

    XmlAttribute(XmlDocument owner, String prefix, String localName, String namespace, String value) {
        super(owner, prefix, localName, namespace);
        this.value = value;
    }

    @Override
    public Kind kind() {
        return Kind.ATTRIBUTE;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public void value(String text) {
        value = text == null ? "" : text;
    }

    @Override
    public String innerText() {
        return value;
    }

    @Override
    public void innerText(String text) {
        value(text);
    }

    @Override
    public String innerXml() {
        return XmlMarkup.escaped(value, true);
    }

    @Override
    public void innerXml(String text) {
        XmlScanner scanner = new XmlScanner("<x v=\"" + text.replace("\"", "&quot;") + "\"/>", false, java.util.Map.of());
        scanner.next();
        value = scanner.attributes().get(0).value();
    }

    @Override
    public XmlNodeList childNodes() {
        return new XmlNodeList.Fixed(value.isEmpty() ? List.of() : List.of(new XmlText(owner, value)), "System.Xml.XmlChildNodes");
    }

    @Override
    public boolean hasChildNodes() {
        return !value.isEmpty();
    }

    @Override
    public XmlNode parentNode() {
        return null;
    }

    @Get
    public XmlElement ownerElement() {
        return element;
    }

    @Get
    public boolean specified() {
        return true;
    }

    /** Whether it is {@code xmlns} or {@code xmlns:prefix}. */
    boolean isDeclaration() {
        return namespace.equals(XmlNames.XMLNS);
    }

    @Override
    void write(XmlMarkup out) {
        out.attribute(prefix, localName, namespace, value);
    }

    @Override
    XmlNode copy(XmlDocument to, boolean deep) {
        return new XmlAttribute(to, prefix, localName, namespace, value);
    }
}

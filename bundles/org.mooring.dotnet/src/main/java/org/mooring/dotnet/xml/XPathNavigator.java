package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Xml.XPath.XPathNavigator: a cursor over a document. */
@ClrClass(value = "System.Xml.XPath.XPathNavigator", base = "System.Xml.XPath.XPathItem", isAbstract = true,
    interfaces = {"System.ICloneable", "System.Xml.XPath.IXPathNavigable", "System.Xml.IXmlNamespaceResolver"})
public final class XPathNavigator {

    private XmlNode node;

    XPathNavigator(XmlNode node) {
        this.node = node;
    }

    /** The node that it stands on. */
    @Get
    public XmlNode underlyingObject() {
        return node;
    }

    @Get
    public String name() {
        return node.kind().fixedName == null ? node.name() : "";
    }

    @Get
    public String localName() {
        return node.kind().fixedName == null ? node.localName() : "";
    }

    @Get
    public String prefix() {
        return node.prefix();
    }

    @Get
    @Name("NamespaceURI")
    public String namespaceUri() {
        return node.namespaceUri();
    }

    @Get
    public String value() {
        return node.innerText();
    }

    @Get
    public int valueAsInt() {
        return Integer.parseInt(value().strip());
    }

    @Get
    public double valueAsDouble() {
        return Double.parseDouble(value().strip());
    }

    @Get
    public String innerXml() {
        return node.innerXml();
    }

    @Get
    public String outerXml() {
        return node.outerXml();
    }

    @Get
    public boolean hasChildren() {
        return node.firstChild() != null;
    }

    @Get
    public boolean hasAttributes() {
        return node.attributes() != null && !node.attributes().isEmpty();
    }

    @Get
    public boolean isEmptyElement() {
        return node instanceof XmlElement element && element.isEmpty();
    }

    @Get
    @Type("System.Xml.XPath.XPathNodeType")
    public Object nodeType() {
        int number = switch (node.kind()) {
            case DOCUMENT, FRAGMENT -> 0;
            case ELEMENT -> 1;
            case ATTRIBUTE -> 2;
            case TEXT, CDATA -> 4;
            case SIGNIFICANT_WHITESPACE -> 5;
            case WHITESPACE -> 6;
            case INSTRUCTION, DECLARATION -> 7;
            case COMMENT -> 8;
        };
        return ((ClrEnum) ClrTypes.find("System.Xml.XPath.XPathNodeType")).value(number);
    }

    private boolean move(XmlNode to) {
        if (to == null) {
            return false;
        }
        node = to;
        return true;
    }

    @Member
    public boolean moveToFirstChild() {
        return move(node.firstChild());
    }

    @Member
    public boolean moveToNext() {
        return move(node.nextSibling());
    }

    @Member
    public boolean moveToPrevious() {
        return move(node.previousSibling());
    }

    @Member
    public boolean moveToParent() {
        return move(XPathAxis.parent(node));
    }

    @Member
    public void moveToRoot() {
        node = XPathAxis.root(node);
    }

    @Member
    public boolean moveToChild(String localName, String namespaceURI) {
        return move(node.item(localName, namespaceURI));
    }

    @Member
    public boolean moveToAttribute(String localName, String namespaceURI) {
        return node.attributes() != null && move(node.attributes().named(localName, namespaceURI));
    }

    @Member
    public String getAttribute(String localName, String namespaceURI) {
        return node instanceof XmlElement element ? element.getAttribute(localName, namespaceURI) : "";
    }

    @Member
    @Name("Clone")
    public XPathNavigator cloned() {
        return new XPathNavigator(node);
    }

    @Member
    public XPathExpression compile(String xpath) {
        return XPathExpression.parse(xpath);
    }

    @Member
    public Object evaluate(String xpath) {
        return evaluate(xpath, null);
    }

    @Member
    public Object evaluate(String xpath, XmlNamespaceManager resolver) {
        return result(XPathExpression.parse(xpath).evaluate(node, resolver));
    }

    @Member
    public Object evaluate(XPathExpression expr) {
        return result(expr.evaluate(node, null));
    }

    private static Object result(Object value) {
        return value instanceof List ? new Found(XPathExpression.nodes(value)) : value;
    }

    @Member
    public Found select(String xpath) {
        return select(xpath, null);
    }

    @Member
    public Found select(String xpath, XmlNamespaceManager resolver) {
        return new Found(XPathExpression.parse(xpath).select(node, resolver));
    }

    @Member
    public Found select(XPathExpression expr) {
        return new Found(expr.select(node, null));
    }

    @Member
    public XPathNavigator selectSingleNode(String xpath) {
        return selectSingleNode(xpath, null);
    }

    @Member
    public XPathNavigator selectSingleNode(String xpath, XmlNamespaceManager resolver) {
        List<XmlNode> found = XPathExpression.parse(xpath).select(node, resolver);
        return found.isEmpty() ? null : new XPathNavigator(found.get(0));
    }

    @Member
    public boolean matches(String xpath) {
        XPathExpression pattern = XPathExpression.parse(xpath);
        for (XmlNode at = node; at != null; at = XPathAxis.parent(at)) {
            if (pattern.select(at, null).contains(node)) {
                return true;
            }
        }
        return false;
    }

    @Member
    public void setValue(String value) {
        if (node instanceof XmlDocument) {
            throw Exceptions.invalidOperation("Operation is not valid due to the current state of the object.");
        }
        node.innerText(value);
    }

    @Override
    public String toString() {
        return value();
    }

    /** System.Xml.XPath.XPathNodeIterator. */
    @ClrClass(value = "System.Xml.XPath.XPathNodeIterator", isAbstract = true, interfaces = {"System.ICloneable", "System.Collections.IEnumerable"})
    public static final class Found implements Iterable<XPathNavigator> {

        private final List<XPathNavigator> all = new ArrayList<>();
        private int at;

        Found(List<XmlNode> nodes) {
            nodes.forEach(each -> all.add(new XPathNavigator(each)));
        }

        @Get
        public int count() {
            return all.size();
        }

        @Get
        public int currentPosition() {
            return at;
        }

        @Get
        public XPathNavigator current() {
            return at == 0 ? null : all.get(at - 1);
        }

        @Member
        public boolean moveNext() {
            if (at >= all.size()) {
                return false;
            }
            at++;
            return true;
        }

        @Override
        public Iterator<XPathNavigator> iterator() {
            return all.iterator();
        }

        @Override
        public String toString() {
            return "System.Xml.XPath.XPathNodeIterator";
        }
    }
}

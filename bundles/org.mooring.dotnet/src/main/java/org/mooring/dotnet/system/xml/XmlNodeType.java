package org.mooring.dotnet.system.xml;

import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** System.Xml.XmlNode, on the JDK's document object model. */
@ClrClass(value = "System.Xml.XmlNode", type = Node.class, isAbstract = true, interfaces = {"System.ICloneable", "System.Collections.IEnumerable",
    "System.Xml.XPath.IXPathNavigable"})
public final class XmlNodeType {

    private XmlNodeType() {}

    @Get
    public static String name(Node self) {
        return self.getNodeType() == Node.CDATA_SECTION_NODE ? "#cdata-section" : self.getNodeName();
    }

    @Get
    public static String localName(Node self) {
        return self.getLocalName() == null ? self.getNodeName() : self.getLocalName();
    }

    @Get
    public static String prefix(Node self) {
        return self.getPrefix() == null ? "" : self.getPrefix();
    }

    @Get
    @Name("NamespaceURI")
    public static String namespaceURI(Node self) {
        return self.getNamespaceURI() == null ? "" : self.getNamespaceURI();
    }

    @Get
    public static String value(Node self) {
        return self.getNodeValue();
    }

    @Set
    public static void value(Node self, String value) {
        self.setNodeValue(value);
    }

    @Get
    public static String innerText(Node self) {
        return self instanceof Document d ? d.getDocumentElement() == null ? "" : d.getDocumentElement().getTextContent() : self.getTextContent();
    }

    @Set
    public static void innerText(Node self, String value) {
        self.setTextContent(value);
    }

    @Get
    public static String outerXml(Node self) {
        return XmlText.outer(self);
    }

    @Get
    public static String innerXml(Node self) {
        return self instanceof Attr ? XmlText.escaped(self.getNodeValue()) : XmlText.inner(self);
    }

    @Set
    public static void innerXml(Node self, String value) {
        Node parsed = XmlText.parse("<x>" + value + "</x>", true).getDocumentElement();
        while (self.getFirstChild() != null) {
            self.removeChild(self.getFirstChild());
        }
        Document owner = ownerDocument(self) == null ? (Document) self : self.getOwnerDocument();
        for (Node child = parsed.getFirstChild(); child != null; child = child.getNextSibling()) {
            self.appendChild(owner.importNode(child, true));
        }
    }

    @Get
    @Type("System.Xml.XmlNodeType")
    public static Object nodeType(Node self) {
        int number = self.getNodeType();
        return ((ClrEnum) ClrTypes.find("System.Xml.XmlNodeType")).value(number);
    }

    @Get
    public static Node parentNode(Node self) {
        return self.getParentNode();
    }

    @Get
    public static Node firstChild(Node self) {
        return self.getFirstChild();
    }

    @Get
    public static Node lastChild(Node self) {
        return self.getLastChild();
    }

    @Get
    public static Node nextSibling(Node self) {
        return self.getNextSibling();
    }

    @Get
    public static Node previousSibling(Node self) {
        return self.getPreviousSibling();
    }

    @Get
    public static Document ownerDocument(Node self) {
        return self.getOwnerDocument();
    }

    @Get
    public static boolean hasChildNodes(Node self) {
        return self.hasChildNodes();
    }

    @Get
    @Type("System.Xml.XmlNodeList")
    public static Object childNodes(Node self) {
        return XmlNodes.of(self.getChildNodes());
    }

    @Get
    @Type("System.Xml.XmlAttributeCollection")
    public static Object attributes(Node self) {
        NamedNodeMap map = self.getAttributes();
        return map == null ? null : XmlNodes.of((Element) self);
    }

    public static Node appendChild(Node self, Node newChild) {
        return self.appendChild(newChild);
    }

    public static Node prependChild(Node self, Node newChild) {
        return self.insertBefore(newChild, self.getFirstChild());
    }

    public static Node insertBefore(Node self, Node newChild, Node refChild) {
        return self.insertBefore(newChild, refChild);
    }

    public static Node insertAfter(Node self, Node newChild, Node refChild) {
        return self.insertBefore(newChild, refChild == null ? self.getFirstChild() : refChild.getNextSibling());
    }

    public static Node removeChild(Node self, Node oldChild) {
        return self.removeChild(oldChild);
    }

    public static Node replaceChild(Node self, Node newChild, Node oldChild) {
        return self.replaceChild(newChild, oldChild);
    }

    public static void removeAll(Node self) {
        while (self.getFirstChild() != null) {
            self.removeChild(self.getFirstChild());
        }
    }

    public static Node cloneNode(Node self, boolean deep) {
        return self.cloneNode(deep);
    }

    public static Node clone(Node self) {
        return self.cloneNode(true);
    }

    public static void normalize(Node self) {
        self.normalize();
    }

    private static Object evaluate(Node self, String xpath, XmlNamespaces namespaces) {
        try {
            XPath path = XPathFactory.newInstance().newXPath();
            if (namespaces != null) {
                path.setNamespaceContext(namespaces);
            }
            return path.evaluate(xpath, self, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new DotNetException("System.Xml.XPath.XPathException", "'" + xpath + "' has an invalid token.");
        }
    }

    @Type("System.Xml.XmlNodeList")
    public static Object selectNodes(Node self, String xpath) {
        return XmlNodes.of((NodeList) evaluate(self, xpath, null));
    }

    @Type("System.Xml.XmlNodeList")
    public static Object selectNodes(Node self, String xpath, XmlNamespaces nsmgr) {
        return XmlNodes.of((NodeList) evaluate(self, xpath, nsmgr));
    }

    public static Node selectSingleNode(Node self, String xpath) {
        return ((NodeList) evaluate(self, xpath, null)).item(0);
    }

    public static Node selectSingleNode(Node self, String xpath, XmlNamespaces nsmgr) {
        return ((NodeList) evaluate(self, xpath, nsmgr)).item(0);
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(Node self) {
        return new org.mooring.dotnet.Enumerator(XmlNodes.of(self.getChildNodes()));
    }

    public static String toString(Node self) {
        return ClrTypes.of(self).toString();
    }
}

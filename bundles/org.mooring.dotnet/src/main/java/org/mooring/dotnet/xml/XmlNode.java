package org.mooring.dotnet.xml;

import java.util.List;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Xml.XmlNode: a node of a document, in a list with its siblings. */
@ClrClass(value = "System.Xml.XmlNode", isAbstract = true, interfaces = {"System.ICloneable", "System.Collections.IEnumerable",
    "System.Xml.XPath.IXPathNavigable"})
public abstract class XmlNode implements Adapted {

    /** The numbers of System.Xml.XmlNodeType. */
    public enum Kind {
        ELEMENT(1, null), ATTRIBUTE(2, null), TEXT(3, "#text"), CDATA(4, "#cdata-section"), INSTRUCTION(7, null), COMMENT(8, "#comment"),
        DOCUMENT(9, "#document"), FRAGMENT(11, "#document-fragment"), WHITESPACE(13, "#whitespace"),
        SIGNIFICANT_WHITESPACE(14, "#significant-whitespace"), DECLARATION(17, null);

        final int number;
        final String fixedName;

        Kind(int number, String fixedName) {
            this.number = number;
            this.fixedName = fixedName;
        }
    }

    final XmlDocument owner;
    XmlNode parent;
    private XmlNode previous;
    private XmlNode next;
    private XmlNode first;
    private XmlNode last;

    XmlNode(XmlDocument owner) {
        this.owner = owner;
    }

    public abstract Kind kind();

    /** Whether a node may be its child. */
    boolean takes(XmlNode child) {
        return false;
    }

    /** Writes it, as {@code OuterXml} shows it. */
    abstract void write(XmlMarkup out);

    void writeContent(XmlMarkup out) {
        for (XmlNode child = first; child != null; child = child.next) {
            child.write(out);
        }
    }

    /** A copy without a parent, of another document perhaps. */
    abstract XmlNode copy(XmlDocument to, boolean deep);

    final <T extends XmlNode> T copyChildren(T copy, XmlDocument to) {
        for (XmlNode child = first; child != null; child = child.next) {
            copy.attach(child.copy(to, true), null);
        }
        return copy;
    }

    @Get
    public String name() {
        return kind().fixedName;
    }

    @Get
    public String value() {
        return null;
    }

    @Set
    public void value(String value) {
        throw Exceptions.invalidOperation("Cannot set a value on node type '" + nodeType() + "'.");
    }

    @Get
    @Type("System.Xml.XmlNodeType")
    public Object nodeType() {
        return ((ClrEnum) ClrTypes.find("System.Xml.XmlNodeType")).value(kind().number);
    }

    @Get
    public XmlNode parentNode() {
        return parent;
    }

    @Get
    public XmlNodeList childNodes() {
        return new XmlNodeList.Children(this);
    }

    @Get
    public XmlNode previousSibling() {
        return previous;
    }

    @Get
    public XmlNode nextSibling() {
        return next;
    }

    @Get
    public XmlAttributeCollection attributes() {
        return null;
    }

    @Get
    public XmlDocument ownerDocument() {
        return owner;
    }

    @Get
    public XmlNode firstChild() {
        return first;
    }

    @Get
    public XmlNode lastChild() {
        return last;
    }

    @Get
    public boolean hasChildNodes() {
        return first != null;
    }

    @Get
    @Name("NamespaceURI")
    public String namespaceUri() {
        return "";
    }

    @Get
    public String prefix() {
        return "";
    }

    @Get
    public String localName() {
        return name();
    }

    @Get
    public boolean isReadOnly() {
        return false;
    }

    @Get
    public String innerText() {
        if (first == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        addText(out);
        return out.toString();
    }

    /** Comments and instructions inside do not count. */
    private void addText(StringBuilder out) {
        for (XmlNode child = first; child != null; child = child.next) {
            switch (child.kind()) {
                case COMMENT, INSTRUCTION, DECLARATION -> { }
                case ELEMENT -> child.addText(out);
                default -> out.append(child.value());
            }
        }
    }

    @Set
    public void innerText(String value) {
        throw Exceptions.invalidOperation("Cannot set the 'InnerText' for the current node because it is either read-only or cannot have children.");
    }

    @Get
    public String outerXml() {
        StringBuilder out = new StringBuilder();
        write(XmlMarkup.plain(out::append));
        return out.toString();
    }

    @Get
    public String innerXml() {
        StringBuilder out = new StringBuilder();
        writeContent(XmlMarkup.plain(out::append));
        return out.toString();
    }

    @Set
    public void innerXml(String value) {
        throw Exceptions.invalidOperation("Cannot set the 'InnerXml' for the current node because it is either read-only or cannot have children.");
    }

    @Get
    @Name("BaseURI")
    public String baseUri() {
        return "";
    }

    /** The first child element of that name. */
    @Member
    @Name("get_Item")
    public XmlElement item(String name) {
        for (XmlNode child = first; child != null; child = child.next) {
            if (child instanceof XmlElement element && element.name().equals(name)) {
                return element;
            }
        }
        return null;
    }

    @Member
    @Name("get_Item")
    public XmlElement item(String localname, String ns) {
        for (XmlNode child = first; child != null; child = child.next) {
            if (child instanceof XmlElement element && element.localName().equals(localname) && element.namespaceUri().equals(ns)) {
                return element;
            }
        }
        return null;
    }

    @Member
    public XmlNode appendChild(XmlNode newChild) {
        return insert(newChild, null);
    }

    @Member
    public XmlNode prependChild(XmlNode newChild) {
        return insert(newChild, first);
    }

    @Member
    public XmlNode insertBefore(XmlNode newChild, XmlNode refChild) {
        checkReference(refChild);
        return insert(newChild, refChild);
    }

    @Member
    public XmlNode insertAfter(XmlNode newChild, XmlNode refChild) {
        checkReference(refChild);
        return insert(newChild, refChild == null ? first : refChild.next);
    }

    private void checkReference(XmlNode child) {
        if (child != null && child.parent != this) {
            throw Exceptions.argument("The reference node is not a child of this node.");
        }
    }

    private XmlNode insert(XmlNode child, XmlNode before) {
        if (child == null) {
            throw new NullPointerException("Object reference not set to an instance of an object.");
        }
        for (XmlNode node = this; node != null; node = node.parent) {
            if (node == child) {
                throw Exceptions.argument("Cannot insert a node or any ancestor of that node as a child of itself.");
            }
        }
        XmlDocument document = this instanceof XmlDocument self ? self : owner;
        if (child.owner != document) {
            throw Exceptions.argument("The node to be inserted is from a different document context.");
        }
        if (child.kind() == Kind.FRAGMENT) {
            for (XmlNode node = child.first; node != null; node = child.first) {
                insert(node, before);
            }
            return child;
        }
        if (before == child) {
            return child;
        }
        if (child.parent != null) {
            child.parent.removeChild(child);
        }
        if (!takes(child)) {
            throw refused(child);
        }
        attach(child, before);
        return child;
    }

    RuntimeException refused(XmlNode child) {
        return takesAny() ? Exceptions.invalidOperation("The specified node cannot be inserted as the valid child of this node, because the specified node "
                + "is the wrong type.") : Exceptions.invalidOperation("The current node cannot contain other nodes.");
    }

    boolean takesAny() {
        return false;
    }

    /** Told before a child comes. */
    void grown() {
        // Only elements care.
    }

    /** Puts a node without a parent before another, null for the end; nothing is checked. */
    final void attach(XmlNode child, XmlNode before) {
        grown();
        child.parent = this;
        child.next = before;
        child.previous = before == null ? last : before.previous;
        if (child.previous == null) {
            first = child;
        } else {
            child.previous.next = child;
        }
        if (before == null) {
            last = child;
        } else {
            before.previous = child;
        }
    }

    @Member
    public XmlNode removeChild(XmlNode oldChild) {
        if (oldChild == null || oldChild.parent != this || oldChild.kind() == Kind.ATTRIBUTE) {
            throw Exceptions.argument("The node to be removed is not a child of this node.");
        }
        if (oldChild.previous == null) {
            first = oldChild.next;
        } else {
            oldChild.previous.next = oldChild.next;
        }
        if (oldChild.next == null) {
            last = oldChild.previous;
        } else {
            oldChild.next.previous = oldChild.previous;
        }
        oldChild.parent = null;
        oldChild.previous = null;
        oldChild.next = null;
        return oldChild;
    }

    @Member
    public XmlNode replaceChild(XmlNode newChild, XmlNode oldChild) {
        XmlNode after = oldChild == null ? null : oldChild.next;
        removeChild(oldChild);
        insert(newChild, after);
        return oldChild;
    }

    @Member
    public void removeAll() {
        while (first != null) {
            removeChild(first);
        }
    }

    @Member
    public XmlNode cloneNode(boolean deep) {
        return copy(owner, deep);
    }

    @Member
    @Name("Clone")
    public XmlNode cloned() {
        return cloneNode(true);
    }

    /** Joins texts that stand side by side and drops empty ones. */
    @Member
    public void normalize() {
        for (XmlNode child = first; child != null;) {
            XmlNode following = child.next;
            if (child instanceof XmlText text) {
                if (text.value().isEmpty()) {
                    removeChild(child);
                } else if (text.previousSibling() instanceof XmlText before) {
                    before.value(before.value() + text.value());
                    removeChild(child);
                }
            } else {
                child.normalize();
            }
            child = following;
        }
    }

    @Member
    public String getNamespaceOfPrefix(String prefix) {
        for (XmlNode node = this; node != null; node = node.parent) {
            if (node instanceof XmlElement element) {
                XmlAttribute declared = element.declaration(prefix);
                if (declared != null) {
                    return declared.value();
                }
                if (element.prefix().equals(prefix)) {
                    return element.namespaceUri();
                }
            }
        }
        return prefix.equals("xml") ? XmlNames.XML : prefix.equals("xmlns") ? XmlNames.XMLNS : "";
    }

    @Member
    public String getPrefixOfNamespace(String namespaceURI) {
        for (XmlNode node = this; node != null; node = node.parent) {
            if (node instanceof XmlElement element) {
                for (XmlAttribute each : element.attributes()) {
                    if (each.isDeclaration() && each.value().equals(namespaceURI)) {
                        return each.prefix().isEmpty() ? "" : each.localName();
                    }
                }
            }
        }
        return namespaceURI.equals(XmlNames.XML) ? "xml" : "";
    }

    @Member
    public XmlNodeList selectNodes(String xpath) {
        return selectNodes(xpath, null);
    }

    @Member
    public XmlNodeList selectNodes(String xpath, XmlNamespaceManager nsmgr) {
        return new XmlNodeList.Fixed(XPathExpression.parse(xpath).select(this, nsmgr));
    }

    @Member
    public XmlNode selectSingleNode(String xpath) {
        return selectSingleNode(xpath, null);
    }

    @Member
    public XmlNode selectSingleNode(String xpath, XmlNamespaceManager nsmgr) {
        List<XmlNode> found = XPathExpression.parse(xpath).select(this, nsmgr);
        return found.isEmpty() ? null : found.get(0);
    }

    @Member
    public XPathNavigator createNavigator() {
        return new XPathNavigator(this);
    }

    @Member
    public void writeTo(XmlWriter w) {
        write(w.markup());
    }

    @Member
    public void writeContentTo(XmlWriter w) {
        writeContent(w.markup());
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(childNodes());
    }

    @Override
    public Property adapted(String name) {
        return XmlProperty.find(this, name);
    }

    @Override
    public List<Property> adapted() {
        return XmlProperty.all(this);
    }

    @Override
    public String adaptedTypeName() {
        return namespaceUri().isEmpty() ? null : ClrTypes.of(this).fullName() + "#" + namespaceUri() + "#" + localName();
    }

    @Override
    public String toString() {
        return ClrTypes.of(this).toString();
    }
}

package org.mooring.dotnet.system.xml;

import java.util.AbstractList;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** System.Xml.XmlNodeList and XmlAttributeCollection: live. */
public final class XmlNodes extends AbstractList<Object> implements ClrTyped {

    private final NodeList list;
    private final Element owner;

    private XmlNodes(NodeList list, Element owner) {
        this.list = list;
        this.owner = owner;
    }

    static XmlNodes of(NodeList list) {
        return new XmlNodes(list, null);
    }

    /** Its attributes. */
    static XmlNodes of(Element owner) {
        return new XmlNodes(null, owner);
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(owner == null ? "System.Xml.XmlNodeList" : "System.Xml.XmlAttributeCollection");
    }

    @Override
    public Node get(int index) {
        return owner == null ? list.item(index) : owner.getAttributes().item(index);
    }

    @Override
    public int size() {
        return owner == null ? list.getLength() : owner.getAttributes().getLength();
    }

    @Override
    public String toString() {
        return clrType().toString();
    }

    /** System.Xml.XmlNodeList. */
    @ClrClass(value = "System.Xml.XmlNodeList", type = XmlNodes.class, isAbstract = true, interfaces = {"System.Collections.IEnumerable", "System.IDisposable"})
    public static final class OfNodes {
        private OfNodes() {}

        @Get
        public static int count(XmlNodes self) {
            return self.size();
        }

        @Name("get_ItemOf")
        public static Node itemOf(XmlNodes self, int i) {
            return item(self, i);
        }

        @Name("get_Item")
        public static Node indexed(XmlNodes self, int i) {
            return item(self, i);
        }

        public static Node item(XmlNodes self, int index) {
            return index < 0 || index >= self.size() ? null : self.get(index);
        }

        @Type("System.Collections.IEnumerator")
        public static Object getEnumerator(XmlNodes self) {
            return new Enumerator(self);
        }
    }

    /** System.Xml.XmlAttributeCollection. */
    @ClrClass(value = "System.Xml.XmlAttributeCollection", type = XmlNodes.class, interfaces = "System.Collections.ICollection")
    public static final class OfAttributes {
        private OfAttributes() {}

        @Get
        public static int count(XmlNodes self) {
            return self.size();
        }

        @Name("get_Item")
        public static Node item(XmlNodes self, int i) {
            return OfNodes.item(self, i);
        }

        @Name("get_Item")
        public static Node item(XmlNodes self, String name) {
            return self.owner.getAttributeNode(name);
        }

        public static Node getNamedItem(XmlNodes self, String name) {
            return self.owner.getAttributeNode(name);
        }

        public static Attr append(XmlNodes self, Attr node) {
            self.owner.setAttributeNode(node);
            return node;
        }

        public static Attr remove(XmlNodes self, Attr node) {
            return self.owner.removeAttributeNode(node);
        }

        @Type("System.Collections.IEnumerator")
        public static Object getEnumerator(XmlNodes self) {
            return new Enumerator(self);
        }
    }
}

package org.mooring.dotnet.xml;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Xml.XmlNodeList. */
@ClrClass(value = "System.Xml.XmlNodeList", isAbstract = true, interfaces = {"System.Collections.IEnumerable", "System.IDisposable"})
public abstract class XmlNodeList extends AbstractCollection<XmlNode> implements ClrTyped {

    /** Null where there is none. */
    @Member
    public XmlNode item(int index) {
        if (index >= 0) {
            int i = 0;
            for (XmlNode each : this) {
                if (i++ == index) {
                    return each;
                }
            }
        }
        return null;
    }

    @Get
    public int count() {
        return size();
    }

    @Member
    @Name("get_ItemOf")
    public XmlNode itemOf(int i) {
        return item(i);
    }

    @Member
    @Name("get_Item")
    public XmlNode indexed(int i) {
        return item(i);
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    @Member
    public void dispose() {
        // Nothing is held.
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return clrType().toString();
    }

    /** What a node has inside, as it is when asked. */
    static final class Children extends XmlNodeList {

        private final XmlNode parent;

        Children(XmlNode parent) {
            this.parent = parent;
        }

        @Override
        public ClrType clrType() {
            return ClrTypes.find("System.Xml.XmlChildNodes");
        }

        @Override
        public int size() {
            int size = 0;
            for (XmlNode child = parent.firstChild(); child != null; child = child.nextSibling()) {
                size++;
            }
            return size;
        }

        @Override
        public Iterator<XmlNode> iterator() {
            return new Iterator<>() {
                private XmlNode at = parent.firstChild();

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public XmlNode next() {
                    if (at == null) {
                        throw new NoSuchElementException();
                    }
                    XmlNode now = at;
                    at = now.nextSibling();
                    return now;
                }
            };
        }
    }

    /** What a query found. */
    static final class Fixed extends XmlNodeList {

        private final List<XmlNode> nodes;
        private final String typeName;

        Fixed(List<XmlNode> nodes) {
            this(nodes, "System.Xml.XPathNodeList");
        }

        Fixed(List<XmlNode> nodes, String typeName) {
            this.nodes = nodes;
            this.typeName = typeName;
        }

        @Override
        public ClrType clrType() {
            return ClrTypes.find(typeName);
        }

        @Override
        public XmlNode item(int index) {
            return index < 0 || index >= nodes.size() ? null : nodes.get(index);
        }

        @Override
        public int size() {
            return nodes.size();
        }

        @Override
        public Iterator<XmlNode> iterator() {
            return nodes.iterator();
        }
    }
}

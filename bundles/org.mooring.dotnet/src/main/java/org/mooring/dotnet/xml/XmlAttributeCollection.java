package org.mooring.dotnet.xml;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** System.Xml.XmlAttributeCollection. */
@ClrClass(value = "System.Xml.XmlAttributeCollection", interfaces = {"System.Collections.ICollection", "System.Collections.IEnumerable"})
public final class XmlAttributeCollection extends AbstractCollection<XmlAttribute> {

    private final XmlElement element;
    private final List<XmlAttribute> all = new ArrayList<>(2);

    XmlAttributeCollection(XmlElement element) {
        this.element = element;
    }

    @Get
    public int count() {
        return all.size();
    }

    @Get
    public boolean isSynchronized() {
        return false;
    }

    @Get
    public Object syncRoot() {
        return this;
    }

    @Member
    @Name("get_ItemOf")
    public XmlAttribute itemOf(int i) {
        return indexed(i);
    }

    @Member
    @Name("get_Item")
    public XmlAttribute indexed(int i) {
        if (i < 0 || i >= all.size()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "The index being passed in is out of range.");
        }
        return all.get(i);
    }

    @Member
    @Name("Item")
    public XmlNode item(int index) {
        return index < 0 || index >= all.size() ? null : all.get(index);
    }

    @Member
    @Name("get_ItemOf")
    public XmlAttribute itemOf(String name) {
        return named(name);
    }

    @Member
    @Name("get_Item")
    public XmlAttribute named(String name) {
        for (XmlAttribute each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    @Member
    @Name("get_Item")
    public XmlAttribute named(String localName, String namespaceURI) {
        for (XmlAttribute each : all) {
            if (each.localName().equals(localName) && each.namespaceUri().equals(namespaceURI == null ? "" : namespaceURI)) {
                return each;
            }
        }
        return null;
    }

    @Member
    public XmlNode getNamedItem(String name) {
        return named(name);
    }

    @Member
    public XmlNode getNamedItem(String localName, String namespaceURI) {
        return named(localName, namespaceURI);
    }

    @Member
    public XmlNode setNamedItem(XmlNode node) {
        XmlAttribute attribute = (XmlAttribute) node;
        XmlAttribute before = named(attribute.localName(), attribute.namespaceUri());
        put(attribute, before == null ? all.size() : all.indexOf(before));
        return before;
    }

    @Member
    public XmlAttribute append(XmlAttribute node) {
        put(node, all.size());
        return node;
    }

    @Member
    public XmlAttribute prepend(XmlAttribute node) {
        put(node, 0);
        return node;
    }

    @Member
    public XmlAttribute insertBefore(XmlAttribute newNode, XmlAttribute refNode) {
        put(newNode, refNode == null ? all.size() : all.indexOf(refNode));
        return newNode;
    }

    @Member
    public XmlAttribute insertAfter(XmlAttribute newNode, XmlAttribute refNode) {
        put(newNode, refNode == null ? 0 : all.indexOf(refNode) + 1);
        return newNode;
    }

    /** Instead of one of the same name, if there is one. */
    private void put(XmlAttribute attribute, int place) {
        if (attribute.owner != element.owner) {
            throw Exceptions.argument("The named node is from a different document context.");
        }
        if (attribute.element != null && attribute.element != element) {
            throw Exceptions.invalidOperation("The 'Attribute' node cannot be inserted because it is already an attribute of another element. "
                    + "You must clone the 'Attribute' node before adding it to another element.");
        }
        int at = place;
        XmlAttribute before = named(attribute.localName(), attribute.namespaceUri());
        if (before != null) {
            int index = all.indexOf(before);
            all.remove(index);
            before.element = null;
            at -= index < at ? 1 : 0;
        }
        attribute.element = element;
        all.add(Math.max(0, Math.min(at, all.size())), attribute);
    }

    @Member
    public XmlAttribute remove(XmlAttribute node) {
        if (!all.remove((Object) node)) {
            return null;
        }
        node.element = null;
        return node;
    }

    @Member
    public XmlAttribute removeAt(int i) {
        return i < 0 || i >= all.size() ? null : remove(all.get(i));
    }

    @Member
    public XmlNode removeNamedItem(String name) {
        XmlAttribute found = named(name);
        return found == null ? null : remove(found);
    }

    @Member
    public void removeAll() {
        all.forEach(each -> each.element = null);
        all.clear();
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    /** As read: nothing is checked. */
    void addRead(XmlAttribute attribute) {
        attribute.element = element;
        all.add(attribute);
    }

    @Override
    public Iterator<XmlAttribute> iterator() {
        return all.iterator();
    }

    @Override
    public int size() {
        return all.size();
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
        return ClrTypes.of(this).toString();
    }
}

package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Xml.Linq.XContainer: an element or document. */
@ClrClass(value = "System.Xml.Linq.XContainer", base = "System.Xml.Linq.XNode", isAbstract = true)
public abstract sealed class XContainer extends XNode permits XElement, XDocument {

    private final List<XNode> children = new ArrayList<>();

    final List<XNode> children() {
        return children;
    }

    /** Refuses what can't stand in it at that place. */
    abstract void check(XNode child, int at);

    abstract void addAttribute(XAttribute attribute);

    /** Adds what content is: nodes, attributes, sequences of them, else its text. Answers the place behind it. */
    final int insert(int at, Object content) {
        switch (content) {
            case null -> {
                return at;
            }
            case XAttribute attribute -> {
                addAttribute(attribute.container == null ? attribute : XAttribute.make(attribute));
                return at;
            }
            case XNode node -> {
                XNode child = node.container == null && node != this ? node : node.copy();
                check(child, at);
                child.container = this;
                children.add(at, child);
                return at + 1;
            }
            case String text -> {
                return insertText(at, text);
            }
            case Iterable<?> items -> {
                return insertAll(at, Sequences.list(items));
            }
            default -> {
                return content.getClass().isArray() ? insertAll(at, Sequences.list(content)) : insertText(at, text(content));
            }
        }
    }

    private int insertAll(int at, List<Object> items) {
        int place = at;
        for (Object item : items) {
            place = insert(place, item);
        }
        return place;
    }

    private int insertText(int at, String text) {
        if (text.isEmpty()) {
            return at;
        }
        if (at > 0 && children.get(at - 1).getClass() == XText.class) {
            XText before = (XText) children.get(at - 1);
            before.value(before.value() + text);
            return at;
        }
        XText node = new XText(text);
        check(node, at);
        node.container = this;
        children.add(at, node);
        return at + 1;
    }

    @Get
    public XNode firstNode() {
        return children.isEmpty() ? null : children.get(0);
    }

    @Get
    public XNode lastNode() {
        return children.isEmpty() ? null : children.get(children.size() - 1);
    }

    @Member
    @Type(NODES)
    @org.mooring.dotnet.Name("Nodes")
    public Object allNodes() {
        return nodes(() -> new ArrayList<Object>(children).iterator());
    }

    @Member
    @Type(ELEMENTS)
    public Object elements() {
        return elements((XName) null);
    }

    @Member
    @Type(ELEMENTS)
    public Object elements(XName name) {
        return elements((Iterable<?>) () -> children.stream().filter(named(name)).map(Object.class::cast).toList().iterator());
    }

    @Member
    public XElement element(XName name) {
        return (XElement) children.stream().filter(named(name)).findFirst().orElse(null);
    }

    final List<XNode> below(boolean self) {
        List<XNode> all = new ArrayList<>();
        if (self) {
            all.add(this);
        }
        for (XNode child : children) {
            if (child instanceof XContainer inner) {
                all.addAll(inner.below(true));
            } else {
                all.add(child);
            }
        }
        return all;
    }

    @Member
    @Type(NODES)
    public Object descendantNodes() {
        return nodes((Iterable<XNode>) () -> below(false).iterator());
    }

    @Member
    @Type(ELEMENTS)
    public Object descendants() {
        return descendants(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object descendants(XName name) {
        return elements((Iterable<XNode>) () -> below(false).stream().filter(named(name)).toList().iterator());
    }

    @Member
    public void add(Object content) {
        insert(children.size(), content);
    }

    @Member
    public void add(@Params Object[] content) {
        insert(children.size(), content);
    }

    @Member
    public void addFirst(Object content) {
        insert(0, content);
    }

    @Member
    public void addFirst(@Params Object[] content) {
        insert(0, content);
    }

    @Member
    public void removeNodes() {
        children.forEach(child -> child.container = null);
        children.clear();
    }

    @Member
    public void replaceNodes(@Params Object[] content) {
        removeNodes();
        insert(0, content);
    }

    final boolean sameChildren(XContainer other) {
        if (children.size() != other.children.size()) {
            return false;
        }
        for (int i = 0; i < children.size(); i++) {
            if (!children.get(i).same(other.children.get(i))) {
                return false;
            }
        }
        return true;
    }
}

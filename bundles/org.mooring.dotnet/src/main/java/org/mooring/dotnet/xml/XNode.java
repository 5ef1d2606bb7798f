package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.linq.LazySequence;

/** System.Xml.Linq.XNode. */
@ClrClass(value = "System.Xml.Linq.XNode", base = "System.Xml.Linq.XObject", isAbstract = true)
public abstract sealed class XNode extends XObject permits XContainer, XText, XComment, XProcessingInstruction {

    static final String ELEMENTS = "System.Collections.Generic.IEnumerable`1[System.Xml.Linq.XElement]";
    static final String NODES = "System.Collections.Generic.IEnumerable`1[System.Xml.Linq.XNode]";

    abstract void write(XmlMarkup out);

    /** The same again, without parent. */
    abstract XNode copy();

    /** Whether this and another are equal, whatever stands around them. */
    abstract boolean same(XNode other);

    static LazySequence elements(Iterable<?> items) {
        return new LazySequence(ClrTypes.find("System.Xml.Linq.XElement"), items);
    }

    static LazySequence nodes(Iterable<?> items) {
        return new LazySequence(ClrTypes.find("System.Xml.Linq.XNode"), items);
    }

    static Predicate<XNode> named(XName name) {
        return node -> node instanceof XElement element && (name == null || element.name().equals(name));
    }

    private XContainer mustHaveParent() {
        if (container == null) {
            throw Exceptions.invalidOperation("The parent is missing.");
        }
        return container;
    }

    private List<XNode> around(boolean after) {
        if (container == null) {
            return List.of();
        }
        List<XNode> all = container.children();
        int at = all.indexOf(this);
        return new ArrayList<>(after ? all.subList(at + 1, all.size()) : all.subList(0, at));
    }

    @Get
    public XNode nextNode() {
        List<XNode> after = around(true);
        return after.isEmpty() ? null : after.get(0);
    }

    @Get
    public XNode previousNode() {
        List<XNode> before = around(false);
        return before.isEmpty() ? null : before.get(before.size() - 1);
    }

    @Member
    @Type(NODES)
    public Object nodesAfterSelf() {
        return nodes(around(true));
    }

    @Member
    @Type(NODES)
    public Object nodesBeforeSelf() {
        return nodes(around(false));
    }

    @Member
    @Type(ELEMENTS)
    public Object elementsAfterSelf() {
        return elementsAfterSelf(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object elementsAfterSelf(XName name) {
        return elements(around(true).stream().filter(named(name)).toList());
    }

    @Member
    @Type(ELEMENTS)
    public Object elementsBeforeSelf() {
        return elementsBeforeSelf(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object elementsBeforeSelf(XName name) {
        return elements(around(false).stream().filter(named(name)).toList());
    }

    @Member
    @Type(ELEMENTS)
    public Object ancestors() {
        return ancestors(null);
    }

    @Member
    @Type(ELEMENTS)
    public Object ancestors(XName name) {
        List<XNode> all = new ArrayList<>();
        for (XElement at = parentElement(); at != null; at = at.parentElement()) {
            if (named(name).test(at)) {
                all.add(at);
            }
        }
        return elements(all);
    }

    @Member
    public void remove() {
        mustHaveParent().children().remove(this);
        container = null;
    }

    @Member
    public void addAfterSelf(@Params Object[] content) {
        XContainer parent = mustHaveParent();
        parent.insert(parent.children().indexOf(this) + 1, content);
    }

    @Member
    public void addBeforeSelf(@Params Object[] content) {
        XContainer parent = mustHaveParent();
        parent.insert(parent.children().indexOf(this), content);
    }

    @Member
    public void replaceWith(@Params Object[] content) {
        XContainer parent = mustHaveParent();
        int at = parent.children().indexOf(this);
        remove();
        parent.insert(at, content);
    }

    @Member
    public static boolean deepEquals(XNode n1, XNode n2) {
        return n1 == n2 || n1 != null && n2 != null && n1.same(n2);
    }

    /** All of it, on one line or indented. */
    final String markup(boolean indented) {
        StringBuilder out = new StringBuilder();
        write(XmlMarkup.styled(out::append, new XmlMarkup.Layout(indented, "  ", "\n", false, true, false)));
        return out.toString();
    }

    @Override
    @Member
    public String toString() {
        return markup(true);
    }

    @Member
    public String toString(@Type("System.Xml.Linq.SaveOptions") Object options) {
        return markup((ClrEnum.number(options) & 1) == 0);
    }
}

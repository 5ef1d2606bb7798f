package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Adapted;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** The attributes and children of one local name, as scripts see them: text where there is nothing but text. */
final class XmlProperty implements Adapted.Property {

    private final String name;
    private final List<XmlNode> nodes;

    private XmlProperty(String name, List<XmlNode> nodes) {
        this.name = name;
        this.nodes = nodes;
    }

    static Adapted.Property find(XmlNode node, String name) {
        List<XmlNode> found = new ArrayList<>(2);
        for (XmlNode each : visible(node)) {
            if (each.localName().equalsIgnoreCase(name)) {
                found.add(each);
            }
        }
        return found.isEmpty() ? null : new XmlProperty(found.get(0).localName(), found);
    }

    static List<Adapted.Property> all(XmlNode node) {
        Map<String, XmlProperty> all = new LinkedHashMap<>();
        for (XmlNode each : visible(node)) {
            all.computeIfAbsent(each.localName().toLowerCase(Locale.ROOT), key -> new XmlProperty(each.localName(), new ArrayList<>(2))).nodes.add(each);
        }
        return new ArrayList<>(all.values());
    }

    private static List<XmlNode> visible(XmlNode node) {
        List<XmlNode> all = new ArrayList<>();
        if (node.attributes() != null) {
            node.attributes().forEach(all::add);
        }
        for (XmlNode child : node.childNodes()) {
            if (child.kind() != XmlNode.Kind.WHITESPACE) {
                all.add(child);
            }
        }
        return all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClrType type() {
        return ClrTypes.of(get());
    }

    @Override
    public Object get() {
        return nodes.size() == 1 ? simplified(nodes.get(0)) : nodes.stream().map(XmlProperty::simplified).toArray();
    }

    private static Object simplified(XmlNode node) {
        return node.kind() == XmlNode.Kind.ATTRIBUTE || isPlain(node) ? node.innerText() : node;
    }

    /** Without attributes, and with nothing or one text inside. */
    private static boolean isPlain(XmlNode node) {
        boolean attributed = node.attributes() != null && !node.attributes().isEmpty();
        return !attributed && (node.firstChild() == null || node.firstChild() == node.lastChild() && node.firstChild().kind() == XmlNode.Kind.TEXT);
    }

    @Override
    public boolean canWrite() {
        return nodes.size() == 1 && (nodes.get(0).kind() == XmlNode.Kind.ATTRIBUTE || isPlain(nodes.get(0)));
    }

    @Override
    public void set(String value) {
        if (!canWrite()) {
            boolean attributed = nodes.get(0).attributes() != null && !nodes.get(0).attributes().isEmpty();
            throw new DotNetException("System.Management.Automation.SetValueException",
                    "Cannot set \"" + name + "\" because only strings can be used as values to set XmlNode properties.")
                    .withRecord("XmlNodeSetRestrictions" + (nodes.size() > 1 ? "MoreThanOneNode" : attributed ? "NodeWithAttributes" : "UnknownNodeType"),
                            ErrorCategory.NotSpecified, null);
        }
        nodes.get(0).innerText(value);
    }
}

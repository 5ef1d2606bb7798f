package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The axes of XPath, each from the node outwards. */
enum XPathAxis {
    CHILD("child", XPathAxis::children),
    DESCENDANT("descendant", XPathAxis::descendants),
    PARENT("parent", (node, out) -> {
        if (parent(node) != null) {
            out.accept(parent(node));
        }
    }),
    ANCESTOR("ancestor", XPathAxis::ancestors),
    FOLLOWING_SIBLING("following-sibling", (node, out) -> {
        for (XmlNode at = node.nextSibling(); at != null; at = at.nextSibling()) {
            out.accept(at);
        }
    }),
    PRECEDING_SIBLING("preceding-sibling", (node, out) -> {
        for (XmlNode at = node.previousSibling(); at != null; at = at.previousSibling()) {
            out.accept(at);
        }
    }),
    FOLLOWING("following", (node, out) -> {
        for (XmlNode up = node; up != null; up = parent(up)) {
            for (XmlNode at = up.nextSibling(); at != null; at = at.nextSibling()) {
                out.accept(at);
                descendants(at, out);
            }
        }
    }),
    PRECEDING("preceding", (node, out) -> {
        for (XmlNode up = node; up != null; up = parent(up)) {
            for (XmlNode at = up.previousSibling(); at != null; at = at.previousSibling()) {
                List<XmlNode> inside = new ArrayList<>();
                descendants(at, inside::add);
                java.util.Collections.reverse(inside);
                inside.forEach(out);
                out.accept(at);
            }
        }
    }),
    ATTRIBUTE("attribute", (node, out) -> {
        if (node.attributes() != null) {
            node.attributes().stream().filter(each -> !each.isDeclaration()).forEach(out);
        }
    }),
    NAMESPACE("namespace", (node, out) -> { }),
    SELF("self", (node, out) -> out.accept(node)),
    DESCENDANT_OR_SELF("descendant-or-self", (node, out) -> {
        out.accept(node);
        descendants(node, out);
    }),
    ANCESTOR_OR_SELF("ancestor-or-self", (node, out) -> {
        out.accept(node);
        ancestors(node, out);
    });

    @FunctionalInterface
    private interface Walk {
        void from(XmlNode node, Consumer<XmlNode> out);
    }

    private final String text;
    private final Walk walk;

    XPathAxis(String text, Walk walk) {
        this.text = text;
        this.walk = walk;
    }

    /** Null for a name that is none. */
    static XPathAxis named(String name) {
        for (XPathAxis axis : values()) {
            if (axis.text.equals(name)) {
                return axis;
            }
        }
        return null;
    }

    List<XmlNode> from(XmlNode node) {
        List<XmlNode> all = new ArrayList<>();
        walk.from(node, each -> {
            if (each.kind() != XmlNode.Kind.DECLARATION) {
                all.add(each);
            }
        });
        return all;
    }

    static XmlNode parent(XmlNode node) {
        return node instanceof XmlAttribute attribute ? attribute.ownerElement() : node.parentNode();
    }

    static XmlNode root(XmlNode node) {
        XmlNode at = node;
        while (parent(at) != null) {
            at = parent(at);
        }
        return at;
    }

    private static void children(XmlNode node, Consumer<XmlNode> out) {
        for (XmlNode child = node.firstChild(); child != null; child = child.nextSibling()) {
            out.accept(child);
        }
    }

    private static void descendants(XmlNode node, Consumer<XmlNode> out) {
        for (XmlNode child = node.firstChild(); child != null; child = child.nextSibling()) {
            out.accept(child);
            descendants(child, out);
        }
    }

    private static void ancestors(XmlNode node, Consumer<XmlNode> out) {
        for (XmlNode up = parent(node); up != null; up = parent(up)) {
            out.accept(up);
        }
    }
}

package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Xml.XPath.XPathExpression: an XPath 1.0 expression, read once. */
@ClrClass("System.Xml.XPath.XPathExpression")
public final class XPathExpression {

    /** Where an expression is evaluated. */
    static final class Context {
        final XmlNode node;
        final int position;
        final int size;
        final XmlNamespaceManager namespaces;
        private final Order order;

        Context(XmlNode node, int position, int size, XmlNamespaceManager namespaces, Order order) {
            this.node = node;
            this.position = position;
            this.size = size;
            this.namespaces = namespaces;
            this.order = order;
        }

        Context at(XmlNode other, int place, int count) {
            return new Context(other, place, count, namespaces, order);
        }

        /** Without doubles, in the document's order. */
        List<XmlNode> ordered(List<XmlNode> nodes) {
            return nodes.size() < 2 ? nodes : order.of(nodes);
        }

        String uri(String prefix) {
            if (prefix.isEmpty()) {
                return "";
            }
            if (namespaces == null) {
                throw fault("Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.");
            }
            String uri = namespaces.lookupNamespace(prefix);
            if (uri == null) {
                throw fault("Namespace prefix '" + prefix + "' is not defined.");
            }
            return uri;
        }
    }

    /** Numbers of all nodes of a document, made when first needed. */
    private static final class Order {
        private final XmlNode any;
        private Map<XmlNode, Integer> places;

        Order(XmlNode any) {
            this.any = any;
        }

        List<XmlNode> of(List<XmlNode> nodes) {
            if (places == null) {
                places = new IdentityHashMap<>();
                number(XPathAxis.root(any));
            }
            Map<XmlNode, Integer> found = new IdentityHashMap<>();
            nodes.forEach(each -> found.put(each, places.getOrDefault(each, 0)));
            List<XmlNode> all = new ArrayList<>(found.keySet());
            all.sort(java.util.Comparator.comparing(found::get));
            return all;
        }

        private void number(XmlNode node) {
            places.put(node, places.size());
            if (node.attributes() != null) {
                node.attributes().forEach(each -> places.put(each, places.size()));
            }
            for (XmlNode child = node.firstChild(); child != null; child = child.nextSibling()) {
                number(child);
            }
        }
    }

    /** A part of an expression; its value is a list of nodes, a Double, a String or a Boolean. */
    @FunctionalInterface
    interface Part {
        Object evaluate(Context context);
    }

    private final String text;
    private final Part part;

    private XPathExpression(String text, Part part) {
        this.text = text;
        this.part = part;
    }

    static XPathExpression parse(String text) {
        if (text == null) {
            throw org.mooring.dotnet.Exceptions.argumentNull("xpath");
        }
        return new XPathExpression(text, new XPathParser(text).parse());
    }

    static DotNetException fault(String message) {
        return new DotNetException("System.Xml.XPath.XPathException", message);
    }

    @Get
    public String expression() {
        return text;
    }

    Object evaluate(XmlNode node, XmlNamespaceManager namespaces) {
        return part.evaluate(new Context(node, 1, 1, namespaces, new Order(node)));
    }

    List<XmlNode> select(XmlNode node, XmlNamespaceManager namespaces) {
        return nodes(evaluate(node, namespaces));
    }

    @SuppressWarnings("unchecked")
    static List<XmlNode> nodes(Object value) {
        if (!(value instanceof List)) {
            throw fault("Expression must evaluate to a node-set.");
        }
        return (List<XmlNode>) value;
    }

    @Override
    public String toString() {
        return "System.Xml.XPath.XPathExpression";
    }
}

package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.linq.LazySequence;

/** System.Xml.Linq.Extensions: what is asked of each of several nodes. */
@ClrClass(value = "System.Xml.Linq.Extensions", type = ClrClass.None.class)
public final class XExtensions {

    private static final String CONTAINERS = "System.Collections.Generic.IEnumerable`1[System.Xml.Linq.XContainer]";

    private XExtensions() {}

    private static LazySequence each(Object source, XName name, BiFunction<XContainer, XName, Object> ask) {
        List<Object> all = new ArrayList<>();
        for (Object one : Sequences.of(source)) {
            Sequences.of(ask.apply((XContainer) one, name)).forEach(all::add);
        }
        return XNode.elements(all);
    }

    @Type(XNode.ELEMENTS)
    public static Object elements(@Type(CONTAINERS) Object source, @Optional XName name) {
        return each(source, name, XContainer::elements);
    }

    @Type(XNode.ELEMENTS)
    public static Object descendants(@Type(CONTAINERS) Object source, @Optional XName name) {
        return each(source, name, XContainer::descendants);
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.Xml.Linq.XAttribute]")
    public static Object attributes(@Type(XNode.ELEMENTS) Object source, @Optional XName name) {
        return each(source, name, (container, wanted) -> ((XElement) container).attributes(wanted));
    }

    public static void remove(@Type(XNode.NODES) Object source) {
        Sequences.list(source).forEach(each -> {
            if (each instanceof XAttribute attribute) {
                attribute.remove();
            } else {
                ((XNode) each).remove();
            }
        });
    }

    /** System.Xml.XPath.Extensions: XPath in such trees. */
    @ClrClass(value = "System.Xml.XPath.Extensions", type = ClrClass.None.class)
    public static final class OfXPath {

        private OfXPath() {}

        private static XmlNode copy(XNode node, XmlDocument document, Map<XmlNode, XObject> origins) {
            XmlNode made = switch (node) {
                case XElement element -> {
                    String prefix = element.prefixOf(element.name().space());
                    XmlElement e = new XmlElement(document, prefix == null ? "" : prefix, element.name().local(), element.name().space().uri());
                    for (XAttribute each : element.attributeList()) {
                        XmlAttribute a = new XmlAttribute(document, "", each.name().local(), each.name().space().uri(), each.value());
                        e.attributes().addRead(a);
                        origins.put(a, each);
                    }
                    element.children().forEach(child -> e.attach(copy(child, document, origins), null));
                    yield e;
                }
                case XText text -> new XmlText(document, text.value());
                case XComment comment -> new XmlSections.Comment(document, comment.value());
                case XProcessingInstruction i -> new XmlSections.Instruction(document, i.target(), i.data());
                case XDocument inner -> throw new IllegalStateException("A document inside.");
            };
            origins.put(made, node);
            return made;
        }

        private static Object evaluated(XNode node, String expression, Object resolver) {
            XNode top = node;
            while (top.container != null) {
                top = top.container;
            }
            XmlDocument document = new XmlDocument();
            Map<XmlNode, XObject> origins = new IdentityHashMap<>();
            if (top instanceof XDocument all) {
                all.children().forEach(child -> document.attach(copy(child, document, origins), null));
                origins.put(document, all);
            } else {
                document.attach(copy(top, document, origins), null);
            }
            XmlNode start = origins.entrySet().stream().filter(e -> e.getValue() == node).map(Map.Entry::getKey).findFirst().orElse(document);
            Object value = XPathExpression.parse(expression).evaluate(start, (XmlNamespaceManager) resolver);
            if (!(value instanceof List)) {
                return value;
            }
            List<Object> found = new ArrayList<>();
            XPathExpression.nodes(value).forEach(each -> found.add(origins.get(each)));
            return found;
        }

        @org.mooring.dotnet.Name("XPathSelectElements")
        @Type(XNode.ELEMENTS)
        public static Object select(XNode node, String expression, @Optional @Type("System.Xml.IXmlNamespaceResolver") Object resolver) {
            if (!(evaluated(node, expression, resolver) instanceof List<?> found)) {
                throw Exceptions.invalidOperation("The XPath expression evaluated to unexpected type.");
            }
            return XNode.elements(found);
        }

        @org.mooring.dotnet.Name("XPathSelectElement")
        public static XElement selectOne(XNode node, String expression, @Optional @Type("System.Xml.IXmlNamespaceResolver") Object resolver) {
            java.util.Iterator<?> found = Sequences.of(select(node, expression, resolver)).iterator();
            return found.hasNext() ? (XElement) found.next() : null;
        }

        @org.mooring.dotnet.Name("XPathEvaluate")
        public static Object evaluate(XNode node, String expression, @Optional @Type("System.Xml.IXmlNamespaceResolver") Object resolver) {
            Object value = evaluated(node, expression, resolver);
            return value instanceof List<?> found ? new LazySequence(org.mooring.dotnet.ClrTypes.OBJECT, found) : value;
        }
    }
}

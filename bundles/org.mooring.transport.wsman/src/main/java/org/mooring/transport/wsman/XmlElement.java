package org.mooring.transport.wsman;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a request.
 *
 * @param name its local name
 * @param text its text, trimmed; empty for an element with children only
 */
record XmlElement(String namespace, String name, Map<String, String> attributes, String text, List<XmlElement> children) {

    /** The first child of this local name. */
    Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The first child of this name. */
    Optional<XmlElement> child(String childNamespace, String childName) {
        return children.stream().filter(child -> child.name.equals(childName) && child.namespace.equals(childNamespace)).findFirst();
    }

    /** The first child's text, where there is one. */
    Optional<String> childText(String childName) {
        return child(childName).map(XmlElement::text);
    }

    /** The first child's text, where there is one. */
    Optional<String> childText(String childNamespace, String childName) {
        return child(childNamespace, childName).map(XmlElement::text);
    }

    String attribute(String attributeName) {
        return attributes.get(attributeName);
    }
}

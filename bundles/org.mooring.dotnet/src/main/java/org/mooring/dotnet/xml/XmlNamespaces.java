package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.xml.XmlScanner.Attribute;

/** What the prefixes of a start tag stand for (Namespaces in XML 1.0). */
final class XmlNamespaces {

    private XmlNamespaces() {}

    /** What holds inside of an element: what holds outside, and what its attributes declare. The empty prefix is that of names without one. */
    static Map<String, String> scope(Map<String, String> outer, List<Attribute> attributes) {
        Map<String, String> scope = outer;
        for (Attribute each : attributes) {
            if (each.declares()) {
                if (each.value().isEmpty() && !each.declaresDefault()) {
                    throw XmlFaults.at(each.line(), each.position(), "Invalid namespace declaration.");
                }
                scope = scope == outer ? new HashMap<>(outer) : scope;
                scope.put(each.declaresDefault() ? "" : each.localName(), each.value());
            }
        }
        return scope;
    }

    /** The attributes with their namespaces; none may be there twice. */
    static List<Attribute> resolve(List<Attribute> attributes, Map<String, String> scope) {
        List<Attribute> resolved = new ArrayList<>();
        for (Attribute each : attributes) {
            String uri = each.declares() ? XmlNames.XMLNS : resolve(each.prefix(), scope, each.line(), each.position(), false);
            for (Attribute other : resolved) {
                if (other.localName().equals(each.localName()) && other.namespace().equals(uri)) {
                    throw XmlFaults.at(each.line(), each.position(), "'" + each.name() + "' is a duplicate attribute name.");
                }
            }
            resolved.add(new Attribute(each.prefix(), each.localName(), uri, each.value(), each.line(), each.position()));
        }
        return resolved;
    }

    /** @param element of an element, whose name belongs to the default namespace where it has no prefix; an attribute's does not */
    static String resolve(String prefix, Map<String, String> scope, int line, int position, boolean element) {
        if (prefix.isEmpty()) {
            return element ? scope.getOrDefault("", "") : "";
        }
        if (prefix.equals("xml")) {
            return XmlNames.XML;
        }
        String found = scope.get(prefix);
        if (found == null) {
            throw XmlFaults.at(line, position, "'" + prefix + "' is an undeclared prefix.");
        }
        return found;
    }
}

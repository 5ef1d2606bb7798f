package org.mooring.dotnet.xml;

import java.util.List;
import org.mooring.dotnet.xml.XPathExpression.Context;
import org.mooring.dotnet.xml.XPathExpression.Part;

/** The functions of XPath 1.0 (section 4). */
final class XPathFunctions {

    private XPathFunctions() {}

    private static void count(String name, List<Part> arguments, int least, int most, String source) {
        if (arguments.size() < least || arguments.size() > most) {
            throw XPathExpression.fault("Function '" + name + "' in '" + source + "' has an invalid number of arguments.");
        }
    }

    /** @param source the whole expression, for messages */
    static Part call(String name, List<Part> a, String source) {
        int[] allowed = switch (name) {
            case "last", "position", "true", "false" -> new int[] {0, 0};
            case "local-name", "namespace-uri", "name", "string", "string-length", "normalize-space", "number" -> new int[] {0, 1};
            case "count", "id", "boolean", "not", "lang", "sum", "floor", "ceiling", "round" -> new int[] {1, 1};
            case "starts-with", "contains", "substring-before", "substring-after" -> new int[] {2, 2};
            case "substring" -> new int[] {2, 3};
            case "translate" -> new int[] {3, 3};
            case "concat" -> new int[] {2, Integer.MAX_VALUE};
            default -> throw XPathExpression.fault("XsltContext is needed for this query because of an unknown function.");
        };
        count(name, a, allowed[0], allowed[1], source);
        return switch (name) {
            case "last" -> c -> (double) c.size;
            case "position" -> c -> (double) c.position;
            case "true" -> c -> true;
            case "false" -> c -> false;
            case "count" -> c -> (double) XPathExpression.nodes(a.get(0).evaluate(c)).size();
            case "id" -> c -> List.of();
            case "local-name" -> c -> named(a, c) == null ? "" : plainName(named(a, c), false);
            case "name" -> c -> named(a, c) == null ? "" : plainName(named(a, c), true);
            case "namespace-uri" -> c -> named(a, c) == null ? "" : named(a, c).namespaceUri();
            case "boolean" -> c -> XPathValues.truth(a.get(0).evaluate(c));
            case "not" -> c -> !XPathValues.truth(a.get(0).evaluate(c));
            case "lang" -> c -> speaks(c.node, text(a, 0, c));
            case "number" -> c -> a.isEmpty() ? XPathValues.number(XPathValues.text(c.node)) : XPathValues.number(a.get(0).evaluate(c));
            case "sum" -> c -> XPathExpression.nodes(a.get(0).evaluate(c)).stream().mapToDouble(each -> XPathValues.number(XPathValues.text(each))).sum();
            case "floor" -> c -> Math.floor(XPathValues.number(a.get(0).evaluate(c)));
            case "ceiling" -> c -> Math.ceil(XPathValues.number(a.get(0).evaluate(c)));
            case "round" -> c -> rounded(XPathValues.number(a.get(0).evaluate(c)));
            default -> ofText(name, a);
        };
    }

    private static Part ofText(String name, List<Part> a) {
        return switch (name) {
            case "string" -> c -> ownOr(a, c);
            case "string-length" -> c -> (double) ownOr(a, c).length();
            case "normalize-space" -> c -> ownOr(a, c).strip().replaceAll("[ \\t\\r\\n]+", " ");
            case "starts-with" -> c -> text(a, 0, c).startsWith(text(a, 1, c));
            case "contains" -> c -> text(a, 0, c).contains(text(a, 1, c));
            case "substring-before" -> c -> {
                int at = text(a, 0, c).indexOf(text(a, 1, c));
                return at < 0 ? "" : text(a, 0, c).substring(0, at);
            };
            case "substring-after" -> c -> {
                int at = text(a, 0, c).indexOf(text(a, 1, c));
                return at < 0 ? "" : text(a, 0, c).substring(at + text(a, 1, c).length());
            };
            case "substring" -> c -> part(text(a, 0, c), XPathValues.number(a.get(1).evaluate(c)),
                    a.size() == 3 ? XPathValues.number(a.get(2).evaluate(c)) : Double.POSITIVE_INFINITY);
            case "translate" -> c -> translated(text(a, 0, c), text(a, 1, c), text(a, 2, c));
            default -> c -> {
                StringBuilder all = new StringBuilder();
                a.forEach(each -> all.append(XPathValues.text(each.evaluate(c))));
                return all.toString();
            };
        };
    }

    private static String text(List<Part> arguments, int index, Context context) {
        return XPathValues.text(arguments.get(index).evaluate(context));
    }

    private static String ownOr(List<Part> arguments, Context context) {
        return arguments.isEmpty() ? XPathValues.text(context.node) : text(arguments, 0, context);
    }

    private static XmlNode named(List<Part> arguments, Context context) {
        if (arguments.isEmpty()) {
            return context.node;
        }
        List<XmlNode> nodes = XPathExpression.nodes(arguments.get(0).evaluate(context));
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    /** Texts, comments and documents have no name. */
    private static String plainName(XmlNode node, boolean qualified) {
        return node.kind().fixedName != null ? "" : qualified ? node.name() : node.localName();
    }

    private static boolean speaks(XmlNode node, String language) {
        for (XmlNode at = node; at != null; at = XPathAxis.parent(at)) {
            if (at instanceof XmlElement element && element.hasAttribute("xml:lang")) {
                String said = element.getAttribute("xml:lang");
                return said.equalsIgnoreCase(language) || said.toLowerCase(java.util.Locale.ROOT).startsWith(language.toLowerCase(java.util.Locale.ROOT) + "-");
            }
        }
        return false;
    }

    private static double rounded(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? number : Math.floor(number + 0.5);
    }

    private static String part(String text, double from, double length) {
        double first = rounded(from);
        double end = first + rounded(length);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 >= first && i + 1 < end) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static String translated(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = from.indexOf(c);
            if (at < 0) {
                out.append(c);
            } else if (at < to.length()) {
                out.append(to.charAt(at));
            }
        }
        return out.toString();
    }
}

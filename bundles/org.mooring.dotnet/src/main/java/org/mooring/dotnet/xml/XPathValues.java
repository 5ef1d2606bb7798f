package org.mooring.dotnet.xml;

import java.math.BigDecimal;
import java.util.List;

/** Values of XPath 1.0, each as each other, and how they compare (sections 3.4, 4.2 to 4.4). */
final class XPathValues {

    private XPathValues() {}

    static String text(XmlNode node) {
        return node.innerText();
    }

    static String text(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b ? "true" : "false";
            case Double d -> text(d.doubleValue());
            default -> {
                List<XmlNode> nodes = XPathExpression.nodes(value);
                yield nodes.isEmpty() ? "" : text(nodes.get(0));
            }
        };
    }

    private static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        return number == 0 ? "0" : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    static double number(Object value) {
        return switch (value) {
            case Double d -> d;
            case Boolean b -> b ? 1 : 0;
            default -> number(text(value));
        };
    }

    private static double number(String text) {
        String s = text.strip();
        boolean plain = !s.isEmpty() && s.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-')
                && s.lastIndexOf('-') <= 0 && s.indexOf('.') == s.lastIndexOf('.') && s.chars().anyMatch(Character::isDigit);
        return plain ? Double.parseDouble(s) : Double.NaN;
    }

    static boolean truth(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case Double d -> d != 0 && !Double.isNaN(d);
            case String s -> !s.isEmpty();
            default -> !XPathExpression.nodes(value).isEmpty();
        };
    }

    /** One of {@code = != < <= > >=}. Of node-sets, any one that holds is enough. */
    static boolean compare(Object left, String operator, Object right) {
        boolean leftNodes = left instanceof List;
        boolean rightNodes = right instanceof List;
        if (leftNodes && !(right instanceof Boolean)) {
            for (XmlNode each : XPathExpression.nodes(left)) {
                if (compare(text(each), operator, right)) {
                    return true;
                }
            }
            return false;
        }
        if (rightNodes && !(left instanceof Boolean)) {
            for (XmlNode each : XPathExpression.nodes(right)) {
                if (compare(left, operator, text(each))) {
                    return true;
                }
            }
            return false;
        }
        return single(left, operator, right);
    }

    private static boolean single(Object left, String operator, Object right) {
        if (operator.equals("=") || operator.equals("!=")) {
            boolean same = left instanceof Boolean || right instanceof Boolean ? truth(left) == truth(right)
                    : left instanceof Double || right instanceof Double ? number(left) == number(right) : text(left).equals(text(right));
            boolean unordered = (left instanceof Double || right instanceof Double) && !(left instanceof Boolean || right instanceof Boolean)
                    && (Double.isNaN(number(left)) || Double.isNaN(number(right)));
            return operator.equals("=") ? same : !same || unordered;
        }
        double a = number(left);
        double b = number(right);
        return switch (operator) {
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            default -> a >= b;
        };
    }
}

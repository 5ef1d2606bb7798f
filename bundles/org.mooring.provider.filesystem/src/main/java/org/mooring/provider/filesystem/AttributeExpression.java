package org.mooring.provider.filesystem;

import java.util.Locale;

/** Attributes in the notation {@code Directory+!Hidden,ReadOnly}: a comma is or, a plus is and, an exclamation mark not. */
final class AttributeExpression {

    private AttributeExpression() {}

    static boolean matches(String expression, FileSystemInfo item) {
        String has = ", " + item.attributes().toString().toLowerCase(Locale.ROOT) + ",";
        for (String alternative : expression.toLowerCase(Locale.ROOT).split(",")) {
            boolean all = true;
            for (String part : alternative.trim().split("\\+")) {
                String name = part.trim();
                boolean not = name.startsWith("!");
                all &= has.contains(", " + (not ? name.substring(1).trim() : name) + ",") != not;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}

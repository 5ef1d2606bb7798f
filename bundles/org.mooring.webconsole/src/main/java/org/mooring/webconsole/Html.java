package org.mooring.webconsole;

/** Text as HTML. What is shown comes from peers, so all of it goes through here. */
final class Html {

    private Html() {}

    /** The text for an element or a quoted attribute; what cannot be seen, or turns the direction of writing, as its number. */
    static String escape(Object value) {
        if (value == null) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        value.toString().codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> {
                    if (isUnseen(c)) {
                        html.append(String.format("\\u%04X", c));
                    } else {
                        html.appendCodePoint(c);
                    }
                }
            }
        });
        return html.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** A row of a table. */
    static String row(String cell, Object... values) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object value : values) {
            row.append('<').append(cell).append('>').append(escape(value)).append("</").append(cell).append('>');
        }
        return row.append("</tr>\n").toString();
    }
}

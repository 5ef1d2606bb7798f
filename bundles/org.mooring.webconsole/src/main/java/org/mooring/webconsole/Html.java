package org.mooring.webconsole;

/** Text as HTML. What is shown comes from peers, so all of it goes through here. */
final class Html {

    /** What the parameter is called that says which button it was. */
    static final String ACTION = "action";

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

    /** A row of a table whose last cell is HTML as it stands. */
    static String rowWith(String lastCell, Object... values) {
        return row("td", values).replaceFirst("</tr>\n$", "") + "<td>" + lastCell + "</td></tr>\n";
    }

    /**
     * A button that sends a form to the page that it stands on.
     *
     * @param name of what the form is about, and its value
     * @param question that the browser asks before it sends; null for none
     */
    static String button(String page, String name, Object value, String action, String label, String question) {
        String asks = question == null ? "" : " onclick=\"return confirm('" + escape(question.replaceAll("[^A-Za-z0-9 ?._-]", "")) + "')\"";
        return "<form method=\"post\" action=\"" + escape(page) + "\" style=\"display:inline\"><input type=\"hidden\" name=\"" + escape(name) + "\" value=\""
            + escape(value) + "\"/><button name=\"" + ACTION + "\" value=\"" + escape(action) + "\"" + asks + ">" + escape(label) + "</button></form>";
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

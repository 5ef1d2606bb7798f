package org.mooring.dotnet.json;

/** Writes JSON, in one line or indented by two spaces; what HTML would read is escaped unless the options are relaxed. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;
    private final boolean relaxed;
    private int depth;
    private boolean empty = true;

    JsonText(JsonOptions options) {
        this.indented = options.writeIndented();
        this.relaxed = options.isRelaxed();
    }

    /** Text that is JSON already: the next item, or the value of the name just written. */
    void raw(String json) {
        out.append(json);
        empty = false;
    }

    void open(char bracket) {
        out.append(bracket);
        depth++;
        empty = true;
    }

    void close(char bracket) {
        depth--;
        if (!empty) {
            newLine();
        }
        out.append(bracket);
        empty = false;
    }

    /** Before each item of a container. */
    void item() {
        if (!empty) {
            out.append(',');
        }
        newLine();
        empty = false;
    }

    private void newLine() {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    void name(String name) {
        item();
        string(name);
        out.append(indented ? ": " : ":");
    }

    void string(String text) {
        out.append('"').append(escaped(text, relaxed)).append('"');
        empty = false;
    }

    static String escaped(String text, boolean relaxed) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                case '"' -> out.append(relaxed ? "\\\"" : "\\u0022");
                default -> {
                    boolean plain = c >= ' ' && c < 127 && (relaxed || "<>&'+`".indexOf(c) < 0) || relaxed && c > 160;
                    out.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
                }
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

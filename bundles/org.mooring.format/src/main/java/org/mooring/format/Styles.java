package org.mooring.format;

/** The escape sequences of headings and labels in what is shown, as {@code $PSStyle.Formatting} says; none where output is plain. */
final class Styles {

    /** No styles; those that values bring are taken away. */
    static final Styles PLAIN = new Styles(null);

    private static final String RESET = "\u001b[0m";

    private final FormattingData formatting;

    private Styles(FormattingData formatting) {
        this.formatting = formatting;
    }

    /** Those of the running session for text that goes to a file or a string. */
    static Styles ofText() {
        PSStyle style = PSStyle.instance();
        return style.outputRendering() == OutputRendering.Ansi ? new Styles(style.formatting()) : PLAIN;
    }

    /** @param understood whether the host shows escape sequences */
    static Styles ofHost(boolean understood) {
        PSStyle style = PSStyle.instance();
        return switch (style.outputRendering()) {
            case Ansi -> new Styles(style.formatting());
            case Host -> understood ? new Styles(style.formatting()) : PLAIN;
            case PlainText -> PLAIN;
        };
    }

    boolean isPlain() {
        return formatting == null;
    }

    /** A line as it is shown. */
    String line(String text) {
        return formatting == null ? CellText.withoutEscapes(text) : text;
    }

    /** The label of a line of a list. */
    String label(String text) {
        return formatting == null ? text : styled(formatting.formatAccent(), text);
    }

    /** A heading of a table, or what is below it. */
    String heading(String text, boolean computed) {
        return formatting == null ? text : styled(computed ? formatting.customTableHeaderLabel() : formatting.tableHeader(), text);
    }

    private static String styled(String sequence, String text) {
        return sequence == null || sequence.isEmpty() ? text : sequence + text + RESET;
    }
}

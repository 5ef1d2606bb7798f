package org.mooring.provider.filesystem;

/** Pads text. */
final class CellWidth {

    private CellWidth() {}

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

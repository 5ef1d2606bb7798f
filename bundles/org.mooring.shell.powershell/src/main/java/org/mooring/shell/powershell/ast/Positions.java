package org.mooring.shell.powershell.ast;

import org.mooring.language.ast.Extent;

/** Places in sources as scripts see them. */
final class Positions {

    private Positions() {}

    /** The text of an extent of either kind. */
    static String text(Object extent) {
        return switch (extent) {
            case Extent parsed -> parsed.text();
            case Made made -> made.text();
            default -> String.valueOf(extent);
        };
    }

    /** A place in a parsed source. */
    record Place(Extent extent, int offset) {

        int line() {
            return extent.source().line(offset);
        }

        int column() {
            return extent.source().column(offset);
        }
    }

    /** A place that a script made (ScriptPosition). */
    record Mark(String file, int line, int column, String text, String full) {}

    /** An extent that a script made (ScriptExtent). */
    record Made(Mark start, Mark end) {

        /** What stands between them: all of the lines, where there are several, as far as the places know them. */
        String text() {
            if (end.column() < 1) {
                return "";
            }
            if (start.line() == end.line()) {
                return start.text().substring(clip(start.column(), start.text()), clip(end.column(), start.text()));
            }
            return start.text().substring(clip(start.column(), start.text())) + "\n" + end.text().substring(0, clip(end.column(), end.text()));
        }

        private static int clip(int column, String line) {
            return Math.max(0, Math.min(column - 1, line.length()));
        }
    }
}

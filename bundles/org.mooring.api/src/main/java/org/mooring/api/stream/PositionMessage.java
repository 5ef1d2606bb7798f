package org.mooring.api.stream;

/** PowerShell's words for a place in a script: as much of its line as fits, and tildes under the place. */
final class PositionMessage {

    private static final int WIDTH = 69;

    /** How much is shown before and after the place where not all of the line can be. */
    private static final int CONTEXT_BEFORE = 12;
    private static final int CONTEXT_AFTER = 8;

    private static final String ELLIPSIS = "\u2026";
    private static final String TAB = "    ";

    private PositionMessage() {}

    static String of(ScriptPosition at) {
        String file = at.file() == null || at.file().isEmpty() ? "line" : at.file();
        String where = "At " + file + ":" + at.startLine() + " char:" + at.startColumn();
        String line = at.line() == null ? "" : at.line().stripTrailing();
        if (line.isEmpty()) {
            return where;
        }
        int start = Math.min(at.startColumn() - 1, line.length());
        int end = at.endLine() == at.startLine() ? Math.min(at.endColumn() - 1, line.length()) : line.length();
        String before = line.substring(0, start).replace("\t", TAB);
        String place = line.substring(start, Math.max(start, end)).replace("\t", TAB);
        String after = line.substring(Math.max(start, end)).replace("\t", TAB);
        return where + "\n" + shown(before, place, after);
    }

    private static String shown(String before, String place, String after) {
        int prefix = before.length();
        int marked = place.length();
        int suffix = after.length();
        if (prefix + marked + suffix > WIDTH) {
            prefix = Math.min(prefix, CONTEXT_BEFORE);
            suffix = Math.min(suffix, CONTEXT_AFTER);
            if (prefix + marked + suffix >= WIDTH) {
                marked = Math.min(marked, WIDTH - prefix);
                suffix = Math.min(suffix, WIDTH - prefix - marked);
            } else {
                prefix += Math.min(WIDTH - prefix - marked - suffix, before.length() - prefix);
                suffix += Math.min(WIDTH - prefix - marked - suffix, after.length() - suffix);
            }
        }
        String front = prefix < before.length() ? ELLIPSIS + " " : "";
        String back = marked < place.length() || suffix < after.length() ? " " + ELLIPSIS : "";
        String text = before.substring(before.length() - prefix) + place.substring(0, marked) + (marked == place.length() ? after.substring(0, suffix) : "");
        return "+ " + front + text + back + "\n+ " + " ".repeat(front.length() + prefix) + "~".repeat(Math.max(1, marked));
    }
}

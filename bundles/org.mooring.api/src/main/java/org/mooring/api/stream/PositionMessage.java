package org.mooring.api.stream;

/** PowerShell's words for a place in a script. */
final class PositionMessage {

    private static final int WIDTH = 69;

    private PositionMessage() {}

    static String of(ScriptPosition at) {
        String file = at.file() == null ? "line" : at.file();
        String where = "At " + file + ":" + at.startLine() + " char:" + at.startColumn();
        String line = at.line();
        if (line == null || line.isEmpty()) {
            return where;
        }
        int start = at.startColumn() - 1;
        int end = at.endLine() == at.startLine() ? at.endColumn() - 1 : line.length();
        boolean cutFront = false;
        boolean cutBack = false;
        if (line.length() > WIDTH) {
            int length = end - start;
            int from = Math.max(0, length < WIDTH ? start - (WIDTH - length) / 2 : start);
            from = Math.min(from, Math.max(0, line.length() - WIDTH));
            int to = Math.min(line.length(), from + WIDTH);
            cutFront = from > 0;
            cutBack = to < line.length();
            line = line.substring(from, to);
            start -= from;
            end = Math.min(end, to) - from;
        }
        String shown = (cutFront ? "… " : "") + line + (cutBack ? " …" : "");
        String before = " ".repeat((cutFront ? 2 : 0) + Math.max(0, start));
        return where + "\n+ " + shown + "\n+ " + before + "~".repeat(Math.max(1, end - start));
    }
}

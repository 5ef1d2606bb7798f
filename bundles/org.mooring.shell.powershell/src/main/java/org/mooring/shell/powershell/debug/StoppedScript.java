package org.mooring.shell.powershell.debug;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.api.host.DebuggerStop;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Call;

/** A script that stands, and the debugger's own commands there (DebuggerCommandProcessor). */
final class StoppedScript implements DebuggerStop {

    private static final Pattern LIST = Pattern.compile("(?:l|list)(?:\\s+(\\S+)(?:\\s+(\\S+))?)?", Pattern.CASE_INSENSITIVE);
    private static final int LISTED = 16;
    private static final int BEFORE = 5;
    private static final Answer NOT_MINE = new Answer.NotMine();

    private static final String HELP = """

         s, stepInto         Single step (step into functions, scripts, etc.)
         v, stepOver         Step to next statement (step over functions, scripts, etc.)
         o, stepOut          Step out of the current function, script, etc.

         c, continue         Continue operation
         q, quit             Stop operation and exit the debugger

         k, Get-PSCallStack  Display call stack

         l, list             List source code for the current script.
                             Use "list" to start from the current line, "list <m>"
                             to start from line <m>, and "list <m> <n>" to list <n>
                             lines starting from line <m>

         <enter>             Repeat last command if it was stepInto, stepOver or list

         ?, h                displays this help message.
        """;

    private final Extent at;
    private final List<Breakpoint> hit;
    private final boolean first;
    private String repeated;
    private int listed;

    /** @param steps how the person came here, or null where this is the first stop */
    StoppedScript(Extent at, List<Breakpoint> hit, Stepping steps) {
        this.at = at;
        this.hit = hit;
        this.first = steps == null;
        this.repeated = steps == null ? "" : steps.command();
    }

    @Override
    public List<String> announcement() {
        List<String> lines = new ArrayList<>();
        if (first) {
            lines.add("Entering debug mode. Use h or ? for help.");
            lines.add("");
        }
        hit.forEach(one -> lines.add("Hit " + one));
        if (!hit.isEmpty()) {
            lines.add("");
        }
        lines.addAll(new Call(null, "", at).positionMessage().lines().toList());
        return lines;
    }

    @Override
    public Answer command(String line) {
        String command = line.strip().toLowerCase(Locale.ROOT);
        if (command.isEmpty()) {
            command = repeated;
        }
        repeated = "";
        Matcher list = LIST.matcher(command);
        if (list.matches()) {
            repeated = "l";
            return new Answer.Said(list(list.group(1), list.group(2)));
        }
        return switch (command) {
            case "s", "stepinto" -> new Answer.Resumed(Resume.STEP_INTO);
            case "v", "stepover" -> new Answer.Resumed(Resume.STEP_OVER);
            case "o", "stepout" -> new Answer.Resumed(Resume.STEP_OUT);
            case "c", "continue" -> new Answer.Resumed(Resume.CONTINUE);
            case "q", "quit" -> new Answer.Resumed(Resume.STOP);
            case "k" -> new Answer.Command("Get-PSCallStack");
            case "h", "?" -> new Answer.Said(HELP);
            case "" -> new Answer.Said("");
            default -> NOT_MINE;
        };
    }

    /** A part of the source, the current line marked; without a start from the current line, or where the list before ended. */
    private String list(String from, String count) {
        String[] lines = at.source().text().split("\r?\n|\r", -1);
        Integer start = number(from, listed > 0 ? listed + 1 : Math.max(1, at.startLine() - BEFORE));
        Integer length = number(count, LISTED);
        if (start == null || start > lines.length) {
            return "The specified line number '" + (start == null ? from : start) + "' is not between 1 and " + lines.length + ".\n";
        }
        if (length == null) {
            return "The number of lines to list, '" + count + "', is not a positive number.\n";
        }
        StringBuilder text = new StringBuilder();
        int end = (int) Math.min(lines.length, (long) start + length - 1);
        for (int i = start; i <= end; i++) {
            text.append(String.format("%5d:%s %s\n", i, i == at.startLine() ? "*" : " ", lines[i - 1]));
        }
        listed = end < lines.length ? end : 0;
        return text.toString();
    }

    private static Integer number(String written, int otherwise) {
        if (written == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(written);
            return number > 0 ? number : null;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}

package org.mooring.cmdlet.utility;

import java.util.StringJoiner;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.UInt64;

/** A line that Select-String found (Microsoft.PowerShell.Commands.MatchInfo). */
@ClrClass("Microsoft.PowerShell.Commands.MatchInfo")
public final class MatchInfo {

    private final String line;
    private final int lineNumber;
    private final String path;
    private final String pattern;
    private final boolean ignoreCase;
    private final Object[] matches;
    private final MatchInfoContext context;
    private final boolean emphasize;

    MatchInfo(String line, int lineNumber, String path, String pattern, boolean ignoreCase, Object[] matches, MatchInfoContext context,
            boolean emphasize) {
        this.line = line;
        this.lineNumber = lineNumber;
        this.path = path;
        this.pattern = pattern;
        this.ignoreCase = ignoreCase;
        this.matches = matches;
        this.context = context;
        this.emphasize = emphasize;
    }

    /** As it is, but that the lines around it are not shown with it. */
    MatchInfo withoutShownContext() {
        return context == null ? this : new MatchInfo(line, lineNumber, path, pattern, ignoreCase, matches, context.withoutShown(), emphasize);
    }

    @Get
    public boolean ignoreCase() {
        return ignoreCase;
    }

    @Get
    public UInt64 lineNumber() {
        return new UInt64(lineNumber);
    }

    @Get
    public String line() {
        return line;
    }

    @Get
    public String filename() {
        return path.equals("InputStream") ? path : path.substring(path.lastIndexOf('/') + 1);
    }

    @Get
    public String path() {
        return path;
    }

    @Get
    public String pattern() {
        return pattern;
    }

    @Get
    public MatchInfoContext context() {
        return context;
    }

    @Get
    public Object[] matches() {
        return matches;
    }

    /** The line with its file, relative to a directory, and the lines around it. */
    @Member
    public String toString(String directory) {
        if (context == null) {
            return prefix(directory, lineNumber) + line;
        }
        StringJoiner text = new StringJoiner("\n");
        int number = lineNumber - context.displayPreContext().length;
        for (String before : context.displayPreContext()) {
            text.add("  " + prefix(directory, number++) + before);
        }
        text.add("> " + prefix(directory, number++) + line);
        for (String after : context.displayPostContext()) {
            text.add("  " + prefix(directory, number++) + after);
        }
        return text.toString();
    }

    /** What is shown; the words found are not marked where output is plain text. */
    @Member
    public String toEmphasizedString(String directory) {
        return toString(directory);
    }

    private String prefix(String directory, int number) {
        if (path.equals("InputStream")) {
            return "";
        }
        String shown = directory != null && !directory.isEmpty() && path.startsWith(directory + "/") ? path.substring(directory.length() + 1) : path;
        return shown + ":" + number + ":";
    }

    @Override
    public String toString() {
        return toString(null);
    }
}

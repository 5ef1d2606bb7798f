package org.mooring.dotnet.regex;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Text.RegularExpressions.Group: what a group captured last. */
@ClrClass(value = "System.Text.RegularExpressions.Group", base = "System.Text.RegularExpressions.Capture")
public class Group {

    private final String name;
    private final String input;
    private final int start;
    private final int end;

    /** @param start -1 when it captured nothing */
    Group(String name, String input, int start, int end) {
        this.name = name;
        this.input = input;
        this.start = start;
        this.end = end;
    }

    String input() {
        return input;
    }

    @Get
    public boolean success() {
        return start >= 0;
    }

    @Get
    public String name() {
        return name;
    }

    /** Of a repeated group the last capture alone: Java's engine keeps no others. */
    @Get
    @Type("System.Collections.IEnumerable")
    public Object captures() {
        return success() ? new Matches(Matches.CAPTURES, List.of(this)) : new Matches(Matches.CAPTURES, List.of());
    }

    @Get
    public int index() {
        return Math.max(0, start);
    }

    @Get
    public int length() {
        return end - start;
    }

    /** "" when it captured nothing. */
    @Get
    public String value() {
        return start < 0 ? "" : input.substring(start, end);
    }

    /** Nothing can be shown of a span. */
    @Get
    public Object valueSpan() {
        return null;
    }

    @Override
    public String toString() {
        return value();
    }
}

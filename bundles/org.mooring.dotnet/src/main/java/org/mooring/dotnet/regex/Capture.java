package org.mooring.dotnet.regex;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** System.Text.RegularExpressions.Capture: a part of a text that a group took. */
@ClrClass("System.Text.RegularExpressions.Capture")
public class Capture {

    private final String input;
    private final int start;
    private final int end;

    Capture(String input, int start, int end) {
        this.input = input;
        this.start = start;
        this.end = end;
    }

    String input() {
        return input;
    }

    @Get
    public int index() {
        return start;
    }

    @Get
    public int length() {
        return end - start;
    }

    @Get
    public String value() {
        return input.substring(start, end);
    }

    /** Nothing can be shown of a span. */
    @Get
    public Object valueSpan() {
        return null;
    }

    @Override
    @Member
    public String toString() {
        return value();
    }
}

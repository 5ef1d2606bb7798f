package org.mooring.shell.powershell.debug;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * One at a line of a file, or at a statement in it (System.Management.Automation.LineBreakpoint). In a line with several statements, that
 * without a column is at the one that runs first.
 */
@ClrClass(value = "System.Management.Automation.LineBreakpoint", base = "System.Management.Automation.Breakpoint")
public final class LineBreakpoint extends Breakpoint {

    private final int line;
    private final int column;
    private String text;
    private int start;

    /** @param column 0 for the line */
    LineBreakpoint(String script, int line, int column, PSScriptBlock action) {
        super(script, action);
        this.line = line;
        this.column = column;
    }

    @Get
    public int line() {
        return line;
    }

    @Get
    public int column() {
        return column;
    }

    boolean isAt(Extent at) {
        if (!isIn(at.source().file())) {
            return false;
        }
        if (column > 0) {
            return at.startLine() == line && at.startColumn() == column;
        }
        if (at.startLine() != line) {
            return false;
        }
        if (!at.source().text().equals(text)) {
            text = at.source().text();
            start = at.start();
        }
        return at.start() == start;
    }

    @Override
    public String toString() {
        return "Line breakpoint on '" + script() + ":" + line + (column == 0 ? "'" : ", " + column + "'");
    }
}

package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.ScriptPosition;
import org.mooring.language.ast.Extent;

/** An extent of the tree as errors show it. */
public record ExtentPosition(Extent extent) implements ScriptPosition {

    @Override
    public String file() {
        return extent.source().file();
    }

    @Override
    public int startOffset() {
        return extent.start();
    }

    @Override
    public int endOffset() {
        return extent.end();
    }

    @Override
    public int startLine() {
        return extent.startLine();
    }

    @Override
    public int startColumn() {
        return extent.startColumn();
    }

    @Override
    public int endLine() {
        return extent.endLine();
    }

    @Override
    public int endColumn() {
        return extent.endColumn();
    }

    @Override
    public String text() {
        return extent.text();
    }

    @Override
    public String line() {
        return extent.source().lineText(extent.startLine());
    }

    @Override
    public String wholeLine() {
        String text = extent.source().text();
        int end = text.indexOf('\n', extent.start());
        String line = line();
        return end < 0 || line.isEmpty() && end == 0 ? line : line + "\n";
    }

    @Override
    public String toString() {
        return text();
    }
}

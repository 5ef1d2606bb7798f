package org.mooring.api.stream;

/**
 * A stretch of a script's text (System.Management.Automation.Language.IScriptExtent). Lines and columns count from 1, the end column
 * is one past the last character.
 */
public interface ScriptPosition {

    /** The file, or null. */
    String file();

    int startOffset();

    int endOffset();

    int startLine();

    int startColumn();

    int endLine();

    int endColumn();

    /** The text itself. */
    String text();

    /** The whole line on which it starts, without its end. */
    String line();

    /** The line with its end, where it has one. */
    default String wholeLine() {
        return line();
    }
}

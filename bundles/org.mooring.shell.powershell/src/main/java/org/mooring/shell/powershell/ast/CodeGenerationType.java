package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrClass;

/** System.Management.Automation.Language.CodeGeneration: texts made safe to stand in a script. */
@ClrClass(value = AstTypes.LANGUAGE + "CodeGeneration", type = ClrClass.None.class)
public final class CodeGenerationType {

    private CodeGenerationType() {}

    /** For the inside of a single-quoted string: quotes of every kind are doubled. */
    public static String escapeSingleQuotedStringContent(String value) {
        StringBuilder text = new StringBuilder();
        for (char c : nullToEmpty(value).toCharArray()) {
            text.append(c);
            if (c == '\'' || c >= '\u2018' && c <= '\u201b') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** For the inside of a block comment, which must not end in it. */
    public static String escapeBlockCommentContent(String value) {
        return nullToEmpty(value).replace("<#", "<`#").replace("#>", "#`>");
    }

    /** For a format string: braces are doubled. */
    public static String escapeFormatStringContent(String value) {
        return nullToEmpty(value).replace("{", "{{").replace("}", "}}");
    }

    /** For the name of a variable in {@code ${...}}. */
    public static String escapeVariableName(String value) {
        return nullToEmpty(value).replace("`", "``").replace("}", "`}").replace("{", "`{");
    }

    private static String nullToEmpty(String value) {
        return value == null ? "" : value;
    }
}

package org.mooring.shell.powershell.completion;

import org.mooring.dotnet.ClrEnum;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.VariablePath;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Words that stand in scripts as strings, with variables in them that can be looked at. */
final class Paths {

    private static final int DOUBLE_QUOTED = 2;
    private static final int DOUBLE_HERE = 3;

    private Paths() {}

    /** A string node as a word with its quotes, {@code more} behind it; null where it is no string, or its value takes more than looking. */
    static String word(Request request, Ast node, String more) {
        if (node == null) {
            return null;
        }
        if (node.is("StringConstantExpressionAst")) {
            int kind = kind(node);
            String quote = kind == 0 ? "'" : kind == DOUBLE_QUOTED ? "\"" : "";
            return quote + node.get("Value") + more + quote;
        }
        if (!node.is("ExpandableStringExpressionAst") || kind(node) == DOUBLE_HERE) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        String value = (String) node.get("Value");
        int at = 0;
        for (Ast nested : node.nodes("NestedExpressions")) {
            String expanded = value(request.engine, nested);
            int place = value.indexOf(nested.toString(), at);
            if (expanded == null || place < 0) {
                return null;
            }
            text.append(value, at, place).append(expanded);
            at = place + nested.toString().length();
        }
        text.append(value.substring(at)).append(more);
        return kind(node) == DOUBLE_QUOTED ? '"' + text.toString() + '"' : text.toString();
    }

    /** The text that a variable holds, if that is a string or a number; null otherwise. */
    static String value(Engine engine, Ast variable) {
        if (!variable.is("VariableExpressionAst")) {
            return null;
        }
        VariablePath path = (VariablePath) variable.get("VariablePath");
        if (!path.isVariable()) {
            return "env".equalsIgnoreCase(path.driveName()) ? orEmpty(engine.environment(path.userPath().substring(4))) : null;
        }
        Object value = PSObject.base(VariableAccess.value(engine, path.userPath()));
        return switch (value) {
            case null -> "";
            case String s -> s;
            case Number n -> Conversion.toText(n);
            case Boolean b -> Conversion.toText(b);
            case Character c -> Conversion.toText(c);
            default -> null;
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static int kind(Ast node) {
        return (int) ClrEnum.number(node.get("StringConstantType"));
    }
}

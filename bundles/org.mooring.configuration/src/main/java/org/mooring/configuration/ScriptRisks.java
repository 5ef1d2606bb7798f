package org.mooring.configuration;

import java.util.function.ObjIntConsumer;
import org.mooring.configuration.Risks.Risk;
import org.mooring.language.Parser;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.Command.Invocation;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.VariableExpression;

/**
 * Looks for what a function of a configuration may do with what its caller gives: run it. Such a function sees everything, whatever its caller
 * sees.
 */
final class ScriptRisks {

    private final int firstLine;
    private final ObjIntConsumer<String> found;

    private ScriptRisks(int firstLine, ObjIntConsumer<String> found) {
        this.firstLine = firstLine;
        this.found = found;
    }

    /**
     * @param script a script block's text, with its braces
     * @param line where it begins
     * @param found takes what was found, and the line
     */
    static void find(String script, int line, ObjIntConsumer<String> found) {
        new ScriptRisks(line, found).look(Parser.parse("function", script).script());
    }

    private void look(Node node) {
        switch (node) {
            case Command command -> command(command);
            case InvokeMemberExpression call when call.member() instanceof StringExpression name -> call(call, name.value());
            default -> {}
        }
        Nodes.forEachChild(node, this::look);
    }

    private void command(Command command) {
        if (command.parts().isEmpty()) {
            return;
        }
        boolean variable = command.parts().getFirst() instanceof VariableExpression;
        if (variable && command.invocation() != Invocation.NAME) {
            report(command, "calls whatever '" + command.parts().getFirst().extent().text() + "' names");
        } else if (command.parts().getFirst() instanceof StringExpression name) {
            Risk risk = Risks.of(name.value());
            boolean takesText = risk == Risk.Text || risk == Risk.Program || risk == Risk.Module || risk == Risk.Types;
            if (takesText && command.parts().stream().skip(1).anyMatch(ScriptRisks::hasVariable)) {
                report(command, "gives '" + name.value() + "', which " + risk.does() + ", something that is not constant");
            }
        }
    }

    private void call(InvokeMemberExpression call, String name) {
        boolean compiles = name.equalsIgnoreCase("Create") && call.isStatic() && call.target().extent().text().matches("(?i)\\[scriptblock\\]|\\[powershell\\]")
            || name.equalsIgnoreCase("NewScriptBlock") || name.equalsIgnoreCase("InvokeScript") || name.equalsIgnoreCase("ExpandString");
        if (compiles && call.arguments().stream().anyMatch(ScriptRisks::hasVariable)) {
            report(call, "makes a script of something that is not constant");
        }
    }

    private static boolean hasVariable(Node node) {
        boolean[] has = {node instanceof VariableExpression};
        Nodes.forEachChild(node, child -> has[0] |= hasVariable(child));
        return has[0];
    }

    private void report(Node node, String message) {
        found.accept(message, firstLine + node.extent().startLine() - 1);
    }
}

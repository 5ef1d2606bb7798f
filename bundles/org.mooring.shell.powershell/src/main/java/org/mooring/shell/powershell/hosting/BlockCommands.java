package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mooring.api.shell.CommandRequest;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.PipelineElement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * A block that is nothing but commands with constant arguments, as the commands of a request. PowerShell sends such a block so, not as a
 * script: a session without language can run it, and what ends a command ends the pipeline.
 */
final class BlockCommands {

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final Frame frame;

    private BlockCommands(Frame frame) {
        this.frame = frame;
    }

    /** A statement a list; empty where the block is more than that. */
    static List<List<CommandRequest>> of(ScriptBlock block, Frame frame) {
        boolean plain = block.usings().isEmpty() && block.parameters().isEmpty() && block.dynamicParam().isEmpty() && block.begin().isEmpty()
            && block.process().isEmpty() && block.clean().isEmpty() && block.requirements().isEmpty();
        NamedBlock end = block.end().orElse(null);
        if (!plain || end == null || !end.traps().isEmpty()) {
            return List.of();
        }
        BlockCommands commands = new BlockCommands(frame);
        List<List<CommandRequest>> all = new ArrayList<>();
        for (Statement statement : end.statements()) {
            if (!(statement instanceof Pipeline pipeline) || pipeline.background() || !pipeline.elements().stream().allMatch(BlockCommands::isSimple)) {
                return List.of();
            }
            all.add(pipeline.elements().stream().map(element -> commands.command((Command) element)).toList());
        }
        return all;
    }

    private static boolean isSimple(PipelineElement element) {
        return element instanceof Command command && command.invocation() != Command.Invocation.DOT && command.redirections().isEmpty()
            && command.parts().get(0) instanceof StringExpression && command.parts().stream().allMatch(BlockCommands::isConstant);
    }

    private static boolean isConstant(CommandPart part) {
        return part instanceof CommandParameter parameter ? parameter.argument().map(BlockCommands::isConstant).orElse(true)
            : part instanceof Expression expression && isConstant(expression);
    }

    private static boolean isConstant(Expression expression) {
        return switch (expression) {
            case StringExpression text -> !text.value().equals("--%");
            case ConstantExpression number -> true;
            case VariableExpression variable -> !variable.splatted() && CONSTANTS.contains(variable.path().toLowerCase(Locale.ROOT));
            case HashtableExpression table -> table.entries().stream().allMatch(entry -> isConstant(entry.key()) && isConstant(entry.value()));
            case ArrayLiteral array -> array.elements().stream().allMatch(BlockCommands::isConstant);
            default -> false;
        };
    }

    /** A hashtable's value: a statement that is just a constant. */
    private static boolean isConstant(Statement statement) {
        return statement instanceof Pipeline pipeline && !pipeline.background() && pipeline.elements().size() == 1
            && pipeline.elements().get(0) instanceof CommandExpression only && only.redirections().isEmpty() && isConstant(only.expression());
    }

    private CommandRequest command(Command command) {
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        for (CommandPart part : command.parts().subList(1, command.parts().size())) {
            if (part instanceof CommandParameter parameter) {
                boolean given = parameter.argument().isPresent();
                arguments.add(new CommandRequest.Argument("-" + parameter.name() + (given ? ":" : ""), given ? value(parameter.argument().get()) : null));
            } else {
                arguments.add(new CommandRequest.Argument(null, value((Expression) part)));
            }
        }
        return new CommandRequest(((StringExpression) command.parts().get(0)).value(), false, null, arguments, CommandRequest.Merges.NONE);
    }

    private Object value(Expression expression) {
        return Compiler.constant(expression, frame);
    }
}

package org.mooring.shell.powershell.hosting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.ExpandableStringExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.Redirection;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SubExpression;
import org.mooring.language.ast.TernaryExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UnaryOperator;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.ast.SafeValues;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.compile.UsingExpressions;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.UsingValues;
import org.mooring.shell.powershell.state.Names;

/**
 * {@code $block.GetPowerShell()}: the commands of a block as those of a {@code [powershell]}, their arguments worked out from the block's
 * parameters. The rules for what such a block may have are those of PowerShell's ScriptBlockToPowerShellConverter.
 */
public final class BlockConversion {

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    /** PipelineResultTypes, by the numbers of redirections. */
    private static final List<String> STREAMS = List.of("All", "Output", "Error", "Warning", "Verbose", "Debug", "Information");

    private final ScriptBlock block;
    private final boolean trusted;
    private final Set<String> parameters = new HashSet<>(Set.of("args"));

    private BlockConversion(ScriptBlock block, boolean trusted) {
        this.block = block;
        this.trusted = trusted;
    }

    /**
     * @param trusted whether arguments may be any expressions, not just those that run nothing
     * @param variables what {@code $using:} finds; null for the caller's variables
     */
    public static PowerShellObject of(Engine engine, PSScriptBlock block, boolean trusted, Map<?, ?> variables, Object[] arguments) {
        ScriptBlock tree = block.code().tree();
        List<Pipeline> pipelines = pipelines(tree);
        BlockConversion conversion = new BlockConversion(tree, trusted);
        conversion.check(tree, tree, tree);
        UsingValues before = engine.usingValues();
        engine.usingValues(new UsingValues(UsingExpressions.values(engine, block.code(), true, variables)));
        try {
            PowerShellObject made = PowerShellObject.create();
            Calls.bound(engine, block, arguments, f -> {
                for (Pipeline pipeline : pipelines) {
                    made.addStatement();
                    pipeline.elements().forEach(command -> conversion.add(made, (Command) command, f));
                }
            });
            return made;
        } finally {
            engine.usingValues(before);
        }
    }

    private static List<Pipeline> pipelines(ScriptBlock block) {
        if (block.begin().isPresent() || block.process().isPresent() || block.clean().isPresent() || block.dynamicParam().isPresent()) {
            throw refused("CanConvertOneClauseOnly", "The script block cannot be converted because it contains more than one clause."
                + " Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.");
        }
        List<Statement> statements = block.end().map(NamedBlock::statements).orElse(List.of());
        if (statements.isEmpty()) {
            throw refused("CantConvertEmptyPipeline",
                "An empty script block cannot be converted. Verify that the script block contains exactly one pipeline or command.");
        }
        if (!block.end().get().traps().isEmpty()) {
            throw refused("CantConvertScriptBlockWithTrap", "A script block that contains a top-level trap statement cannot be converted.");
        }
        if (!statements.stream().allMatch(Pipeline.class::isInstance)) {
            throw refused("CanOnlyConvertOnePipeline", "Only a script block that contains exactly one pipeline or command can be converted."
                + " Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.");
        }
        return statements.stream().map(Pipeline.class::cast).toList();
    }

    /** Whether all of a tree can be said without a script; the first thing that cannot is an error. */
    private void check(Node node, Node parent, Node grandparent) {
        switch (node) {
            case Parameter parameter when isLocal(parameter.name()) -> parameters.add(key(parameter.name()));
            case Pipeline pipeline when pipeline.elements().get(0) instanceof CommandExpression && (grandparent == block || !isPure(pipeline)) ->
                throw refused("CantConvertPipelineStartsWithExpression",
                    "Cannot generate a PowerShell object for a ScriptBlock that starts a pipeline with an expression.");
            case Command command -> check(command, grandparent);
            case Redirection redirection -> {
                if (!(redirection instanceof Redirection.Merging merging) || merging.into() != 1) {
                    throw refused("CanConvertOneOutputErrorRedir",
                        "The script block cannot be converted to a PowerShell object because it contains forbidden redirection operators.");
                }
            }
            case VariableExpression variable -> {
                if (!isLocal(variable) || !parameters.contains(key(variable)) && (variable.splatted() || !CONSTANTS.contains(key(variable)))) {
                    throw refused("CantConvertWithUndeclaredVariables", "Cannot generate a PowerShell object for a ScriptBlock dereferencing"
                        + " variables undeclared in the param(...) block.  Name of undeclared variable: " + variable.path() + ".");
                }
            }
            case ScriptBlockExpression passed -> throw refused("CantConvertWithScriptBlocks",
                "Cannot generate a PowerShell object for a ScriptBlock that tries to pass other script blocks inside argument values.");
            default -> { }
        }
        if (!(node instanceof UsingExpression)) {
            Nodes.forEachChild(node, child -> check(child, node, parent));
        }
    }

    private void check(Command command, Node end) {
        if (command.invocation() == Command.Invocation.DOT) {
            throw refused("CantConvertWithDotSourcing", "Cannot generate a PowerShell object for a ScriptBlock that uses dot sourcing.");
        }
        if (block.end().get() != end) {
            throw refused("CantConvertWithCommandInvocations", "Cannot generate a PowerShell object for a ScriptBlock which invokes pipelines,"
                + " commands or functions to evaluate arguments of the main pipeline.");
        }
        if (command.parts().get(0) instanceof ScriptBlockExpression) {
            throw noName();
        }
    }

    private static DotNetException noName() {
        return refused("CantConvertWithScriptBlockInvocation",
            "Cannot generate a PowerShell object for a ScriptBlock that invokes other script blocks.");
    }

    private static boolean isLocal(VariableExpression variable) {
        return variable.qualifier() == null || variable.qualifier().equalsIgnoreCase("local") || variable.qualifier().equalsIgnoreCase("private");
    }

    private static String key(VariableExpression variable) {
        return variable.unqualified().toLowerCase(Locale.ROOT);
    }

    private static boolean isPure(Pipeline pipeline) {
        return pipeline.elements().size() == 1 && pipeline.elements().get(0) instanceof CommandExpression only && only.redirections().isEmpty();
    }

    /** Whether nothing is run for its value. */
    private static boolean isSafe(Node node, Frame f) {
        boolean[] safe = {switch (node) {
            case ConstantExpression n -> true;
            case StringExpression n -> true;
            case VariableExpression n -> true;
            case ExpandableStringExpression n -> true;
            case SubExpression n -> true;
            case ParenExpression n -> true;
            case ArrayLiteral n -> true;
            case ArrayExpression n -> true;
            case IndexExpression n -> true;
            case TernaryExpression n -> true;
            case HashtableExpression n -> true;
            case HashtableExpression.Entry n -> true;
            case UsingExpression n -> true;
            case StatementBlock n -> true;
            case CommandExpression n -> true;
            case TypeConstraint n -> true;
            case Pipeline n -> isPure(n);
            case UnaryExpression n -> Set.of(UnaryOperator.NOT, UnaryOperator.EXCLAIM, UnaryOperator.PLUS, UnaryOperator.MINUS,
                UnaryOperator.BNOT, UnaryOperator.COMMA).contains(n.operator());
            case ConvertExpression n -> {
                ClrType type = Types.resolve(n.type().type(), f);
                yield type != null && SafeValues.isPrimitive(type);
            }
            default -> false;
        }};
        Nodes.forEachChild(node, child -> safe[0] = safe[0] && isSafe(child, f));
        return safe[0];
    }

    private void add(PowerShellObject made, Command written, Frame f) {
        HostedCommand command = HostedCommand.make(name((Expression) written.parts().get(0), f));
        written.redirections().forEach(redirection -> command.mergeMyResults(Names.value(Merging.TYPES, STREAMS.get(redirection.stream())),
            Names.value(Merging.TYPES, "Output")));
        made.commands().addCommand(command);
        for (CommandPart part : written.parts().subList(1, written.parts().size())) {
            if (part instanceof CommandParameter parameter) {
                String dashed = "-" + parameter.name();
                if (parameter.argument().isPresent()) {
                    Expression argument = parameter.argument().get();
                    boolean apart = Character.isWhitespace(argument.extent().source().text().charAt(argument.extent().start() - 1));
                    command.add(dashed + (apart ? ": " : ":"), value(argument, f));
                } else {
                    command.add(dashed, null);
                }
            } else if (part instanceof UsingExpression each && each.expression() instanceof VariableExpression variable && variable.splatted()) {
                splat(command, Compiler.constant(each, f));
            } else if (part instanceof VariableExpression variable && variable.splatted()) {
                splat(command, Compiler.constant(new VariableExpression(variable.path(), false, variable.extent()), f));
            } else {
                command.add(null, value((Expression) part, f));
            }
        }
    }

    private static void splat(HostedCommand command, Object value) {
        if (PSObject.base(value) instanceof Map<?, ?> table) {
            table.forEach((name, argument) -> command.add(Conversion.toText(name), argument));
        } else if (Enumeration.isEnumerable(PSObject.base(value))) {
            Enumeration.toList(value).forEach(argument -> command.add(null, argument));
        } else {
            command.add(null, value);
        }
    }

    private String name(Expression written, Frame f) {
        Object value = PSObject.base(value(written, f));
        String name = value instanceof CommandInfo info ? info.name() : value instanceof String text ? text : "";
        if (name.isBlank()) {
            throw noName();
        }
        return name;
    }

    private Object value(Expression expression, Frame f) {
        if (!trusted && !isSafe(expression, f)) {
            throw refused("CantConvertWithDynamicExpression", "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic"
                + " expressions. Dynamic expression: " + expression.extent().text() + ".");
        }
        return Compiler.constant(expression, f);
    }

    private static DotNetException refused(String id, String message) {
        return Errors.of("System.Management.Automation.ScriptBlockToPowerShellNotSupportedException", id, ErrorCategory.NotSpecified, null,
            message.replace("%", "%%"));
    }
}

package org.mooring.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mooring.language.ast.*;

/** Shows trees and tokens as PowerShell's own types do, for comparison with what it was recorded to show. */
final class PowerShellView {

    private final List<String> lines = new ArrayList<>();

    private PowerShellView() {}

    /** The nodes as {@code FindAll} finds them. */
    static List<String> tree(Node node) {
        PowerShellView view = new PowerShellView();
        view.show(node);
        return view.lines;
    }

    private void line(String type, Extent extent) {
        String text = extent.text().replace("\n", "\\n");
        lines.add(type + "|" + extent.start() + "-" + extent.end() + "|" + text.substring(0, Math.min(40, text.length())));
    }

    private void show(Node node) {
        switch (node) {
            case IfStatement.Clause n -> children(n);
            case SwitchStatement.Clause n -> children(n);
            case HashtableExpression.Entry n -> children(n);
            case AssignmentStatement n -> {
                line("AssignmentStatementAst", n.extent());
                show(n.target());
                show(Constants.pureExpression(n.value()) == null ? n.value() : ((Pipeline) n.value()).elements().get(0));
            }
            case FunctionDefinition n -> {
                line("FunctionDefinitionAst", n.extent());
                if (n.parametersInParentheses()) {
                    n.body().parameters().orElseThrow().parameters().forEach(this::show);
                }
                body(n.body(), n.parametersInParentheses());
            }
            case TypeMember.Method n -> method(n);
            case ExpandableStringExpression n -> {
                line("ExpandableStringExpressionAst", n.extent());
                n.parts().stream().filter(p -> !(p instanceof StringExpression)).forEach(this::show);
            }
            case NamedArgument n when n.expressionOmitted() -> {
                line("NamedAttributeArgumentAst", n.extent());
                line("ConstantExpressionAst", n.extent());
            }
            case UsingStatement n when n.name() != null -> {
                line("UsingStatementAst", n.extent());
                line("StringConstantExpressionAst",
                        new Extent(n.extent().source(), n.extent().end() - n.name().length(), n.extent().end()));
            }
            case ErrorStatement n when n.extent().text().matches("(?s)(parallel|sequence).*") -> {
                line("BlockStatementAst", n.extent());
                children(n);
            }
            case UnaryExpression n when n.operator() == UnaryOperator.COMMA -> throw new AssertionError(n);
            default -> {
                line(type(node), node.extent());
                children(node);
            }
        }
    }

    private void children(Node node) {
        Nodes.forEachChild(node, this::show);
    }

    private void body(ScriptBlock body, boolean withoutParameters) {
        line("ScriptBlockAst", body.extent());
        Nodes.forEachChild(body, child -> {
            if (!(withoutParameters && child instanceof ParamBlock)) {
                show(child);
            }
        });
    }

    private void method(TypeMember.Method method) {
        line("FunctionMemberAst", method.extent());
        method.attributes().forEach(this::show);
        method.returnType().ifPresent(this::show);
        int name = method.extent().source().text().indexOf(method.name() + "(", method.extent().start());
        line("FunctionDefinitionAst", new Extent(method.extent().source(), name, method.extent().end()));
        method.parameters().forEach(this::show);
        line("ScriptBlockAst", method.body().extent());
        NamedBlock end = method.body().end().orElseThrow();
        line("NamedBlockAst", end.extent());
        for (Statement statement : end.statements()) {
            if (Constants.pureExpression(statement) instanceof InvokeMemberExpression call && call.baseConstructor()) {
                line("CommandExpressionAst", call.extent());
                show(call.target());
                show(call.member());
                call.arguments().forEach(this::show);
            } else {
                show(statement);
            }
        }
    }

    private static String type(Node node) {
        return switch (node) {
            case StringExpression n -> "StringConstantExpressionAst";
            case ForEachStatement n -> "ForEachStatementAst";
            case DoStatement n -> n.until() ? "DoUntilStatementAst" : "DoWhileStatementAst";
            case HashtableExpression n -> "HashtableAst";
            case TrapStatement n -> "TrapStatementAst";
            case Redirection.File n -> "FileRedirectionAst";
            case Redirection.Merging n -> "MergingRedirectionAst";
            case TypeMember.Property n -> "PropertyMemberAst";
            case NamedArgument n -> "NamedAttributeArgumentAst";
            default -> node.getClass().getSimpleName() + "Ast";
        };
    }

    static String error(ParseError error) {
        return error.id() + "|" + error.extent().start() + "-" + error.extent().end() + "|" + (error.incompleteInput() ? "True" : "False");
    }

    static String token(Token token) {
        return token.kind() + "|" + flags(token.flags()) + "|" + token.text().replace("\n", "\\n") + "|False";
    }

    private static final Map<Integer, String> FLAGS = new TreeMap<>();

    static {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("BinaryPrecedenceLogical", TokenFlags.LOGICAL);
        names.put("BinaryPrecedenceBitwise", TokenFlags.BITWISE);
        names.put("BinaryPrecedenceComparison", TokenFlags.COMPARISON);
        names.put("BinaryPrecedenceCoalesce", TokenFlags.COALESCE);
        names.put("BinaryPrecedenceAdd", TokenFlags.ADD);
        names.put("BinaryPrecedenceMultiply", TokenFlags.MULTIPLY);
        names.put("BinaryPrecedenceFormat", TokenFlags.FORMAT);
        names.put("BinaryPrecedenceRange", TokenFlags.RANGE);
        names.put("Keyword", TokenFlags.KEYWORD);
        names.put("ScriptBlockBlockName", TokenFlags.BLOCK_NAME);
        names.put("BinaryOperator", TokenFlags.BINARY);
        names.put("UnaryOperator", TokenFlags.UNARY);
        names.put("CaseSensitiveOperator", TokenFlags.CASE);
        names.put("TernaryOperator", TokenFlags.TERNARY);
        names.put("SpecialOperator", TokenFlags.SPECIAL);
        names.put("AssignmentOperator", TokenFlags.ASSIGNMENT);
        names.put("ParseModeInvariant", TokenFlags.INVARIANT);
        names.put("TokenInError", TokenFlags.IN_ERROR);
        names.put("DisallowedInRestrictedMode", TokenFlags.NOT_RESTRICTED);
        names.put("PrefixOrPostfixOperator", TokenFlags.PREFIX_OR_POSTFIX);
        names.put("CommandName", TokenFlags.COMMAND_NAME);
        names.put("MemberName", TokenFlags.MEMBER_NAME);
        names.put("TypeName", TokenFlags.TYPE_NAME);
        names.put("AttributeName", TokenFlags.ATTRIBUTE_NAME);
        names.put("CanConstantFold", TokenFlags.FOLDS);
        names.put("StatementDoesntSupportAttributes", TokenFlags.NO_ATTRIBUTES);
        names.forEach((name, value) -> FLAGS.put(value, name));
    }

    private static String flags(int flags) {
        List<String> names = new ArrayList<>();
        int rest = flags;
        for (Map.Entry<Integer, String> flag : new TreeMap<>(FLAGS).descendingMap().entrySet()) {
            if ((rest & flag.getKey()) == flag.getKey()) {
                names.add(0, flag.getValue());
                rest &= ~flag.getKey();
            }
        }
        return names.isEmpty() ? "None" : String.join(", ", names);
    }
}

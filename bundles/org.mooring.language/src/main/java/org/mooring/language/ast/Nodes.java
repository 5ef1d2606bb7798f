package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks trees. */
public final class Nodes {

    private Nodes() {}

    /**
     * Gives {@code visitor} the children of {@code node}, in the order in which PowerShell's visitors see them. Type names are no
     * children: what has one, has it as a component.
     */
    public static void forEachChild(Node node, Consumer<? super Node> visitor) {
        switch (node) {
            case ScriptBlock n -> {
                n.usings().forEach(visitor);
                n.parameters().ifPresent(visitor);
                n.dynamicParam().ifPresent(visitor);
                n.begin().ifPresent(visitor);
                n.process().ifPresent(visitor);
                n.end().ifPresent(visitor);
                n.clean().ifPresent(visitor);
            }
            case ParamBlock n -> {
                n.attributes().forEach(visitor);
                n.parameters().forEach(visitor);
            }
            case NamedBlock n -> {
                n.traps().forEach(visitor);
                n.statements().forEach(visitor);
            }
            case StatementBlock n -> {
                n.traps().forEach(visitor);
                n.statements().forEach(visitor);
            }
            case Parameter n -> {
                n.attributes().forEach(visitor);
                visitor.accept(n.name());
                n.defaultValue().ifPresent(visitor);
            }
            case Attribute n -> {
                n.positional().forEach(visitor);
                n.named().forEach(visitor);
            }
            case NamedArgument n -> visitor.accept(n.value());
            case TypeMember n -> members(n, visitor);
            case Statement n -> statement(n, visitor);
            case PipelineElement n -> element(n, visitor);
            case Expression n -> expression(n, visitor);
            case CommandParameter n -> n.argument().ifPresent(visitor);
            case Redirection.File n -> visitor.accept(n.location());
            case CatchClause n -> {
                n.types().forEach(visitor);
                visitor.accept(n.body());
            }
            case IfStatement.Clause n -> both(n.condition(), n.body(), visitor);
            case SwitchStatement.Clause n -> both(n.condition(), n.body(), visitor);
            case HashtableExpression.Entry n -> both(n.key(), n.value(), visitor);
            case TypeConstraint n -> {
            }
            case Redirection.Merging n -> {
            }
            case TypeName n -> {
            }
        }
    }

    private static void both(Node first, Node second, Consumer<? super Node> visitor) {
        visitor.accept(first);
        visitor.accept(second);
    }

    private static void all(List<? extends Node> nodes, Consumer<? super Node> visitor) {
        for (Node node : nodes) {
            visitor.accept(node);
        }
    }

    private static void optional(Optional<? extends Node> node, Consumer<? super Node> visitor) {
        if (node.isPresent()) {
            visitor.accept(node.get());
        }
    }

    private static void members(TypeMember member, Consumer<? super Node> visitor) {
        switch (member) {
            case TypeMember.Property n -> {
                optional(n.type(), visitor);
                all(n.attributes(), visitor);
                optional(n.initialValue(), visitor);
            }
            case TypeMember.Method n -> {
                all(n.attributes(), visitor);
                optional(n.returnType(), visitor);
                visitor.accept(n.body());
            }
        }
    }

    private static void statement(Statement statement, Consumer<? super Node> visitor) {
        switch (statement) {
            case Pipeline n -> all(n.elements(), visitor);
            case PipelineChain n -> both(n.left(), n.right(), visitor);
            case AssignmentStatement n -> both(n.target(), n.value(), visitor);
            case IfStatement n -> {
                all(n.clauses(), visitor);
                optional(n.otherwise(), visitor);
            }
            case SwitchStatement n -> {
                visitor.accept(n.condition());
                all(n.clauses(), visitor);
                optional(n.defaultClause(), visitor);
            }
            case ForEachStatement n -> {
                optional(n.throttleLimit(), visitor);
                visitor.accept(n.variable());
                both(n.collection(), n.body(), visitor);
            }
            case ForStatement n -> {
                optional(n.initializer(), visitor);
                optional(n.condition(), visitor);
                optional(n.iterator(), visitor);
                visitor.accept(n.body());
            }
            case WhileStatement n -> both(n.condition(), n.body(), visitor);
            case DoStatement n -> both(n.condition(), n.body(), visitor);
            case TryStatement n -> {
                visitor.accept(n.body());
                all(n.catches(), visitor);
                optional(n.finallyBlock(), visitor);
            }
            case TrapStatement n -> {
                optional(n.type(), visitor);
                visitor.accept(n.body());
            }
            case DataStatement n -> {
                all(n.supportedCommands(), visitor);
                visitor.accept(n.body());
            }
            case FunctionDefinition n -> visitor.accept(n.body());
            case TypeDefinition n -> {
                all(n.attributes(), visitor);
                all(n.bases(), visitor);
                all(n.members(), visitor);
            }
            case UsingStatement n -> optional(n.specification(), visitor);
            case ReturnStatement n -> optional(n.value(), visitor);
            case ThrowStatement n -> optional(n.value(), visitor);
            case ExitStatement n -> optional(n.code(), visitor);
            case BreakStatement n -> optional(n.label(), visitor);
            case ContinueStatement n -> optional(n.label(), visitor);
            case ErrorStatement n -> {
                all(n.parts(), visitor);
                all(n.conditions(), visitor);
            }
        }
    }

    private static void element(PipelineElement element, Consumer<? super Node> visitor) {
        switch (element) {
            case Command n -> all(n.parts(), visitor);
            case CommandExpression n -> visitor.accept(n.expression());
        }
        all(element.redirections(), visitor);
    }

    private static void expression(Expression expression, Consumer<? super Node> visitor) {
        switch (expression) {
            case ExpandableStringExpression n -> all(n.parts(), visitor);
            case UnaryExpression n -> visitor.accept(n.operand());
            case BinaryExpression n -> both(n.left(), n.right(), visitor);
            case TernaryExpression n -> {
                visitor.accept(n.condition());
                both(n.then(), n.otherwise(), visitor);
            }
            case ArrayLiteral n -> all(n.elements(), visitor);
            case ArrayExpression n -> visitor.accept(n.body());
            case HashtableExpression n -> all(n.entries(), visitor);
            case SubExpression n -> visitor.accept(n.body());
            case ParenExpression n -> visitor.accept(n.statement());
            case ScriptBlockExpression n -> visitor.accept(n.block());
            case ConvertExpression n -> both(n.type(), n.operand(), visitor);
            case AttributedExpression n -> both(n.attribute(), n.operand(), visitor);
            case MemberExpression n -> both(n.target(), n.member(), visitor);
            case InvokeMemberExpression n -> {
                both(n.target(), n.member(), visitor);
                all(n.arguments(), visitor);
            }
            case IndexExpression n -> both(n.target(), n.index(), visitor);
            case UsingExpression n -> visitor.accept(n.expression());
            case ErrorExpression n -> all(n.parts(), visitor);
            case ConstantExpression n -> {
            }
            case StringExpression n -> {
            }
            case VariableExpression n -> {
            }
            case TypeExpression n -> {
            }
        }
    }
}

package org.mooring.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.CatchClause;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;

/** Finds what is well formed but means nothing: goes through a whole tree once, and looks at each node with what it stands in. */
final class SemanticChecks {

    private final ParseErrors errors;
    private final AssignmentChecks assignments;
    private final FlowChecks flow;
    private final Deque<Node> ancestors = new ArrayDeque<>();

    /** The member of a class whose code this is; null outside classes and in script blocks within a member. */
    private TypeMember member;
    private MethodFlow methodFlow;

    private final int maxDepth;

    private SemanticChecks(ParseErrors errors, int maxDepth) {
        this.errors = errors;
        this.maxDepth = maxDepth;
        this.assignments = new AssignmentChecks(errors);
        this.flow = new FlowChecks(errors, ancestors);
    }

    /** @param maxDepth how deep the tree may be */
    static void check(ScriptBlock script, KnownTypes types, ParseErrors errors, int maxDepth) {
        new ClassChecks(script, types, errors).check();
        new SemanticChecks(errors, maxDepth).visit(script);
    }

    private void error(Problem problem, Extent extent, Object... arguments) {
        errors.add(problem, extent, false, arguments);
    }

    private void visit(Node node) {
        TypeMember outerMember = member;
        MethodFlow outerFlow = methodFlow;
        enter(node);
        ancestors.push(node);
        if (ancestors.size() > maxDepth) {
            throw new Parsing.TooComplicated();
        }
        if (node instanceof BinaryExpression binary) {
            visitOperands(binary);
        } else {
            Nodes.forEachChild(node, this::visit);
        }
        ancestors.pop();
        member = outerMember;
        methodFlow = outerFlow;
    }

    /** Long chains of operators lean to the left: they are followed without going deeper. */
    private void visitOperands(BinaryExpression last) {
        Deque<BinaryExpression> chain = new ArrayDeque<>();
        Expression first = last;
        while (first instanceof BinaryExpression binary) {
            chain.push(binary);
            first = binary.left();
        }
        visit(first);
        chain.forEach(binary -> visit(binary.right()));
    }

    private void enter(Node node) {
        switch (node) {
            case ParamBlock block -> checkParameters(block.parameters());
            case Attribute attribute -> checkAttribute(attribute);
            case Parameter parameter -> checkParameter(parameter);
            case TypeMember.Method method -> {
                member = method;
                methodFlow = new MethodFlow(method);
                checkMethod(method);
            }
            case TypeMember.Property property -> {
                member = property;
                property.type().filter(t -> Constants.simpleName(t.type().fullName()).equals("void"))
                        .ifPresent(t -> error(Problem.TypeNotAllowedForProperty, t.extent(), t.type().fullName()));
            }
            case ScriptBlockExpression block -> member = null;
            case FunctionDefinition function -> member = null;
            case TryStatement statement -> checkCatches(statement.catches());
            case BreakStatement statement -> flow.jump(statement, statement.label(), member instanceof TypeMember.Method);
            case ContinueStatement statement -> flow.jump(statement, statement.label(), member instanceof TypeMember.Method);
            case ReturnStatement statement -> checkReturn(statement);
            case AssignmentStatement statement -> assignments.target(statement.target(), statement.operator() == null,
                    place -> error(Problem.InvalidLeftHandSide, place));
            case UnaryExpression unary -> checkUnary(unary);
            case ConvertExpression convert -> assignments.conversion(convert, ancestors);
            case UsingExpression using -> checkUsing(using.expression());
            case VariableExpression variable -> checkVariable(variable);
            case HashtableExpression table -> checkKeys(table);
            case AttributedExpression expression -> checkAttributed(expression);
            case DataStatement statement -> RestrictedLanguage.check(statement, errors);
            default -> {
            }
        }
    }

    private void checkParameters(List<Parameter> parameters) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name().path().toLowerCase(Locale.ROOT))) {
                error(Problem.DuplicateFormalParameter, parameter.name().extent(), parameter.name().path());
            }
            parameter.attributes().stream()
                    .filter(a -> a instanceof TypeConstraint && Constants.simpleName(a.type().fullName()).equals("void")).findFirst()
                    .ifPresent(a -> error(Problem.VoidTypeConstraintNotAllowed, a.extent()));
        }
    }

    private void checkParameter(Parameter parameter) {
        boolean typed = false;
        for (AttributeBase attribute : parameter.attributes()) {
            if (!(attribute instanceof TypeConstraint)) {
                continue;
            }
            if (attribute.type().fullName().equalsIgnoreCase("ordered")) {
                error(Problem.OrderedAttributeOnlyOnHashLiteralNode, attribute.extent(), attribute.type().fullName());
            } else if (isOfMethod()) {
                if (typed) {
                    error(Problem.MultipleTypeConstraintsOnMethodParam, attribute.extent());
                }
                typed = true;
            }
        }
    }

    /** Whether the parameter that is looked at is one of a method's own. */
    private boolean isOfMethod() {
        return member instanceof TypeMember.Method method && ancestors.peek() instanceof ParamBlock block
                && method.body().parameters().orElse(null) == block;
    }

    private void checkAttribute(Attribute attribute) {
        Node parent = ancestors.peek();
        boolean inClass = parent instanceof TypeDefinition || parent instanceof TypeMember
                || parent instanceof Parameter && member instanceof TypeMember.Method;
        Constants.Use use = inClass ? Constants.Use.ATTRIBUTE_IN_CLASS : Constants.Use.ATTRIBUTE;
        Problem problem = inClass ? Problem.ParameterAttributeArgumentNeedsToBeConstant
                : Problem.ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock;
        Set<String> names = new HashSet<>();
        for (NamedArgument argument : attribute.named()) {
            if (!names.add(argument.name().toLowerCase(Locale.ROOT))) {
                error(Problem.DuplicateNamedArgument, argument.extent(), argument.name());
            } else if (!argument.expressionOmitted() && !Constants.isConstant(argument.value(), use)) {
                error(problem, argument.value().extent());
            }
        }
        for (Expression argument : attribute.positional()) {
            if (!Constants.isConstant(argument, use)) {
                error(problem, argument.extent());
            }
        }
    }

    private void checkMethod(TypeMember.Method method) {
        ScriptBlock body = method.body();
        NamedBlock named = body.dynamicParam().or(body::begin).or(body::process)
                .or(() -> body.end().filter(NamedBlock::named)).or(body::clean).orElse(null);
        if (named != null) {
            error(Problem.NamedBlockNotAllowedInMethod, named.extent());
        }
        if (method.constructor() && method.returnType().isPresent()) {
            error(Problem.ConstructorCantHaveReturnType, method.returnType().get().extent());
        }
        if (returnsValue(method) && methodFlow.endIsReached()) {
            error(Problem.MethodHasCodePathNotReturn, nameOf(method));
        }
    }

    /** Where a method's name stands: behind its attributes, type and modifiers. */
    private static Extent nameOf(TypeMember.Method method) {
        String text = method.extent().source().text();
        int from = method.extent().start();
        for (Attribute attribute : method.attributes()) {
            from = Math.max(from, attribute.extent().end());
        }
        from = Math.max(from, method.returnType().map(t -> t.extent().end()).orElse(from));
        var name = Pattern.compile("\\b" + Pattern.quote(method.name()) + "\\s*\\(").matcher(text);
        name.region(from, method.body().extent().start());
        return name.find() ? new Extent(method.extent().source(), name.start(), name.start() + method.name().length())
                : method.extent();
    }

    private static boolean returnsValue(TypeMember.Method method) {
        return method.returnType().isPresent() && !Constants.simpleName(method.returnType().get().type().fullName()).equals("void");
    }

    private void checkReturn(ReturnStatement statement) {
        flow.leave(statement, null);
        if (member instanceof TypeMember.Method method) {
            if (statement.value().isPresent() && !returnsValue(method)) {
                error(Problem.VoidMethodHasReturn, statement.extent());
            } else if (statement.value().isEmpty() && returnsValue(method)) {
                error(Problem.NonVoidMethodMissingReturnValue, statement.extent());
            }
        }
    }

    private void checkCatches(List<CatchClause> catches) {
        for (int i = 0; i + 1 < catches.size(); i++) {
            for (CatchClause later : catches.subList(i + 1, catches.size())) {
                if (catches.get(i).types().isEmpty()) {
                    int before = Math.max(later.extent().start() - 1, 0);
                    error(Problem.EmptyCatchNotLast, new Extent(later.extent().source(), before, before));
                    break;
                }
                checkCaught(catches.get(i), later);
            }
        }
    }

    private void checkCaught(CatchClause first, CatchClause later) {
        for (TypeConstraint caught : first.types()) {
            String name = Constants.simpleName(caught.type().fullName());
            for (TypeConstraint type : later.types()) {
                if (name.equals("exception") || name.equals(Constants.simpleName(type.type().fullName()))) {
                    String shown = type.type().fullName();
                    error(Problem.ExceptionTypeAlreadyCaught, type.extent(), shown);
                }
            }
        }
    }

    private void checkUnary(UnaryExpression unary) {
        switch (unary.operator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> assignments.target(unary.operand(), false,
                    place -> error(Problem.OperatorRequiresVariableOrProperty, place, unary.operator().text));
            default -> {
            }
        }
    }

    private void checkUsing(Expression used) {
        Expression expression = used;
        while (!(expression instanceof VariableExpression)) {
            if (expression instanceof MemberExpression access && access.member() instanceof StringExpression) {
                expression = access.target();
            } else if (expression instanceof IndexExpression access && Constants.isConstant(access.index(), Constants.Use.ATTRIBUTE)) {
                expression = access.target();
            } else {
                Expression wrong = expression instanceof IndexExpression access ? access.index() : expression;
                error(Problem.InvalidUsingExpression, wrong.extent());
                return;
            }
        }
    }

    private void checkVariable(VariableExpression variable) {
        Node parent = ancestors.peek();
        if (variable.splatted() && !(parent instanceof Command) && !(parent instanceof UsingExpression)) {
            boolean inList = parent instanceof ArrayLiteral && ancestors.stream().skip(1).findFirst().orElse(null) instanceof Command;
            error(inList ? Problem.SplattingNotPermittedInArgumentList : Problem.SplattingNotPermitted, variable.extent(),
                    variable.path());
        }
        if (member instanceof TypeMember.Method && !(parent instanceof Parameter) && methodFlow.isUnassigned(variable)) {
            error(Problem.VariableNotLocal, variable.extent());
        }
        boolean isStatic = member instanceof TypeMember.Method method && method.isStatic()
                || member instanceof TypeMember.Property property && property.isStatic();
        if (isStatic && Constants.isNamed(variable, "this")) {
            error(Problem.NonStaticMemberAccessInStaticMember, variable.extent(), variable.path());
        }
    }

    private void checkKeys(HashtableExpression table) {
        Set<String> keys = new HashSet<>();
        for (HashtableExpression.Entry entry : table.entries()) {
            String key = switch (entry.key()) {
                case StringExpression string -> string.value();
                case ConstantExpression constant -> String.valueOf(constant.value());
                default -> null;
            };
            if (key != null && !keys.add(key.toLowerCase(Locale.ROOT))) {
                error(Problem.DuplicateKeyInHashLiteral, entry.key().extent(), key);
            }
        }
    }

    private void checkAttributed(AttributedExpression expression) {
        Expression operand = expression.operand();
        while (operand instanceof AttributedExpression || operand instanceof ConvertExpression) {
            operand = operand instanceof AttributedExpression inner ? inner.operand() : ((ConvertExpression) operand).operand();
        }
        if (!(operand instanceof VariableExpression)) {
            error(Problem.UnexpectedAttribute, expression.attribute().extent(), expression.attribute().type().fullName());
        }
    }

    /** Whether {@code node} begins code of its own, with its own control flow. */
    static boolean beginsCode(Node node) {
        return node instanceof NamedBlock || node instanceof TrapStatement || node instanceof ScriptBlock;
    }
}

package org.mooring.language;

import java.util.Locale;
import java.util.Set;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SubExpression;
import org.mooring.language.ast.TernaryExpression;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UnaryOperator;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;

/** Says which expressions have a value that is known without running anything. */
final class Constants {

    /** What the value is for. */
    enum Use { ATTRIBUTE, ATTRIBUTE_IN_CLASS, REQUIRES }

    private static final Set<String> PRIMITIVES = Set.of("bool", "boolean", "char", "byte", "sbyte", "int16", "short", "uint16",
            "ushort", "int", "int32", "uint", "uint32", "long", "int64", "ulong", "uint64", "float", "single", "double");
    private static final Set<UnaryOperator> UNARY = Set.of(UnaryOperator.NOT, UnaryOperator.EXCLAIM, UnaryOperator.BNOT,
            UnaryOperator.PLUS, UnaryOperator.MINUS);
    private static final Set<BinaryOperator> BINARY = Set.of(BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE,
            BinaryOperator.REMAINDER, BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.AND, BinaryOperator.OR,
            BinaryOperator.XOR, BinaryOperator.BAND, BinaryOperator.BOR, BinaryOperator.BXOR, BinaryOperator.SHL, BinaryOperator.SHR);

    private Constants() {}

    static boolean isConstant(Expression expression, Use use) {
        return switch (expression) {
            case ConstantExpression constant -> true;
            case StringExpression string -> true;
            case VariableExpression variable -> isConstant(variable);
            case TypeExpression type -> true;
            case UnaryExpression unary -> UNARY.contains(unary.operator()) && isConstant(unary.operand(), use);
            case BinaryExpression binary -> BINARY.contains(binary.operator()) && isConstant(binary.left(), use)
                    && isConstant(binary.right(), use) && !dividesByNothing(binary);
            case TernaryExpression ternary -> isConstant(ternary.condition(), use) && isConstant(ternary.then(), use)
                    && isConstant(ternary.otherwise(), use);
            case ParenExpression paren -> isConstant(paren.statement(), use);
            case SubExpression sub -> sub.body().traps().isEmpty() && sub.body().statements().size() == 1
                    && isConstant(sub.body().statements().get(0), use);
            case ConvertExpression convert -> PRIMITIVES.contains(simpleName(convert.type().type().fullName()))
                    && isConstant(convert.operand(), use);
            case UsingExpression using -> isConstant(using.expression(), use);
            case MemberExpression member -> member.isStatic() && member.target() instanceof TypeExpression
                    && member.member() instanceof StringExpression;
            case ArrayLiteral array -> array.elements().stream().allMatch(e -> isConstant(e, use));
            case HashtableExpression table -> use == Use.REQUIRES && table.entries().stream()
                    .allMatch(e -> isConstant(e.key(), use) && isConstant(e.value(), use));
            case ScriptBlockExpression block -> use == Use.ATTRIBUTE;
            default -> false;
        };
    }

    private static boolean isConstant(Statement statement, Use use) {
        Expression expression = pureExpression(statement);
        return expression != null && isConstant(expression, use);
    }

    /** The expression that is all of {@code statement}; null if it is more than one. */
    static Expression pureExpression(Statement statement) {
        return statement instanceof Pipeline pipeline && !pipeline.background() && pipeline.elements().size() == 1
                && pipeline.elements().get(0) instanceof CommandExpression element && element.redirections().isEmpty()
                        ? element.expression() : null;
    }

    /** {@code $true}, {@code $false}, {@code $null}. */
    static boolean isConstant(VariableExpression variable) {
        return isNamed(variable, "true") || isNamed(variable, "false") || isNamed(variable, "null");
    }

    static boolean isNamed(VariableExpression variable, String name) {
        return variable.path().equalsIgnoreCase(name);
    }

    private static boolean dividesByNothing(BinaryExpression binary) {
        boolean divides = binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
        return divides && binary.right() instanceof VariableExpression variable && !isNamed(variable, "true");
    }

    /** A type's name in lower case, without the namespace System. */
    static String simpleName(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("system.") && name.indexOf('.', "system.".length()) < 0 ? name.substring("system.".length()) : name;
    }
}

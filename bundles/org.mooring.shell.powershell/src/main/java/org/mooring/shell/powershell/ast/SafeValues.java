package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Tuple;
import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;
import org.mooring.object.Arithmetic;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSHashtable;
import org.mooring.shell.powershell.compile.Indexing;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * The values of expressions that need nothing to be run (Ast.SafeGetValue): literals, arrays and hashtables of such, conversions to the
 * primitive types, indexing, the operators of one operand. No command, member, type, variable (but $true, $false, $null) or binary operator.
 */
public final class SafeValues {

    private static final Set<String> PRIMITIVES = Set.of("System.Boolean", "System.Char", "System.String", "System.Byte", "System.SByte",
        "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double",
        "System.Decimal", "System.Numerics.BigInteger");

    private SafeValues() {}

    static Object of(Ast node) {
        if (!isSafe(node)) {
            throw new DotNetException("System.InvalidOperationException",
                "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: " + node + ".");
        }
        return value(node);
    }

    static boolean isSafe(Ast node) {
        return switch (node.clrType().name()) {
            case "ConstantExpressionAst", "StringConstantExpressionAst", "ScriptBlockExpressionAst" -> true;
            case "VariableExpressionAst" -> isConstant(node);
            case "ExpandableStringExpressionAst" -> all(node.nodes("NestedExpressions"));
            case "StatementBlockAst" -> all(node.nodes("Statements"));
            case "PipelineAst" -> AstMembers.OfPipeline.getPureExpression(node) != null && isSafe(AstMembers.OfPipeline.getPureExpression(node));
            case "ParenExpressionAst" -> isSafe(node.node("Pipeline"));
            case "SubExpressionAst", "ArrayExpressionAst", "UsingExpressionAst" -> isSafe(node.node("SubExpression"));
            case "ArrayLiteralAst" -> all(node.nodes("Elements"));
            case "IndexExpressionAst" -> isSafe(node.node("Index")) && isSafe(node.node("Target"));
            case "TernaryExpressionAst" -> isSafe(node.node("Condition")) && isSafe(node.node("IfTrue")) && isSafe(node.node("IfFalse"));
            case "UnaryExpressionAst" -> {
                TokenKind operator = (TokenKind) node.get("TokenKind");
                yield operator.is(TokenFlags.FOLDS) && !operator.is(TokenFlags.NOT_RESTRICTED) && isSafe(node.node("Child"));
            }
            case "ConvertExpressionAst" -> {
                ClrType type = TypeNameTypes.resolve((TypeName) node.node("Attribute").get("TypeName"));
                yield type != null && isPrimitive(type) && isSafe(node.node("Child"));
            }
            case "HashtableAst" -> pairs(node).stream().allMatch(p -> isSafe((Ast) p.item(0)) && isSafe((Ast) p.item(1)));
            default -> false;
        };
    }

    /** Whether a conversion to the type runs nothing. */
    public static boolean isPrimitive(ClrType type) {
        return PRIMITIVES.contains(type.fullName());
    }

    private static boolean all(List<Ast> nodes) {
        return nodes.stream().allMatch(SafeValues::isSafe);
    }

    static boolean isConstant(Ast variable) {
        String name = ((VariablePath) variable.get("VariablePath")).userPath();
        return name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false") || name.equalsIgnoreCase("null");
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> pairs(Ast table) {
        return (List<Tuple>) table.get("KeyValuePairs");
    }

    private static Object value(Ast node) {
        return switch (node.clrType().name()) {
            case "ConstantExpressionAst", "StringConstantExpressionAst" -> node.get("Value");
            case "VariableExpressionAst" -> switch (((VariablePath) node.get("VariablePath")).userPath().toLowerCase(java.util.Locale.ROOT)) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> null;
            };
            case "ScriptBlockExpressionAst" -> AstMembers.OfScriptBlock.getScriptBlock(node.node("ScriptBlock"));
            case "ExpandableStringExpressionAst" -> expanded(node);
            case "PipelineAst" -> value(AstMembers.OfPipeline.getPureExpression(node));
            case "ParenExpressionAst" -> value(node.node("Pipeline"));
            case "UsingExpressionAst" -> value(node.node("SubExpression"));
            case "ArrayLiteralAst" -> node.nodes("Elements").stream().map(SafeValues::value).toArray();
            case "ArrayExpressionAst" -> statements(node.node("SubExpression")).toArray();
            case "SubExpressionAst" -> {
                List<Object> values = statements(node.node("SubExpression"));
                yield values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values.toArray();
            }
            case "IndexExpressionAst" -> Indexing.get(Engine.current().frame, value(node.node("Target")), value(node.node("Index")));
            case "TernaryExpressionAst" -> value(node.node(Conversion.toBoolean(value(node.node("Condition"))) ? "IfTrue" : "IfFalse"));
            case "UnaryExpressionAst" -> unary((TokenKind) node.get("TokenKind"), value(node.node("Child")));
            case "ConvertExpressionAst" -> Conversion.convert(value(node.node("Child")),
                TypeNameTypes.resolve((TypeName) node.node("Attribute").get("TypeName")));
            case "HashtableAst" -> {
                PSHashtable table = new PSHashtable();
                pairs(node).forEach(p -> table.put(value((Ast) p.item(0)), value((Ast) p.item(1))));
                yield table;
            }
            default -> throw new IllegalStateException(node.clrType().name());
        };
    }

    private static List<Object> statements(Ast block) {
        List<Object> values = new ArrayList<>();
        for (Ast statement : block.nodes("Statements")) {
            Object value = value(statement);
            if (Enumeration.isEnumerable(value)) {
                values.addAll(Enumeration.toList(value));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private static String expanded(Ast node) {
        String text = (String) node.get("Value");
        for (Ast nested : node.nodes("NestedExpressions")) {
            text = text.replace(nested.toString(), Conversion.toText(value(nested)));
        }
        return text;
    }

    private static Object unary(TokenKind operator, Object operand) {
        return switch (operator) {
            case Not, Exclaim -> !Conversion.toBoolean(operand);
            case Minus -> Arithmetic.negate(operand);
            case Plus -> Arithmetic.plus(operand);
            case Bnot -> Conversion.convert(~Conversion.toLong(operand), ClrTypes.of(operand));
            case Comma -> new Object[] {operand};
            default -> throw new IllegalStateException(operator.text);
        };
    }
}

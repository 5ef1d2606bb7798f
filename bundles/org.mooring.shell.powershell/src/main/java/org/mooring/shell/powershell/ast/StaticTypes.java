package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;

/** The type that an expression has whatever its parts are when it runs ({@code StaticType}); System.Object where that is not known. */
public final class StaticTypes {

    private StaticTypes() {}

    public static ClrType of(Ast node) {
        return switch (node.clrType().name()) {
            case "StringConstantExpressionAst", "ExpandableStringExpressionAst" -> ClrTypes.STRING;
            case "ConstantExpressionAst" -> node.get("Value") == null ? ClrTypes.OBJECT : ClrTypes.of(node.get("Value"));
            case "ArrayLiteralAst", "ArrayExpressionAst" -> ClrTypes.OBJECT_ARRAY;
            case "HashtableAst" -> ClrTypes.find("System.Collections.Hashtable");
            case "ScriptBlockExpressionAst" -> ClrTypes.find("System.Management.Automation.ScriptBlock");
            case "TypeExpressionAst" -> ClrTypes.TYPE;
            case "ConvertExpressionAst" -> orObject(TypeNameTypes.resolve((TypeName) node.node("Attribute").get("TypeName")));
            case "UnaryExpressionAst" -> {
                TokenKind operator = (TokenKind) node.get("TokenKind");
                yield operator == TokenKind.Not || operator == TokenKind.Exclaim ? ClrTypes.BOOLEAN : ClrTypes.OBJECT;
            }
            case "BinaryExpressionAst" -> {
                TokenKind operator = (TokenKind) node.get("Operator");
                yield operator == TokenKind.And || operator == TokenKind.Or || operator == TokenKind.Xor || operator == TokenKind.Is
                    || operator == TokenKind.IsNot ? ClrTypes.BOOLEAN : ClrTypes.OBJECT;
            }
            default -> ClrTypes.OBJECT;
        };
    }

    /** A parameter's: of its first type constraint. */
    public static ClrType ofParameter(Ast parameter) {
        for (Ast attribute : parameter.nodes("Attributes")) {
            if (attribute.is("TypeConstraintAst")) {
                ClrType type = TypeNameTypes.resolve((TypeName) attribute.get("TypeName"));
                if (type != null) {
                    return type;
                }
            }
        }
        return ClrTypes.OBJECT;
    }

    private static ClrType orObject(ClrType type) {
        return type == null ? ClrTypes.OBJECT : type;
    }
}

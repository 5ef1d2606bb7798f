package org.mooring.shell.powershell.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.DriveVariables;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.UsingValues;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** The {@code $using:} expressions of a block that is to run elsewhere, worked out where it is handed over. */
public final class UsingExpressions {

    private final Engine engine;
    private final boolean strict;

    private UsingExpressions(Engine engine, boolean strict) {
        this.engine = engine;
        this.strict = strict;
    }

    /**
     * The values in the current scope, by {@link UsingValues#key}.
     *
     * @param strict whether a variable that is not set is an error; else it is null
     */
    public static Map<String, Object> values(Engine engine, ScriptCode code, boolean strict) {
        return values(engine, code, strict, null);
    }

    /**
     * The values among variables of a caller's own, in which a name that is not there is null.
     *
     * @param variables by name; null for those of the current scope
     */
    public static Map<String, Object> values(Engine engine, ScriptCode code, boolean strict, Map<?, ?> variables) {
        Map<String, UsingExpression> found = new LinkedHashMap<>();
        new Consumer<Node>() {
            @Override
            public void accept(Node node) {
                if (node instanceof UsingExpression using) {
                    found.putIfAbsent(UsingValues.key(using), using);
                }
                Nodes.forEachChild(node, this);
            }
        }.accept(code.tree());
        UsingExpressions expressions = new UsingExpressions(engine, strict);
        Map<String, Object> values = new HashMap<>();
        found.forEach((key, using) -> values.put(key, variables == null ? expressions.value(using.expression()) : among(variables, using)));
        return values;
    }

    private static Object among(Map<?, ?> variables, UsingExpression using) {
        if (!(using.expression() instanceof VariableExpression variable)) {
            throw Errors.runtime("CantGetUsingExpressionValueWithSpecifiedVariableDictionary", ErrorCategory.InvalidOperation, null,
                "Cannot get the value of the Using expression '%s' in the specified variable dictionary. When creating a PowerShell instance from"
                    + " a script block, the Using expression cannot contain an indexing operation or member-accessing operation.",
                using.extent().text());
        }
        return variables.entrySet().stream().filter(e -> variable.path().equalsIgnoreCase(String.valueOf(e.getKey()))).findFirst()
            .map(Map.Entry::getValue).orElse(null);
    }

    private Object value(Expression expression) {
        return switch (expression) {
            case VariableExpression e -> variable(e);
            case MemberExpression e -> engine.members().get(value(e.target()), String.valueOf(value(e.member())));
            case IndexExpression e -> Indexing.get(engine.frame, value(e.target()), value(e.index()));
            case ConstantExpression e -> e.value();
            case StringExpression e -> e.value();
            default -> throw Errors.runtime("CantGetUsingExpressionValueWithSpecifiedVariableDictionary", ErrorCategory.InvalidOperation, null,
                "The value of the using expression '%s' cannot be retrieved.", expression.extent().text());
        };
    }

    private Object variable(VariableExpression e) {
        String qualifier = e.qualifier();
        if (qualifier != null && isDrive(qualifier)) {
            return DriveVariables.get(engine, qualifier, e.unqualified());
        }
        if (strict && VariableAccess.find(engine, e.path()) == null) {
            throw Errors.runtime("UsingVariableIsUndefined", ErrorCategory.InvalidOperation, null,
                "The value of the using variable '$using:%s' cannot be retrieved because it has not been set in the local session.", e.path());
        }
        return VariableAccess.value(engine, e.path());
    }

    private static boolean isDrive(String qualifier) {
        return switch (qualifier.toLowerCase(java.util.Locale.ROOT)) {
            case "global", "script", "local", "private", "variable" -> false;
            default -> true;
        };
    }
}

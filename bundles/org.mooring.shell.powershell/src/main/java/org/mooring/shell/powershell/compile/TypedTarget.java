package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.VariableExpression;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.AttributeReader;
import org.mooring.shell.powershell.binder.TypeRule;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;

/** {@code [int]$x = ...}, {@code [ValidateRange(1,5)][int]$x = ...}: the variable keeps its type and attributes. */
final class TypedTarget implements Assignable {

    private final List<Object> constraints;
    private final Assignable inner;
    private final VariableExpression variable;

    private TypedTarget(List<Object> constraints, Assignable inner, VariableExpression variable) {
        this.constraints = constraints;
        this.inner = inner;
        this.variable = variable;
    }

    static Assignable of(Expression target, ExpressionCompiler expressions) {
        List<Object> constraints = new ArrayList<>();
        Expression at = target;
        while (true) {
            if (at instanceof ConvertExpression c) {
                constraints.add(c.type().type());
                at = c.operand();
            } else if (at instanceof AttributedExpression a) {
                constraints.add(a.attribute());
                at = a.operand();
            } else {
                break;
            }
        }
        return new TypedTarget(constraints, expressions.unwatched(at), at instanceof VariableExpression v ? v : null);
    }

    private ArgumentRule[] rules(Frame f) {
        List<ArgumentRule> conversions = new ArrayList<>();
        List<ArgumentRule> validations = new ArrayList<>();
        for (Object constraint : constraints) {
            if (constraint instanceof TypeName type) {
                var resolved = Types.require(type, f);
                conversions.add(0, new TypeRule(resolved).ofScript());
            } else {
                ArgumentRule rule = AttributeReader.rule((Attribute) constraint, f);
                if (rule != null) {
                    (rule.isValidation() ? validations : conversions).add(0, rule);
                }
            }
        }
        conversions.addAll(validations);
        return conversions.toArray(ArgumentRule[]::new);
    }

    @Override
    public void assign(Frame f, Object given) {
        put(f, given);
    }

    /** Assigns, and answers the value as it became. */
    Object put(Frame f, Object given) {
        Object value = org.mooring.object.AutomationNull.toNull(given);
        ArgumentRule[] rules = rules(f);
        if (variable == null) {
            Object fits = value;
            for (ArgumentRule rule : rules) {
                fits = rule.apply(fits);
            }
            inner.assign(f, fits);
            return fits;
        }
        String qualifier = variable.qualifier();
        Scope scope = qualifier == null || qualifier.equalsIgnoreCase("local") || qualifier.equalsIgnoreCase("private") ? f.scope
            : qualifier.equalsIgnoreCase("global") ? f.engine.global().top()
            : qualifier.equalsIgnoreCase("script") ? f.scope.script() : null;
        if (scope == null) {
            inner.assign(f, value);
            return value;
        }
        String name = variable.unqualified();
        Object old = scope.content(Layout.key(name));
        if (old == null && qualifier == null) {
            Scope owner = AllScope.owner(scope, Layout.key(name));
            old = owner == null ? null : owner.content(Layout.key(name));
        }
        if (old instanceof PSVariable known) {
            known.checkWritable();
            PSVariable typed = new PSVariable(known.name(), null, rules);
            typed.write(scope, value);
            known.rules(rules);
            known.force(typed.value());
            return typed.value();
        }
        PSVariable typed = new PSVariable(name, null, rules);
        try {
            typed.write(scope, value);
        } catch (DotNetException e) {
            throw e.typeName().endsWith(".ValidationMetadataException") ? noLongerValid(name, value) : e;
        }
        scope.content(name, Layout.key(name), typed);
        return typed.value();
    }

    private static DotNetException noLongerValid(String name, Object value) {
        return new DotNetException("System.Management.Automation.ValidationMetadataException",
            "The attribute cannot be added because variable " + name + " with value " + Conversion.toText(value) + " would no longer be valid.")
            .withRecord("ValidateSetFailure", ErrorCategory.MetadataError, null);
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Object[] changed = new Object[1];
        inner.change(f, old -> {
            changed[0] = change.apply(old);
            return changed[0];
        });
        assign(f, changed[0]);
        return changed[0];
    }
}

package org.mooring.shell.powershell.commands;

import java.util.Locale;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.ParamBlock;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.Visibility;

/** {@code function}, {@code filter}. */
public final class FunctionDefinitions {

    private FunctionDefinitions() {}

    public static void define(Frame f, FunctionDefinition definition, ScriptCode code) {
        if (definition.parametersInParentheses()) {
            code.parametersBefore();
        }
        PSScriptBlock block = new PSScriptBlock(code, f.scope.state());
        if (definition.filter()) {
            block.asFilter();
        }
        FunctionInfo made = define(f.engine, f.scope, definition.name(), block, definition.filter(), false);
        definition.body().parameters().ifPresent(p -> aliases(f, made, p));
    }

    /** {@code [Alias('x')]} on a function's parameters names the function. */
    private static void aliases(Frame f, FunctionInfo function, ParamBlock parameters) {
        for (AttributeBase each : parameters.attributes()) {
            if (each instanceof Attribute a && (a.type().fullName().equalsIgnoreCase("Alias") || a.type().fullName().equalsIgnoreCase("AliasAttribute"))) {
                for (Expression name : a.positional()) {
                    AliasInfo alias = new AliasInfo(Conversion.toText(Compiler.constant(name, f)), function.name(), null);
                    alias.module(f.scope.state().module());
                    f.engine.commands().define(f.scope, alias);
                }
            }
        }
    }

    /** @param name may have a scope before it */
    public static FunctionInfo define(Engine engine, Scope scope, String name, PSScriptBlock block, boolean filter, boolean force) {
        Scope where = scope;
        String plain = name;
        int colon = name.indexOf(':');
        if (colon > 0) {
            String qualifier = name.substring(0, colon).toLowerCase(Locale.ROOT);
            plain = name.substring(colon + 1);
            where = switch (qualifier) {
                case "global" -> engine.global().top();
                case "script" -> scope.script();
                default -> scope;
            };
        }
        FunctionInfo known = where == engine.global().top() ? engine.commands().function(plain)
            : where.functions() == null ? null : where.functions().get(CommandTable.key(plain));
        if (known != null && (known.options().contains("Constant") || known.options().contains("ReadOnly") && !force)) {
            throw notWritable(plain);
        }
        Visibility.check(engine, engine.commands().function(plain));
        FunctionInfo made = FunctionInfo.of(plain, block, filter, null);
        if (where.state().module() != null) {
            made.module(where.state().module());
        }
        engine.commands().define(where, made);
        return made;
    }

    private static DotNetException notWritable(String name) {
        return Errors.of("System.Management.Automation.SessionStateUnauthorizedAccessException", "FunctionNotWritable",
            ErrorCategory.WriteError, name, "Cannot write to function %s because it is read-only or constant.", name);
    }
}

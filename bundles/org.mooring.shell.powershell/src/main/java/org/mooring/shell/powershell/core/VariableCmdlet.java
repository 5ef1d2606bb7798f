package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;
import org.mooring.shell.powershell.runtime.VariableAccess;
import org.mooring.shell.powershell.runtime.Visibility;

/** What the cmdlets for variables have in common: -Scope, and names with wildcards. */
abstract class VariableCmdlet extends PipelineCmdlet {

    @Parameter
    @ValidateNotNullOrEmpty
    String scope;

    /** Of the variables that names with wildcards mean, those that are wanted. */
    final List<PSVariable> chosen(List<PSVariable> found, String[] include, String[] exclude) {
        return found.stream().filter(each -> (include == null || matches(include, each)) && (exclude == null || !matches(exclude, each))).toList();
    }

    /** Whether a name without wildcards is not meant at all: it is neither changed, nor missed. */
    static boolean isLeftOut(String name, String[] include, String[] exclude) {
        return !Wildcard.isPattern(name) && (include != null && include.length > 0 && !matches(include, name) || exclude != null && matches(exclude, name));
    }

    private static boolean matches(String[] patterns, PSVariable variable) {
        return matches(patterns, variable.name());
    }

    private static boolean matches(String[] patterns, String name) {
        return java.util.Arrays.stream(patterns).anyMatch(pattern -> Wildcard.of(pattern, true).matches(name));
    }

    /** Asks whether to go on, where -WhatIf or -Confirm say so. */
    final boolean shouldProcess(String action, String name, Object value) {
        return shouldProcess(Formatter.format("Name: {0} Value: {1}", Culture.INVARIANT, name, value), action);
    }

    final Engine engine() {
        return Engine.current();
    }

    /** The scope that -Scope names; null when none was named. */
    final Scope named() {
        return scope == null ? null : ScopeByName.of(engine(), scope);
    }

    /** The variables that a name, perhaps with wildcards or a scope, means. */
    final List<PSVariable> find(String name) {
        return find(name, named());
    }

    /** @param only where they must be; null for any scope that is seen */
    final List<PSVariable> find(String name, Scope only) {
        List<PSVariable> found = new ArrayList<>();
        if (!Wildcard.isPattern(name)) {
            PSVariable variable;
            if (only != null) {
                variable = VariableAccess.object(only, name, Layout.key(name));
            } else {
                variable = VariableAccess.find(engine(), name);
            }
            if (variable != null) {
                Visibility.check(engine(), variable);
                found.add(variable);
            }
            return found;
        }
        Wildcard pattern = Wildcard.of(name, true);
        java.util.TreeMap<String, PSVariable> seen = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Scope s = only == null ? engine().scope() : only; s != null; s = only == null ? s.parent() : null) {
            Layout layout = s.layout();
            for (int i = 0; i < layout.size(); i++) {
                Object content = s.slot(i);
                boolean hidden = content instanceof Variable v && v.isPrivate() && s != engine().scope();
                if (content != null && !hidden && !seen.containsKey(layout.name(i)) && pattern.matches(layout.name(i))) {
                    seen.put(layout.name(i), VariableAccess.object(s, layout.name(i), Layout.key(layout.name(i))));
                }
            }
        }
        seen.values().stream().filter(variable -> !variable.isHidden() || !engine().isFromOutside()).forEach(found::add);
        return found;
    }

    final ErrorRecord notFound(String name) {
        return new ErrorRecord(new DotNetException("System.Management.Automation.ItemNotFoundException",
            "Cannot find a variable with the name '" + name + "'."), "VariableNotFound", ErrorCategory.ObjectNotFound, name);
    }

    /** An error that ends one name only. */
    final void write(DotNetException e) {
        writeError(e.errorRecord() == null ? new ErrorRecord(e, e.typeName(), ErrorCategory.NotSpecified, null) : e.errorRecord());
    }
}

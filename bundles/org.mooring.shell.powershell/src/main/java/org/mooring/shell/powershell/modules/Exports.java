package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Variable;

/** What a module's state exports: grows with each Export-ModuleMember, by what is defined at that time; a manifest narrows it. */
public final class Exports {

    /** Variables that are every module's. */
    private static final Set<String> OWN = Set.of("Error", "PSDefaultParameterValues", "true", "false", "null", "ExecutionContext", "StackTrace");

    private List<FunctionInfo> functions = new ArrayList<>();
    private List<AliasInfo> aliases = new ArrayList<>();
    private List<PSVariable> variables = new ArrayList<>();
    private boolean stated;
    private boolean functionsStated;

    /** Whether anything was said: else all is exported when the module has run. */
    public boolean isStated() {
        return stated;
    }

    /** Whether anything was said of functions. */
    boolean isFunctionsStated() {
        return functionsStated;
    }

    public List<FunctionInfo> functions() {
        return functions;
    }

    public List<AliasInfo> aliases() {
        return aliases;
    }

    public List<PSVariable> variables() {
        return variables;
    }

    /**
     * Adds what the state's top scope has under these names.
     *
     * @param functionNames null for none; so are the others
     */
    public void add(SessionState state, Patterns functionNames, Patterns aliasNames, Patterns variableNames, Consumer<String> verbose) {
        stated = true;
        functionsStated |= functionNames != null;
        Scope top = state.top();
        if (functionNames != null && top.functions() != null) {
            sorted(top.functions().values(), FunctionInfo::name).forEach(f -> {
                if (functionNames.matches(f.name())) {
                    verbose.accept("Exporting function '" + f.name() + "'.");
                    functions.add(f);
                }
            });
            functions = unique(functions, FunctionInfo::name);
        }
        if (variableNames != null) {
            variables(top, variableNames, verbose);
            variables = unique(variables, PSVariable::name);
        }
        if (aliasNames != null && top.aliases() != null) {
            sorted(top.aliases().values(), AliasInfo::name).forEach(a -> {
                if (aliasNames.matches(a.name())) {
                    verbose.accept("Exporting alias '" + a.name() + "'.");
                    aliases.add(copy(a, state.module()));
                }
            });
            aliases = unique(aliases, AliasInfo::name);
        }
    }

    private static AliasInfo copy(AliasInfo alias, ModuleInfo module) {
        AliasInfo made = new AliasInfo(alias.name(), alias.definition(), null).withOptions(alias.options());
        made.module(module);
        return made;
    }

    private void variables(Scope top, Patterns names, Consumer<String> verbose) {
        Layout layout = top.layout();
        for (int i = Layout.AUTOMATIC; i < layout.size(); i++) {
            Object content = top.slot(i);
            if (content == null || OWN.contains(layout.name(i)) || !names.matches(layout.name(i))) {
                continue;
            }
            PSVariable variable = content instanceof PSVariable v ? v
                : new PSVariable(layout.name(i), content instanceof Variable v ? v.read(top) : content);
            top.slot(i, variable);
            verbose.accept("Exporting variable '" + variable.name() + "'.");
            variables.add(variable);
        }
    }

    /** Leaves what a manifest lists; null leaves all. */
    void restrict(Patterns functionNames, Patterns aliasNames, Patterns variableNames) {
        if (functionNames != null) {
            functions.removeIf(f -> !functionNames.matches(f.name()));
        }
        if (aliasNames != null) {
            aliases.removeIf(a -> !aliasNames.matches(a.name()));
        }
        if (variableNames != null) {
            variables.removeIf(v -> !variableNames.matches(v.name()));
        }
    }

    private static <T> List<T> sorted(java.util.Collection<T> items, Function<T, String> name) {
        List<T> list = new ArrayList<>(items);
        list.sort(Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER));
        return list;
    }

    private static <T> List<T> unique(List<T> items, Function<T, String> name) {
        List<T> list = sorted(items, name);
        for (int i = list.size() - 1; i > 0; i--) {
            if (name.apply(list.get(i)).equalsIgnoreCase(name.apply(list.get(i - 1)))) {
                list.remove(i);
            }
        }
        return list;
    }
}

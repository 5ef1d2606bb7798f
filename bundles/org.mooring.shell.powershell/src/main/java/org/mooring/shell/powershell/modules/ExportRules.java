package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.List;

import org.mooring.object.Wildcard;

/** What Export-ModuleMember has named, with wildcards. */
public final class ExportRules {

    private final List<String> functions = new ArrayList<>();
    private final List<String> cmdlets = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    public List<String> functions() {
        return functions;
    }

    public List<String> cmdlets() {
        return cmdlets;
    }

    public List<String> aliases() {
        return aliases;
    }

    public List<String> variables() {
        return variables;
    }

    public static boolean names(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> Wildcard.of(pattern, true).matches(name));
    }
}

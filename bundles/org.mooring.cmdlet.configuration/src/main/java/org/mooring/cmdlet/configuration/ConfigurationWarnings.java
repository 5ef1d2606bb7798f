package org.mooring.cmdlet.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.object.Wildcard;

/** What a restricted configuration gives away without saying so: the known ways around one. */
final class ConfigurationWarnings {

    /** Commands with which everything else can be done, and why. */
    private static final Map<String, String> DANGEROUS = Map.ofEntries(
        Map.entry("Invoke-Expression", "runs any text as a script"),
        Map.entry("Invoke-Command", "runs any script block"),
        Map.entry("Invoke-Item", "starts any program"),
        Map.entry("Start-Process", "starts any program"),
        Map.entry("Start-Job", "runs any script block"),
        Map.entry("Start-ThreadJob", "runs any script block"),
        Map.entry("ForEach-Object", "runs any script block"),
        Map.entry("Where-Object", "runs any script block"),
        Map.entry("Register-EngineEvent", "runs any script block"),
        Map.entry("Register-ObjectEvent", "runs any script block"),
        Map.entry("Import-Module", "runs the files of any module"),
        Map.entry("New-Module", "runs any script block"),
        Map.entry("New-Object", "makes objects of any type"),
        Map.entry("Add-Type", "makes types"),
        Map.entry("Update-TypeData", "adds scripts to objects"),
        Map.entry("Update-FormatData", "adds scripts to what is shown"),
        Map.entry("Trace-Command", "runs any script block"),
        Map.entry("Measure-Command", "runs any script block"),
        Map.entry("Set-Content", "writes any file"),
        Map.entry("Add-Content", "writes any file"),
        Map.entry("Out-File", "writes any file"),
        Map.entry("Copy-Item", "writes any file"),
        Map.entry("Set-Item", "writes functions and variables"),
        Map.entry("Set-Variable", "changes the variables of the session's functions"),
        Map.entry("Get-Content", "reads any file"));

    private static final List<String> SHELLS = List.of("sh", "bash", "dash", "zsh", "ksh", "pwsh", "python", "python3", "perl", "ruby", "env",
        "sudo", "su", "ssh", "vi", "vim", "less", "find", "awk", "xargs");

    private ConfigurationWarnings() {}

    /** @param values what a configuration says, by key */
    static List<String> of(Map<String, Object> values) {
        List<String> warnings = new ArrayList<>();
        add(warnings, "", values);
        if (value(values, "RoleDefinitions") instanceof Map<?, ?> roles) {
            roles.forEach((role, given) -> {
                if (given instanceof Map<?, ?> table) {
                    add(warnings, "Role '" + role + "': ", table);
                }
            });
        }
        boolean limited = warnings.size() > 0 || value(values, "VisibleCmdlets") != null || value(values, "VisibleFunctions") != null;
        Object type = value(values, "SessionType");
        if (limited && value(values, "LanguageMode") == null && (type == null || "Default".equalsIgnoreCase(type.toString()))) {
            warnings.add("'LanguageMode' is FullLanguage, as nothing else is said: scripts can do everything without a command.");
        }
        return warnings;
    }

    private static void add(List<String> warnings, String where, Map<?, ?> values) {
        for (String key : List.of("VisibleCmdlets", "VisibleFunctions")) {
            for (String name : names(value(values, key))) {
                command(warnings, where + "'" + key + "'", name);
            }
        }
        for (String name : names(value(values, "VisibleProviders"))) {
            if (Wildcard.of(name, true).matches("FileSystem")) {
                warnings.add(where + "'VisibleProviders' has '" + name + "': every command that takes a path reaches all files of the server's user.");
            }
        }
        for (String name : names(value(values, "VisibleExternalCommands"))) {
            String program = name.substring(name.lastIndexOf('/') + 1);
            if (name.contains("*") || SHELLS.contains(program)) {
                warnings.add(where + "'VisibleExternalCommands' has '" + name + "', with which any program can be started.");
            }
        }
    }

    private static void command(List<String> warnings, String where, String name) {
        String plain = name.substring(name.indexOf('\\') + 1);
        boolean pattern = plain.contains("*") || plain.contains("?") || plain.contains("[");
        List<String> opened = DANGEROUS.keySet().stream().filter(one -> Wildcard.of(plain, true).matches(one)).sorted().toList();
        if (pattern) {
            warnings.add(where + " has the pattern '" + name + "': what is installed later is seen too"
                + (opened.isEmpty() ? "." : ", and " + String.join(", ", opened) + " now."));
        } else if (!opened.isEmpty()) {
            warnings.add(where + " has '" + opened.get(0) + "', which " + DANGEROUS.get(opened.get(0)) + ".");
        }
    }

    private static Object value(Map<?, ?> values, String key) {
        return values.entrySet().stream().filter(entry -> entry.getKey().toString().equalsIgnoreCase(key)).findFirst().map(Map.Entry::getValue)
            .orElse(null);
    }

    private static List<String> names(Object value) {
        List<String> names = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            Object name = one instanceof Map<?, ?> table ? value(table, "Name") : one;
            // a command with a set of values for each of its parameters is what it is meant to be
            if (name != null && !(one instanceof Map<?, ?> table && value(table, "Parameters") != null)) {
                names.add(name.toString());
            }
        }
        return names;
    }
}

package org.mooring.shell.powershell.modules;

import java.util.List;

import org.mooring.shell.powershell.commands.CommandInfo;

/**
 * What Import-Module was told.
 *
 * @param functions null for all that are exported; so are the others
 * @param prefix before the nouns, or ""
 */
public record ImportOptions(List<String> functions, List<String> aliases, List<String> variables, String prefix) {

    public static final ImportOptions ALL = new ImportOptions(null, null, null, "");

    boolean selects(String key, CommandInfo command) {
        boolean any = functions != null || aliases != null || variables != null;
        List<String> patterns = key.startsWith("alias:") ? aliases : functions;
        return patterns == null ? !any || key.startsWith("function:") && functions == null && aliases == null && variables == null
            : ExportRules.names(patterns, command.name());
    }

    boolean selectsVariable(String name) {
        return variables == null ? functions == null && aliases == null : ExportRules.names(variables, name);
    }

    /** A command's name with the prefix before its noun. */
    String named(String name) {
        if (prefix.isEmpty()) {
            return name;
        }
        int dash = name.indexOf('-');
        return dash < 0 ? prefix + name : name.substring(0, dash + 1) + prefix + name.substring(dash + 1);
    }
}

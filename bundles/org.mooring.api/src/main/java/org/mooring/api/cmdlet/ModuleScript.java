package org.mooring.api.cmdlet;

import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * What a script module (.psm1) is, as resources of a bundle. It runs in full language, whatever the session's language mode is.
 *
 * @param isForAll whether it is for restricted sessions too, not only for those in full language that may run any script. Such a script
 *     must not run text, nor trees of scripts, that it was given; script blocks that it was given keep their own mode
 * @param files PowerShell text in UTF-8, run one after the other in the module's one scope
 * @param functions the names of the functions that the module exports: known without running it, so that a session finds the module of a
 *     command that it has not loaded
 * @param aliases the names of the aliases that it exports, with what they stand for
 */
public record ModuleScript(boolean isForAll, List<URL> files, List<String> functions, Map<String, String> aliases) {

    public ModuleScript {
        files = List.copyOf(files);
        functions = List.copyOf(functions);
        aliases = Map.copyOf(aliases);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A module's script has one file at least.");
        }
    }

    /** For sessions without restrictions: files beside a class, {@code Name.ps1} for each name. */
    public static ModuleScript of(Class<?> beside, List<String> names, List<String> functions, Map<String, String> aliases) {
        return new ModuleScript(false, names.stream().map(name -> resource(beside, name + ".ps1")).toList(), functions, aliases);
    }

    private static URL resource(Class<?> beside, String name) {
        URL found = beside.getResource(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no resource '" + name + "' beside " + beside.getName() + ".");
        }
        return found;
    }
}

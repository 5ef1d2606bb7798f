package org.mooring.configuration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mooring.configuration.DataFile.Script;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;

/**
 * What session configurations, their roles and role capability files (.psrc) have in common: what is seen, defined, imported and run. Checks
 * that their values have the form that they have to have; the shell reads them.
 */
final class Grants {

    /** Keys whose meaning is the shell's. */
    static final Set<String> OF_SHELL = Set.of("FunctionDefinitions", "AliasDefinitions", "EnvironmentVariables", "ScriptsToProcess",
        "TypesToProcess", "FormatsToProcess", "AssembliesToLoad");

    /** All of a role capability file's keys that give something. */
    static final Set<String> KEYS = Set.of("ModulesToImport", "VisibleAliases", "VisibleCmdlets", "VisibleFunctions", "VisibleExternalCommands",
        "VisibleProviders", "ScriptsToProcess", "AliasDefinitions", "FunctionDefinitions", "VariableDefinitions", "EnvironmentVariables",
        "TypesToProcess", "FormatsToProcess", "AssembliesToLoad");

    private static final Set<String> MODULE = Set.of("ModuleName", "ModuleVersion", "RequiredVersion", "MaximumVersion", "GUID");
    private static final Set<String> COMMAND = Set.of("Name", "Parameters");
    private static final Set<String> PARAMETER = Set.of("Name", "ValidateSet", "ValidatePattern");
    private static final Set<String> ALIAS = Set.of("Name", "Value", "Description", "Options");
    private static final Set<String> FUNCTION = Set.of("Name", "ScriptBlock", "Options");
    private static final Set<String> VARIABLE = Set.of("Name", "Value");
    private static final Pattern ABSOLUTE = Pattern.compile("(?:/|[A-Za-z]:[\\\\/]).*");

    private Grants() {}

    static void check(Keys keys) throws DataException {
        for (String key : List.of("VisibleAliases", "VisibleExternalCommands", "VisibleProviders", "AssembliesToLoad")) {
            keys.words(key);
        }
        for (String key : List.of("ScriptsToProcess", "TypesToProcess", "FormatsToProcess")) {
            for (Value file : keys.wordValues(key)) {
                if (!ABSOLUTE.matcher((String) file.data()).matches()) {
                    throw new DataException(file.line(), "'" + key + "' has to name files by their full paths, not '" + file.data() + "'.");
                }
            }
        }
        modules(keys);
        commands(keys, "VisibleCmdlets");
        commands(keys, "VisibleFunctions");
        for (Keys alias : keys.inner("AliasDefinitions", ALIAS)) {
            alias.need("Name", String.class, "text");
            alias.need("Value", String.class, "text");
            alias.text("Description", "");
            alias.text("Options", "");
        }
        for (Keys function : keys.inner("FunctionDefinitions", FUNCTION)) {
            function.need("Name", String.class, "text");
            function.need("ScriptBlock", Script.class, "a script block");
            function.text("Options", "");
        }
        for (Keys variable : keys.inner("VariableDefinitions", VARIABLE)) {
            variable.need("Name", String.class, "text");
            variable.need("Value");
        }
        keys.tables("EnvironmentVariables");
    }

    /** The modules that are to be imported, by name. */
    static List<String> modules(Keys keys) throws DataException {
        for (Keys module : keys.among("ModulesToImport", MODULE)) {
            module.need("ModuleName", String.class, "text");
        }
        return keys.names("ModulesToImport", "ModuleName");
    }

    private static void commands(Keys keys, String key) throws DataException {
        for (Keys command : keys.among(key, COMMAND)) {
            command.need("Name", String.class, "text");
            for (Keys parameter : command.inner("Parameters", PARAMETER)) {
                parameter.need("Name", String.class, "text");
                parameter.text("ValidatePattern", "");
                parameter.plainWords("ValidateSet");
            }
        }
        keys.names(key, "Name");
    }

    /** Whether the shell has to read it to know what is seen. */
    static boolean hasParameters(Keys keys) {
        return keys.hasTables("VisibleCmdlets") || keys.hasTables("VisibleFunctions");
    }

    static boolean isTable(Value value) {
        return value.data() instanceof Table;
    }
}

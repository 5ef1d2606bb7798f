package org.mooring.api.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletModule;

/**
 * What a new session starts with: everything that can be seen and done there. Made once for a configuration and what is installed,
 * and shared by the sessions that are opened on it: nothing in it changes.
 *
 * @param configuration the configuration's name
 * @param shell the name of the {@code CommandShell}
 * @param modules all modules of the session; what is installed beside them is not there
 * @param missingModules names in the configuration, without wildcards, for which nothing is installed
 * @param visible what of the modules is seen: the rest can be used by the modules' own functions only
 * @param variables that the session has at its beginning
 * @param definition the configuration's file, where the shell is to read more in it than stands here, or null
 */
public record InitialSessionState(String configuration, String shell, LanguageMode languageMode, List<CmdletModule> modules,
        List<String> missingModules, Visible visible, Map<String, Object> variables, SessionDefinition definition) {

    public InitialSessionState {
        modules = List.copyOf(modules);
        missingModules = List.copyOf(missingModules);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Without a definition. */
    public InitialSessionState(String configuration, String shell, LanguageMode languageMode, List<CmdletModule> modules,
            List<String> missingModules, Visible visible, Map<String, Object> variables) {
        this(configuration, shell, languageMode, modules, missingModules, visible, variables, null);
    }

    /** The same with one more variable, or another value of it. */
    public InitialSessionState with(String variable, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new InitialSessionState(configuration, shell, languageMode, modules, missingModules, visible, more, definition);
    }

    /** Everything that {@code modules} have, in full language: a local session, a test. */
    public static InitialSessionState of(List<CmdletModule> modules) {
        Visible all = new Visible(Visibility.ALL, Visibility.ALL, Visibility.ALL, Visibility.ALL, Visibility.ALL);
        return new InitialSessionState(SessionConfigurations.DEFAULT, "PowerShell", LanguageMode.FullLanguage, modules, List.of(), all,
            Map.of());
    }
}

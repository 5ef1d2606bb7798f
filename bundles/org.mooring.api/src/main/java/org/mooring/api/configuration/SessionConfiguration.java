package org.mooring.api.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mooring.api.credential.Identity;

/**
 * A kind of session, as an administrator described it.
 *
 * @param name as clients ask for it: letters, digits, {@code . _ -}; compared without case
 * @param origin where it was written, for messages: a file's name, a bundle's
 * @param description one line for people
 * @param access who may open such sessions
 * @param shell the {@code CommandShell} that runs commands, as {@code PowerShell}
 * @param process the kind of {@code SessionProcess} that its engine runs in, as {@code jvm}
 * @param languageMode how much of the language scripts and typed commands may use
 * @param modules names of the modules that a session has, with wildcards {@code *} and {@code ?}; no other module is there
 * @param visible what of them is seen
 * @param variables that a new session has, with their values: text, numbers, truth values, null, lists and maps of such
 * @param limits how long sessions stay and how much they keep
 * @param definition the file, where the shell is to read more in it than stands here, or null
 * @param isolation how a process of its own is kept apart
 */
public record SessionConfiguration(String name, String origin, String description, Access access, String shell, String process,
        LanguageMode languageMode, List<String> modules, Visible visible, Map<String, Object> variables, SessionLimits limits,
        SessionDefinition definition, Isolation isolation) {

    /** What a WSMan resource URI has before a configuration's name. */
    public static final String RESOURCE_URI_PREFIX = "http://schemas.microsoft.com/powershell/";

    public SessionConfiguration {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name for a session configuration:"
                + " use letters, digits, '.', '_' and '-', at most 64 of them, beginning with a letter or digit.");
        }
        modules = List.copyOf(modules);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Without a definition. */
    public SessionConfiguration(String name, String origin, String description, Access access, String shell, String process,
            LanguageMode languageMode, List<String> modules, Visible visible, Map<String, Object> variables, SessionLimits limits) {
        this(name, origin, description, access, shell, process, languageMode, modules, visible, variables, limits, null);
    }

    /** Kept apart by nothing but its process. */
    public SessionConfiguration(String name, String origin, String description, Access access, String shell, String process,
            LanguageMode languageMode, List<String> modules, Visible visible, Map<String, Object> variables, SessionLimits limits,
            SessionDefinition definition) {
        this(name, origin, description, access, shell, process, languageMode, modules, visible, variables, limits, definition, Isolation.NONE);
    }

    /** As {@code caller} may use it: with the caller's roles, and the modules that they ask for. */
    public SessionConfiguration of(Identity caller) {
        return with(role -> role.isOf(caller));
    }

    /** With these of its roles, and the modules that they ask for. */
    public SessionConfiguration with(Predicate<SessionDefinition.Role> wanted) {
        if (definition == null || definition.roles().isEmpty()) {
            return this;
        }
        SessionDefinition own = definition.with(wanted);
        Set<String> all = new LinkedHashSet<>(modules);
        own.roles().forEach(role -> all.addAll(role.modules()));
        return new SessionConfiguration(name, origin, description, access, shell, process, languageMode, List.copyOf(all), visible, variables,
            limits, own, isolation);
    }

    /** Whether {@code text} can be a configuration's name. */
    public static boolean isName(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    }

    /** As WSMan names it. */
    public String resourceUri() {
        return RESOURCE_URI_PREFIX + name;
    }
}

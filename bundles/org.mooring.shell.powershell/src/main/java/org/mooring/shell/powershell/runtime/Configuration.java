package org.mooring.shell.powershell.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.object.TypeTable;
import org.mooring.shell.powershell.commands.BaseCommands;

/** What all sessions of one InitialSessionState share: commands, providers, layouts. */
public final class Configuration {

    /** What is done in a new session before anybody may use it: modules are imported, scripts run. */
    @FunctionalInterface
    public interface Startup {

        Startup NONE = engine -> {};

        /** Throws what keeps the session from opening. */
        void run(Engine engine);

        /** Whether a client's arguments for the configuration's functions have to be of parameters that validate them. */
        default boolean enforcesValidation() {
            return false;
        }

        /** Whether another one leaves a session all that this one leaves it. */
        default boolean isWithin(Startup other) {
            return equals(other);
        }
    }

    /**
     * Programs and scripts outside of the session that commands from outside may run.
     *
     * @param applications paths and patterns of programs
     * @param scripts paths and patterns of scripts
     */
    public record Files(List<String> applications, List<String> scripts) {}

    private final InitialSessionState state;
    private final BaseCommands commands;
    private final List<ProviderInfo> providers;
    private final Set<String> hiddenProviders;
    private final Files files;
    private final InitialVariables variables;
    private final Startup startup;
    private final JavaClasses javaClasses;
    private final Layout globalLayout;
    private final Layout moduleLayout = Layout.of(List.of("Error", "PSDefaultParameterValues", "true", "false", "null"));

    /**
     * @param hiddenProviders names of providers, in lower case, that commands from outside don't see
     * @param variables those of the session beside PowerShell's own
     * @param javaClasses those that scripts in FullLanguage may use
     */
    public Configuration(InitialSessionState state, BaseCommands commands, List<ProviderInfo> providers, Set<String> hiddenProviders,
            Files files, List<Supplier<PSVariable>> variables, Startup startup, JavaClasses javaClasses) {
        this.state = state;
        this.commands = commands;
        this.providers = List.copyOf(providers);
        this.hiddenProviders = Set.copyOf(hiddenProviders);
        this.files = files;
        this.variables = new InitialVariables(variables);
        this.startup = startup;
        this.javaClasses = javaClasses;
        this.globalLayout = Layout.of(this.variables.names());
    }

    /** Whether its sessions have something that those of another one have not. */
    public boolean hasMoreThan(Configuration other) {
        return languageMode() != other.languageMode() || commands.showMoreThan(other.commands) || !startup.isWithin(other.startup)
            || !other.shows(hiddenProviders, providers) || !covers(other.files.applications(), files.applications())
            || !covers(other.files.scripts(), files.scripts());
    }

    /** Whether it has, and shows, all of {@code providers} that are not in {@code notSeen}. */
    private boolean shows(Set<String> notSeen, List<ProviderInfo> seen) {
        return seen.stream().map(provider -> provider.name().toLowerCase(Locale.ROOT)).filter(name -> !notSeen.contains(name))
            .allMatch(name -> !hiddenProviders.contains(name) && providers.stream().anyMatch(own -> own.isNamed(name)));
    }

    private static boolean covers(List<String> patterns, List<String> others) {
        return patterns.contains("*") || Set.copyOf(patterns).containsAll(others);
    }

    /** As it was configured. Its modules are all that a session of it, or one that such a session opens, can have. */
    public InitialSessionState state() {
        return state;
    }

    public BaseCommands commands() {
        return commands;
    }

    public List<ProviderInfo> providers() {
        return providers;
    }

    Set<String> hiddenProviders() {
        return hiddenProviders;
    }

    Files files() {
        return files;
    }

    public LanguageMode languageMode() {
        return state.languageMode();
    }

    public InitialVariables variables() {
        return variables;
    }

    public Startup startup() {
        return startup;
    }

    public JavaClasses javaClasses() {
        return javaClasses;
    }

    Layout globalLayout() {
        return globalLayout;
    }

    Layout moduleLayout() {
        return moduleLayout;
    }

    /** Member look-up for a new session. */
    org.mooring.object.Members members() {
        return new org.mooring.object.Members(TypeTable.forSession());
    }
}

package org.mooring.shell.powershell.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.shell.powershell.commands.BaseCommands;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.JavaClasses;
import org.mooring.shell.powershell.runtime.PSVariable;

/** What runspaces share, of an initial state. */
public final class Configurations {

    private Configurations() {}

    /**
     * Of a configuration that many sessions are opened on.
     *
     * @param drives the folder with the drives of its users, or null where no server keeps them
     * @param classes what scripts in FullLanguage may use of Java
     */
    public static Configuration shared(InitialSessionState configured, Path drives, JavaClasses classes) {
        if (configured.definition() == null) {
            return of(InitialStates.of(configured), configured, true, drives, classes);
        }
        InitialState state = InitialStates.among(configured.modules(), () -> SessionFile.of(configured.definition()));
        state.configurationName(configured.configuration());
        state.throwOnRunspaceOpenError(true);
        configured.variables().forEach((name, value) -> {
            if (state.variables().named(name).isEmpty()) {
                state.variables().add(VariableEntry.of(name, value, "", "None", true));
            }
        });
        return of(state, configured, true, drives, classes);
    }

    /** Of a state that a script has made, for one runspace. */
    public static Configuration own(InitialState state, JavaClasses classes) {
        InitialSessionState described = new InitialSessionState(state.configurationName(), "PowerShell", state.mode(), state.available(),
            List.of(), InitialSessionState.of(List.of()).visible(), java.util.Map.of());
        return of(state, described, false, null, classes);
    }

    private static Configuration of(InitialState state, InitialSessionState described, boolean shared, Path drives,
            JavaClasses classes) {
        BaseCommands commands = new BaseCommands(shared);
        List<String> applications = new ArrayList<>();
        List<String> scripts = new ArrayList<>();
        for (Entry entry : state.commands()) {
            switch (entry) {
                case CmdletEntry cmdlet -> commands.add(cmdlet.command());
                case FunctionEntry function -> commands.add(function.command());
                case AliasEntry alias -> commands.add(alias.command());
                case FileEntries.Application application when application.isPublic() -> applications.add(application.path());
                case FileEntries.Script script when script.isPublic() -> scripts.add(script.path());
                default -> {}
            }
        }
        List<ProviderInfo> providers = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Entry each : state.providers()) {
            ProviderEntry entry = (ProviderEntry) each;
            ProviderInfo provider = entry.provider() != null ? entry.provider() : available(state, entry.name());
            if (provider != null) {
                providers.add(provider);
                if (!entry.isPublic()) {
                    hidden.add(provider.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        List<Supplier<PSVariable>> variables = new ArrayList<>();
        for (Entry each : state.variables()) {
            VariableEntry entry = (VariableEntry) each;
            if (!entry.isBuiltIn()) {
                variables.add(entry::variable);
            }
        }
        return new Configuration(described, commands, providers, hidden, new Configuration.Files(applications, scripts), variables,
            new Opening(state, drives), classes);
    }

    private static ProviderInfo available(InitialState state, String name) {
        return state.available().stream().flatMap(m -> m.providers().stream().map(p -> new ProviderInfo(m.name(), p)))
            .filter(p -> p.isNamed(name)).findFirst().orElse(null);
    }
}

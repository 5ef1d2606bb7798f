package org.mooring.shell.powershell.state;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.Visible;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.shell.powershell.commands.AliasOptions;
import org.mooring.shell.powershell.commands.DefaultFunctions;
import org.mooring.shell.powershell.runtime.Engine;

/** Makes the initial session states that there are to begin with. */
public final class InitialStates {

    private InitialStates() {}

    /** Nothing in it, NoLanguage. */
    static InitialState empty() {
        InitialState state = new InitialState(modules());
        state.mode(LanguageMode.NoLanguage);
        return state;
    }

    /** Everything that the modules of the running session have. */
    static InitialState standard() {
        InitialState state = new InitialState(modules());
        addAll(state, ALL);
        state.commands().add(FileEntries.Application.make("*"));
        state.commands().add(FileEntries.Script.make("*"));
        DefaultVariables.addTo(state, true);
        return state;
    }

    /** What a session's configuration says. */
    public static InitialState of(InitialSessionState configured) {
        InitialState state = new InitialState(configured.modules());
        state.configurationName(configured.configuration());
        state.mode(configured.languageMode());
        addAll(state, configured.visible());
        for (String pattern : configured.visible().externalCommands().patterns()) {
            addExternal(state, pattern);
        }
        boolean forScripts = configured.languageMode() == LanguageMode.FullLanguage;
        configured.variables().forEach((name, value) -> state.variables().add(VariableEntry.of(name, value, "", "None", forScripts)));
        return state;
    }

    /** A program or script outside: a path, a pattern, {@code *} for all. */
    static void addExternal(InitialState state, String pattern) {
        boolean script = pattern.toLowerCase(java.util.Locale.ROOT).endsWith(".ps1");
        if (script || pattern.equals("*")) {
            state.commands().add(FileEntries.Script.make(pattern));
        }
        if (!script) {
            state.commands().add(FileEntries.Application.make(pattern));
        }
    }

    /** SessionCapabilities: RemoteServer is what a remote client needs, and nothing more. */
    static InitialState restricted(String capabilities) {
        InitialState state = new InitialState(modules());
        state.mode(LanguageMode.NoLanguage);
        addAll(state, NOTHING);
        DefaultVariables.addTo(state, true);
        RemoteServer.addTo(state);
        return state;
    }

    private static final Visible ALL = InitialSessionState.of(List.of()).visible();
    private static final Visible NOTHING = new Visible(org.mooring.api.configuration.Visibility.NONE,
        org.mooring.api.configuration.Visibility.NONE, org.mooring.api.configuration.Visibility.NONE,
        org.mooring.api.configuration.Visibility.NONE, org.mooring.api.configuration.Visibility.NONE);

    /** Makes a state of these modules, where no session runs yet. */
    static InitialState among(List<CmdletModule> modules, Supplier<InitialState> maker) {
        AVAILABLE.set(modules);
        try {
            return maker.get();
        } finally {
            AVAILABLE.remove();
        }
    }

    /** The aliases that are no module's. */
    private static final Map<String, String> ALIASES = Map.of("cls", "Clear-Host", "md", "mkdir");

    private static final ThreadLocal<List<CmdletModule>> AVAILABLE = new ThreadLocal<>();

    private static List<CmdletModule> modules() {
        if (AVAILABLE.get() != null) {
            return AVAILABLE.get();
        }
        Engine engine = Engine.current();
        return engine == null ? List.of() : engine.configuration().state().modules();
    }

    private static void addAll(InitialState state, Visible visible) {
        DefaultFunctions.bodies().forEach((name, body) -> state.commands().add(FunctionEntry.of(name, body, "None", "",
            visible.functions().shows("", name)).vetted()));
        ALIASES.forEach((name, target) -> state.commands().add(AliasEntry.of(name, target, "", AliasOptions.of(name), "", visible.aliases().shows("", name))));
        state.available().forEach(module -> add(state, module, visible));
    }

    /** What a bundle's module has, for an empty session that names the module. */
    static void addModule(InitialState state, CmdletModule module, boolean shown) {
        add(state, module, shown ? ALL : NOTHING);
    }

    private static void add(InitialState state, CmdletModule module, Visible visible) {
        String from = module.name();
        for (CmdletDefinition cmdlet : module.cmdlets()) {
            state.commands().add(CmdletEntry.of(cmdlet, from, module.version(), visible.cmdlets().shows(from, cmdlet.name())));
        }
        module.aliases().forEach((name, target) -> state.commands().add(AliasEntry.of(name, target, "", AliasOptions.of(name), from,
            visible.aliases().shows(from, name))));
        module.functions().forEach((name, body) -> state.commands().add(FunctionEntry.of(name, body, "None", from,
            visible.functions().shows(from, name))));
        for (ItemProvider provider : module.providers()) {
            ProviderInfo info = new ProviderInfo(from, provider);
            state.providers().add(ProviderEntry.of(info, visible.providers().shows(from, info.name())));
        }
    }
}

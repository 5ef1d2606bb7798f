package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.object.TypeTable;
import org.mooring.shell.powershell.commands.BaseCommands;

/** What all sessions of one InitialSessionState share: commands, providers, layouts. */
public final class Configuration {

    private final InitialSessionState state;
    private final BaseCommands commands;
    private final List<ProviderInfo> providers = new ArrayList<>();
    private final InitialVariables variables;
    private final Layout globalLayout;
    private final Layout moduleLayout = Layout.of(List.of("Error"));

    public Configuration(InitialSessionState state) {
        this.state = state;
        this.commands = new BaseCommands(state.modules(), state.visible());
        for (CmdletModule module : state.modules()) {
            for (ItemProvider provider : module.providers()) {
                providers.add(new ProviderInfo(module.name(), provider));
            }
        }
        this.variables = new InitialVariables(state);
        this.globalLayout = Layout.of(variables.names());
    }

    public InitialSessionState state() {
        return state;
    }

    public BaseCommands commands() {
        return commands;
    }

    public List<ProviderInfo> providers() {
        return providers;
    }

    public LanguageMode languageMode() {
        return state.languageMode();
    }

    public InitialVariables variables() {
        return variables;
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

    /** Whether scripts in files and programs can be run. */
    public boolean allowsFiles() {
        return !state.visible().externalCommands().patterns().isEmpty();
    }
}

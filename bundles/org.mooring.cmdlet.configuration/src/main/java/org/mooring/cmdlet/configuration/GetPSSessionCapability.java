package org.mooring.cmdlet.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSObject;

/** The commands that a user has in a session configuration, without being that user. */
@Cmdlet(verb = "Get", noun = "PSSessionCapability", className = "Microsoft.PowerShell.Commands.GetPSSessionCapabilityCommand",
    outputTypes = {"System.Management.Automation.CommandInfo", "System.Management.Automation.Runspaces.InitialSessionState"})
public final class GetPSSessionCapability extends AdministrationCmdlet {

    @Parameter(mandatory = true, position = 0)
    String configurationName;

    @Parameter(mandatory = true, position = 1)
    String username;

    @Parameter
    boolean full;

    private final ServerServices services;

    GetPSSessionCapability(ServerServices services) {
        super(null);
        this.services = services;
    }

    @Override
    protected void processRecord() {
        Set<String> groups = new HashSet<>();
        boolean known = false;
        for (UserDirectory directory : services.all(UserDirectory.class)) {
            known |= directory.groups(username).map(groups::addAll).isPresent();
        }
        if (!known) {
            writeWarning("The user '" + username + "' is not in Mooring's user file: shown is what a user of this name and no group has.");
        }
        Identity user = new Identity(username, groups, "capability");
        try {
            SessionConfigurations configurations = services.one(SessionConfigurations.class);
            InitialSessionState state = configurations.initialState(configurations.resolve(user, configurationName));
            CommandShell shell = services.all(CommandShell.class).stream().filter(one -> one.name().equalsIgnoreCase(state.shell())).findFirst()
                .orElseThrow(() -> new ConfigurationException("The command shell '" + state.shell() + "' is not installed."));
            List<Object> commands = shell.commands(new RunspaceRequest(UUID.randomUUID(), state, host(), Map.of(), username, groups, null, null));
            if (full) {
                writeObject(whole(state, commands));
            } else {
                writeObjects(commands);
            }
        } catch (ConfigurationException e) {
            throw terminate(error("CouldNotResolveUsername", e.getMessage(), ErrorCategory.InvalidArgument, username));
        }
    }

    private static PSObject whole(InitialSessionState state, List<Object> commands) {
        PSObject whole = new PSObject();
        whole.typeNames(List.of("System.Management.Automation.Runspaces.InitialSessionState", "System.Management.Automation.PSCustomObject", "System.Object"));
        return whole.set("LanguageMode", state.languageMode().name()).set("Commands", commands.toArray())
            .set("Modules", state.modules().stream().map(CmdletModule::name).distinct().toArray(String[]::new))
            .set("MissingModules", state.missingModules().toArray(String[]::new)).set("Variables", state.variables().keySet().toArray(String[]::new));
    }
}

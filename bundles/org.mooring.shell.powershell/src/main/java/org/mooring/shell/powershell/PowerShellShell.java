package org.mooring.shell.powershell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.core.CoreModule;
import org.mooring.shell.powershell.core.ScopeModule;
import org.mooring.shell.powershell.transcript.HostModule;
import org.mooring.shell.powershell.hosting.PowerShellRunspace;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.JavaClasses;
import org.mooring.shell.powershell.state.Configurations;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** PowerShell, spoken by the JVM. What a configuration's sessions share is worked out when the first of them opens. */
@Component
public final class PowerShellShell implements CommandShell {

    private final Map<InitialSessionState, Configuration> configurations = Collections.synchronizedMap(new WeakHashMap<>());

    private final Path drives;
    private final JavaClasses javaClasses;

    /** Without a server, and so without a place for the drives of users. */
    public PowerShellShell() {
        this((Path) null);
    }

    /** {@code mooring.drives} names the folder with the drives of users; empty, it is in the home of the user that the process runs as. */
    @Activate
    public PowerShellShell(BundleContext context) {
        this(drives(context.getProperty("mooring.drives"), context.getProperty("mooring.state")), new BundleClasses(context));
    }

    /** @param drives the folder with the drives of users, or null */
    public PowerShellShell(Path drives) {
        this(drives, new JavaClasses());
    }

    private PowerShellShell(Path drives, JavaClasses javaClasses) {
        this.drives = drives;
        this.javaClasses = javaClasses;
        EngineTypes.register();
    }

    private static Path drives(String given, String state) {
        if (given == null) {
            return state == null ? null : Path.of(state, "drives");
        }
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "state", "mooring", "drives") : Path.of(given);
    }

    @Override
    public String name() {
        return "PowerShell";
    }

    @Override
    public Runspace open(RunspaceRequest request) {
        return new PowerShellRunspace(configuration(request.state()), request, this::configuration);
    }

    @Override
    public List<Object> commands(RunspaceRequest request) {
        try (Runspace runspace = open(request)) {
            return List.copyOf(((PowerShellRunspace) runspace).engine().commands().all().stream().filter(CommandInfo::isVisible)
                .sorted(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER)).toList());
        }
    }

    private Configuration configuration(InitialSessionState state) {
        return configurations.computeIfAbsent(state, one -> Configurations.shared(withCore(one), drives, javaClasses));
    }

    /** The engine's own modules are always there; what of them is seen is the configuration's choice. */
    private static InitialSessionState withCore(InitialSessionState state) {
        List<CmdletModule> modules = new ArrayList<>();
        for (CmdletModule own : List.of(new CoreModule(), new ScopeModule(), new HostModule())) {
            if (state.modules().stream().noneMatch(own.getClass()::isInstance)) {
                modules.add(own);
            }
        }
        if (modules.isEmpty()) {
            return state;
        }
        modules.addAll(state.modules());
        return new InitialSessionState(state.configuration(), state.shell(), state.languageMode(), modules, state.missingModules(),
            state.visible(), state.variables(), state.definition());
    }
}

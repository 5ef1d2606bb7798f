package org.mooring.configuration;

import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;

/** The session configurations of a folder without OSGi: the way of {@link ConfigurationsComponent} from a file to what a user's session has. */
public final class Endpoints {

    private final Configurations configurations;
    private final Assembly assembly = new Assembly();

    /** @param modules what is installed */
    public Endpoints(Path folder, List<CmdletModule> modules) {
        ConfigurationFolder files = new ConfigurationFolder(folder, List.of());
        configurations = new Configurations(() -> List.of(files));
        modules.forEach(assembly::add);
    }

    /** Checks a file's text as the server does. */
    public static void check(Path folder, String file, String text) throws ConfigurationException {
        new ConfigurationFolder(folder, List.of()).check(file, text);
    }

    public InitialSessionState state(String name, Identity user) throws ConfigurationException {
        return assembly.state(configurations.resolve(user, name));
    }
}

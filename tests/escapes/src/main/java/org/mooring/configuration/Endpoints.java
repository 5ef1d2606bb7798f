package org.mooring.configuration;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.osgi.framework.BundleContext;

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

    /** The server's store, with its state in a folder; the configurations are in {@code configurations} there. */
    public static ConfigurationStore store(Path state) throws IOException, ConfigurationException {
        return new FileConfigurations((BundleContext) Proxy.newProxyInstance(Endpoints.class.getClassLoader(), new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) -> method.getName().equals("getProperty") ? state.toString() : null));
    }

    public InitialSessionState state(String name, Identity user) throws ConfigurationException {
        return assembly.state(configurations.resolve(user, name));
    }
}

package org.mooring.configuration;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The operator's configurations: {@code configurations/NAME.pssc} in the state directory. */
@Component(immediate = true)
public final class FileConfigurations implements SessionConfigurationSource {

    private final ConfigurationFolder folder;

    /** Reads the files once, so that the log has their mistakes when the server starts. */
    @Activate
    public FileConfigurations(BundleContext context) {
        String state = context.getProperty("mooring.state");
        folder = new ConfigurationFolder(Path.of(state != null ? state : "state").resolve("configurations"), modules());
        folder.configurations();
    }

    /** Where PowerShell looks for modules: the server's own PSModulePath, or the places for all users. */
    private static List<Path> modules() {
        String path = System.getenv().getOrDefault("PSModulePath", "/usr/local/share/powershell/Modules");
        return Stream.of(path.split(File.pathSeparator)).filter(place -> !place.isBlank()).map(Path::of).toList();
    }

    @Override
    public Collection<SessionConfiguration> configurations() {
        return folder.configurations();
    }
}

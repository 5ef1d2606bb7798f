package org.mooring.configuration;

import java.nio.file.Path;
import java.util.Collection;
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
        folder = new ConfigurationFolder(Path.of(state != null ? state : "state").resolve("configurations"));
        folder.configurations();
    }

    @Override
    public Collection<SessionConfiguration> configurations() {
        return folder.configurations();
    }
}

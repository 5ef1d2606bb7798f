package org.mooring.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.configuration.SessionConfigurations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** The configuration that there is as long as the operator writes none of this name. */
@Component
@ServiceRanking(-1000)
public final class DefaultConfigurations implements SessionConfigurationSource {

    private static final String FILE = SessionConfigurations.DEFAULT + ".pssc";

    private final List<SessionConfiguration> configurations;
    private final String text;

    @Activate
    public DefaultConfigurations() throws IOException, ConfigurationException {
        try (InputStream in = DefaultConfigurations.class.getResourceAsStream(FILE)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            configurations = List.of(ConfigurationReader.read(SessionConfigurations.DEFAULT, "Mooring's own " + FILE, text));
        }
    }

    /** The text of the one that there is. */
    String text() {
        return text;
    }

    @Override
    public Collection<SessionConfiguration> configurations() {
        return configurations;
    }
}

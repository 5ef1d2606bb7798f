package org.mooring.cmdlet.configuration;

import java.util.List;

import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfigurations;

/** Opens or closes configurations. */
abstract class ConfigurationSwitch extends AdministrationCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name = {SessionConfigurations.DEFAULT};

    @Parameter
    boolean force;

    @Parameter
    boolean noServiceRestart;

    private final boolean enabled;
    private final String action;

    ConfigurationSwitch(ConfigurationStore store, boolean enabled, String action) {
        super(store);
        this.enabled = enabled;
        this.action = action;
    }

    @Override
    protected void processRecord() {
        for (String pattern : name) {
            List<ConfigurationStore.Entry> found = named(pattern);
            if (found.isEmpty()) {
                writeError(missing(pattern));
            }
            for (ConfigurationStore.Entry entry : found) {
                if (entry.enabled() != enabled && shouldProcess("Name: " + entry.name(), action)) {
                    change(entry.name());
                }
            }
        }
    }

    private void change(String one) {
        try {
            announce(one);
            store.enable(one, enabled);
        } catch (ConfigurationException e) {
            writeError(refused(e, one));
        }
    }
}

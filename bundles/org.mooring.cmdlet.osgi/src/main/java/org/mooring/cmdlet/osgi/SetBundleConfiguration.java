package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Changes settings of a component at once, until the server ends: what is to hold at its next start belongs into a file. */
@Cmdlet(verb = "Set", noun = "BundleConfiguration", supportsShouldProcess = true, outputTypes = GetBundleConfiguration.TYPE)
public final class SetBundleConfiguration extends OsgiCmdlet {

    @Parameter(name = "Pid", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String pid;

    /** Those that change; null takes one away. */
    @Parameter(mandatory = true, position = 1)
    PSHashtable properties;

    @Parameter
    boolean passThru;

    SetBundleConfiguration(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        if (!shouldProcess(pid, "Set Configuration")) {
            return;
        }
        try {
            Configuration configuration = service(ConfigurationAdmin.class).getConfiguration(pid, "?");
            Dictionary<String, Object> values = configuration.getProperties() == null ? new Hashtable<>() : configuration.getProperties();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) properties).entrySet()) {
                String key = entry.getKey().toString();
                Object value = PSObject.base(entry.getValue());
                if (value == null) {
                    values.remove(key);
                } else {
                    values.put(key, value);
                }
            }
            announce(Changes.ofSettings(pid));
            configuration.update(values);
            if (passThru) {
                writeObject(GetBundleConfiguration.shown(configuration));
            }
        } catch (IOException | IllegalArgumentException e) {
            writeError(error("ConfigurationFailed", ErrorCategory.WriteError, pid, "The settings of '" + pid + "' cannot be changed: " + e.getMessage()));
        }
    }
}

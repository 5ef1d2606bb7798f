package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Gets the settings of components, by their PID. What is secret is not shown. */
@Cmdlet(verb = "Get", noun = "BundleConfiguration", outputTypes = GetBundleConfiguration.TYPE)
public final class GetBundleConfiguration extends OsgiCmdlet {

    static final String TYPE = "Mooring.BundleConfiguration";

    @Parameter(name = "Pid", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] pid;

    GetBundleConfiguration(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        try {
            for (Configuration configuration : all(framework)) {
                if (matches(pid, configuration.getPid())) {
                    writeObject(shown(configuration));
                }
            }
        } catch (DotNetException failed) {
            throw terminate(failed.errorRecord());
        }
    }

    static Configuration[] all(BundleContext framework) {
        try {
            Configuration[] all = Administration.service(framework, ConfigurationAdmin.class).listConfigurations(null);
            return all == null ? new Configuration[0] : all;
        } catch (IOException | InvalidSyntaxException e) {
            throw Administration.error("ConfigurationFailed", ErrorCategory.ReadError, null, "The settings cannot be read: " + e.getMessage());
        }
    }

    static PSObject shown(Configuration configuration) {
        PSHashtable properties = new PSHashtable();
        Dictionary<String, Object> values = configuration.getProperties();
        if (values != null) {
            for (String key : Collections.list(values.keys())) {
                if (!key.equals(Constants.SERVICE_PID)) {
                    properties.put(key, Secrets.shown(key, values.get(key)));
                }
            }
        }
        return Administration.object(TYPE).set("Pid", configuration.getPid()).set("Properties", properties);
    }
}

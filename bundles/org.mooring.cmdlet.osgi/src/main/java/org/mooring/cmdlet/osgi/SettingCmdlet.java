package org.mooring.cmdlet.osgi;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.mooring.api.audit.Changes;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What the commands about settings have in common. */
abstract class SettingCmdlet extends OsgiCmdlet {

    SettingCmdlet(BundleContext framework) {
        super(framework);
    }

    final List<Setting> settings() {
        try {
            return SettingDescriptions.all(framework);
        } catch (DotNetException failed) {
            throw terminate(failed.errorRecord());
        }
    }

    /** The setting of this PID and name, without case. */
    final Setting setting(String pid, String name) {
        return settings().stream().filter(one -> one.pid().equalsIgnoreCase(pid) && one.name().equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> terminate(error("SettingNotFound", ErrorCategory.ObjectNotFound, name, "There is no setting '" + name + "' of '" + pid
                + "': Get-MooringSetting lists them.")));
    }

    final SettingFiles files() {
        try {
            return new SettingFiles(service(StateDirectory.class), Administration.by(session()));
        } catch (IOException e) {
            throw terminate(error("SettingsUnwritable", ErrorCategory.WriteError, null, "The folder of settings cannot be written: " + e.getMessage()));
        }
    }

    /** What a setting is set to now, or null. */
    final Object value(Setting setting) {
        try {
            Configuration[] found = service(ConfigurationAdmin.class).listConfigurations("(service.pid=" + setting.pid() + ")");
            Dictionary<String, Object> values = found == null ? null : found[0].getProperties();
            return values == null ? null : values.get(setting.name());
        } catch (IOException | InvalidSyntaxException e) {
            throw terminate(error("SettingsUnreadable", ErrorCategory.ReadError, setting.pid(), "The settings of '" + setting.pid() + "' cannot be read: "
                + e.getMessage()));
        }
    }

    /** Gives the component the value at once; null takes it away. */
    final void apply(Setting setting, Object value) throws IOException {
        Configuration configuration = service(ConfigurationAdmin.class).getConfiguration(setting.pid(), "?");
        Dictionary<String, Object> values = configuration.getProperties() == null ? new Hashtable<>() : configuration.getProperties();
        if (value == null) {
            values.remove(setting.name());
        } else {
            values.put(setting.name(), value);
        }
        announce(Changes.ofSettings(setting.pid()));
        configuration.update(values);
    }
}

package org.mooring.cmdlet.osgi;

import java.io.IOException;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.BundleContext;

/** Changes a setting for the server's next start, in a file of its own, and with -Now at once: the component starts anew then. */
@Cmdlet(verb = "Set", noun = "MooringSetting", supportsShouldProcess = true, outputTypes = Setting.TYPE)
public final class SetMooringSetting extends SettingCmdlet {

    @Parameter(name = "Pid", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String pid;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(mandatory = true, position = 2)
    @AllowEmptyString
    @AllowEmptyCollection
    Object value;

    @Parameter
    boolean now;

    @Parameter
    boolean passThru;

    SetMooringSetting(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        Setting setting = setting(pid, name);
        try {
            Object checked = setting.checked(value);
            if (!shouldProcess(setting.pid() + "/" + setting.name(), now ? "Set, and start the component anew" : "Set for the next start")) {
                return;
            }
            files().write(setting, checked);
            if (now) {
                apply(setting, checked);
            }
            if (passThru) {
                writeObject(setting.shown(checked));
            }
        } catch (DotNetException wrong) {
            writeError(wrong.errorRecord());
        } catch (IOException e) {
            writeError(error("SettingsUnwritable", ErrorCategory.WriteError, setting.name(), "The setting cannot be written: " + e.getMessage()));
        }
    }
}

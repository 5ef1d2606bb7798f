package org.mooring.cmdlet.osgi;

import java.io.IOException;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.BundleContext;

/** Takes back what Set-MooringSetting has written. */
@Cmdlet(verb = "Remove", noun = "MooringSetting", supportsShouldProcess = true)
public final class RemoveMooringSetting extends SettingCmdlet {

    @Parameter(name = "Pid", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String pid;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String name;

    RemoveMooringSetting(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        Setting setting = setting(pid, name);
        if (!shouldProcess(setting.pid() + "/" + setting.name(), "Remove what was set")) {
            return;
        }
        try {
            if (!files().remove(setting)) {
                writeError(error("SettingNotFound", ErrorCategory.ObjectNotFound, setting.name(), "'" + setting.name() + "' of " + setting.pid()
                    + " was not set from inside."));
            }
        } catch (IOException e) {
            writeError(error("SettingsUnwritable", ErrorCategory.WriteError, setting.name(), "The setting cannot be removed: " + e.getMessage()));
        }
    }
}

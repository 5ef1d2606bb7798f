package org.mooring.cmdlet.osgi;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.osgi.framework.BundleContext;

/** Gets the server's settings: what each means, what it may be, and what it is. What is secret is not shown. */
@Cmdlet(verb = "Get", noun = "MooringSetting", outputTypes = Setting.TYPE)
public final class GetMooringSetting extends SettingCmdlet {

    /** Of which components. */
    @Parameter(name = "Pid", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] pid;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    GetMooringSetting(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        for (Setting setting : settings()) {
            if (matches(pid, setting.pid()) && matches(name, setting.name())) {
                writeObject(setting.shown(value(setting)));
            }
        }
    }
}

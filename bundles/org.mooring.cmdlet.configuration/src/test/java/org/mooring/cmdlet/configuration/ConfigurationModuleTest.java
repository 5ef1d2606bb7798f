package org.mooring.cmdlet.configuration;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ConfigurationModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ConfigurationModule();
    }
}

package org.mooring.provider.environment;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class EnvironmentModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new EnvironmentModule();
    }
}

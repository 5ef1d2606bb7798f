package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ManagementModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ManagementModule();
    }
}

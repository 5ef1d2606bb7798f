package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class UtilityModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new UtilityModule();
    }
}

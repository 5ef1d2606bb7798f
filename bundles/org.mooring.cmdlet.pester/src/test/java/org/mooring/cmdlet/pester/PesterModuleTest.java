package org.mooring.cmdlet.pester;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class PesterModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new PesterModule();
    }
}

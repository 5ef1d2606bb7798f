package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ThreadJobModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ThreadJobModule();
    }
}

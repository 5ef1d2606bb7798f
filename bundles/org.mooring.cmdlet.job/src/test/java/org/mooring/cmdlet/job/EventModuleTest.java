package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class EventModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new EventModule();
    }
}

package org.mooring.provider.session;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class SessionDrivesModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new SessionDrivesModule();
    }
}

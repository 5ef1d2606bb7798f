package org.mooring.cmdlet.session;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ImplicitRemotingModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ImplicitRemotingModule();
    }
}

package org.mooring.cmdlet.security;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class SecurityModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new SecurityModule();
    }
}

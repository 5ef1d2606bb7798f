package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ScopeModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ScopeModule();
    }
}

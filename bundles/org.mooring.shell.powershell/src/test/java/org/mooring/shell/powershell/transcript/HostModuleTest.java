package org.mooring.shell.powershell.transcript;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class HostModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new HostModule();
    }
}

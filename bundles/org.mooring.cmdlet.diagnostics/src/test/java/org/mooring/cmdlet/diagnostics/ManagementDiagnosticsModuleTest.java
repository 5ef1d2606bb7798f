package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ManagementDiagnosticsModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ManagementDiagnosticsModule();
    }
}

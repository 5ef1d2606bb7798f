package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class SecurityDiagnosticsModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new SecurityDiagnosticsModule();
    }
}

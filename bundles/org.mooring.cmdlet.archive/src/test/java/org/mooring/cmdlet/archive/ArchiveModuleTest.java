package org.mooring.cmdlet.archive;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class ArchiveModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ArchiveModule();
    }
}

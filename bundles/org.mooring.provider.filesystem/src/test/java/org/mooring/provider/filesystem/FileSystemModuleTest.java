package org.mooring.provider.filesystem;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

class FileSystemModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new FileSystemModule();
    }
}

package {{package}};

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;

/** The module does what every module does. */
class {{Noun}}ModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new {{Noun}}Module();
    }
}

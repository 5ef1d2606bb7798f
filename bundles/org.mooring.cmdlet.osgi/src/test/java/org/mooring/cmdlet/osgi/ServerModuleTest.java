package org.mooring.cmdlet.osgi;

import java.lang.reflect.Proxy;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;
import org.osgi.framework.BundleContext;

class ServerModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new ServerModule((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> null));
    }
}

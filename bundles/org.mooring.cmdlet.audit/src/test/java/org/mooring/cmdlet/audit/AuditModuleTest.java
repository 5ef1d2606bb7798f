package org.mooring.cmdlet.audit;

import java.lang.reflect.Proxy;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.testkit.CmdletModuleContract;
import org.osgi.framework.BundleContext;

class AuditModuleTest extends CmdletModuleContract {

    @Override
    protected CmdletModule module() {
        return new AuditModule((BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> null));
    }
}

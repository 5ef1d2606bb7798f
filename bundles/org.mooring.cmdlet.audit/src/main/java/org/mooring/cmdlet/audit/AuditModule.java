package org.mooring.cmdlet.audit;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The audit and the sessions of the server. */
@Component
@ProvidesModule("Mooring.Audit")
public final class AuditModule implements CmdletModule {

    private final BundleContext context;

    @Activate
    public AuditModule(BundleContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "Mooring.Audit";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(TestMooringAuditLog.class, () -> new TestMooringAuditLog(context)),
            CmdletDefinition.of(GetMooringSession.class, () -> new GetMooringSession(context)),
            CmdletDefinition.of(WatchMooringSession.class, () -> new WatchMooringSession(context)));
    }
}

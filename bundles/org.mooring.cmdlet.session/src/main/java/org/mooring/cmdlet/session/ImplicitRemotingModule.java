package org.mooring.cmdlet.session;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Utility that is about sessions elsewhere. */
@Component
@ProvidesModule("Microsoft.PowerShell.Utility")
public final class ImplicitRemotingModule implements CmdletModule {

    static {
        SessionTypes.register();
    }

    @Override
    public String name() {
        return "Microsoft.PowerShell.Utility";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(ImportPSSession.class, ImportPSSession::new),
            CmdletDefinition.of(ExportPSSession.class, ExportPSSession::new));
    }
}

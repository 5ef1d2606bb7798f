package org.mooring.cmdlet.diagnostics;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Security that cannot be had here. */
@Component
public final class SecurityDiagnosticsModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Security";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(GetCmsMessage.class, GetCmsMessage::new),
            CmdletDefinition.of(ProtectCmsMessage.class, ProtectCmsMessage::new),
            CmdletDefinition.of(UnprotectCmsMessage.class, UnprotectCmsMessage::new));
    }
}

package org.mooring.cmdlet.diagnostics;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Management that debugs processes. */
@Component
public final class ManagementDiagnosticsModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Management";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(DebugProcess.class, DebugProcess::new));
    }
}

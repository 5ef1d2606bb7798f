package org.mooring.cmdlet.diagnostics;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Utility that traces, and what of it cannot be had here. */
@Component
public final class UtilityDiagnosticsModule implements CmdletModule {

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
        return List.of(
            CmdletDefinition.of(GetTraceSource.class, GetTraceSource::new),
            CmdletDefinition.of(SetTraceSource.class, SetTraceSource::new),
            CmdletDefinition.of(TraceCommand.class, TraceCommand::new),
            CmdletDefinition.of(DebugRunspace.class, DebugRunspace::new),
            CmdletDefinition.of(EnableRunspaceDebug.class, EnableRunspaceDebug::new),
            CmdletDefinition.of(DisableRunspaceDebug.class, DisableRunspaceDebug::new),
            CmdletDefinition.of(GetRunspaceDebug.class, GetRunspaceDebug::new));
    }
}

package org.mooring.cmdlet.job;

import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Core that is about jobs. */
@Component
@ProvidesModule("Microsoft.PowerShell.Core")
public final class JobModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public String version() {
        return "7.6.5.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(DebugJob.class, DebugJob::new),
            CmdletDefinition.of(GetJob.class, GetJob::new),
            CmdletDefinition.of(ReceiveJob.class, ReceiveJob::new),
            CmdletDefinition.of(RemoveJob.class, RemoveJob::new),
            CmdletDefinition.of(StartJob.class, StartJob::new),
            CmdletDefinition.of(StopJob.class, StopJob::new),
            CmdletDefinition.of(WaitJob.class, WaitJob::new));
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("gjb", "Get-Job", "rcjb", "Receive-Job", "rjb", "Remove-Job", "sajb", "Start-Job", "spjb", "Stop-Job", "wjb", "Wait-Job");
    }
}

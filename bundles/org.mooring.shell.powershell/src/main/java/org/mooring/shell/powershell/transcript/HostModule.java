package org.mooring.shell.powershell.transcript;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.service.component.annotations.Component;

/** What a session's host is asked to do (Microsoft.PowerShell.Host). */
@Component
@ProvidesModule("Microsoft.PowerShell.Host")
public final class HostModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Host";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(StartTranscript.class, StartTranscript::new),
            CmdletDefinition.of(StopTranscript.class, StopTranscript::new));
    }
}

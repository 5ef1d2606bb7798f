package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.dotnet.ClrTypes;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.ThreadJob. */
@Component
@ProvidesModule("Microsoft.PowerShell.ThreadJob")
public final class ThreadJobModule implements CmdletModule {

    static {
        ClrTypes.register(ThreadJob.class);
    }

    @Override
    public String name() {
        return "Microsoft.PowerShell.ThreadJob";
    }

    @Override
    public String version() {
        return "2.2.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(CmdletDefinition.of(StartThreadJob.class, StartThreadJob::new));
    }
}

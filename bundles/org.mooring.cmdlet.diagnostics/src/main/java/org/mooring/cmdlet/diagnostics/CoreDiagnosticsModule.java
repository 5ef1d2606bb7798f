package org.mooring.cmdlet.diagnostics;

import java.util.List;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.dotnet.ClrTypes;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Core that is about processes, features and help files. */
@Component
public final class CoreDiagnosticsModule implements CmdletModule {

    static {
        ClrTypes.register(PSHostProcessInfo.class);
    }

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
            CmdletDefinition.of(EnterPSHostProcess.class, EnterPSHostProcess::new),
            CmdletDefinition.of(ExitPSHostProcess.class, ExitPSHostProcess::new),
            CmdletDefinition.of(GetPSHostProcessInfo.class, GetPSHostProcessInfo::new),
            CmdletDefinition.of(SwitchProcess.class, SwitchProcess::new),
            CmdletDefinition.of(GetExperimentalFeature.class, GetExperimentalFeature::new),
            CmdletDefinition.of(EnableExperimentalFeature.class, EnableExperimentalFeature::new),
            CmdletDefinition.of(DisableExperimentalFeature.class, DisableExperimentalFeature::new),
            CmdletDefinition.of(GetPSSubsystem.class, GetPSSubsystem::new),
            CmdletDefinition.of(SaveHelp.class, SaveHelp::new),
            CmdletDefinition.of(UpdateHelp.class, UpdateHelp::new));
    }
}

package org.mooring.cmdlet.diagnostics;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Get-PSSubsystem: the kinds of subsystems that PowerShell has; nothing is registered for any here. */
@Cmdlet(verb = "Get", noun = "PSSubsystem", defaultParameterSet = "GetAllSet",
    outputTypes = "System.Management.Automation.Subsystem.SubsystemInfo",
    className = "System.Management.Automation.Subsystem.GetPSSubsystemCommand")
public final class GetPSSubsystem extends PipelineCmdlet {

    @Parameter(parameterSet = "GetByKindSet", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.Subsystem.SubsystemKind")
    Object kind;

    @Parameter(parameterSet = "GetByTypeSet", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Type")
    Object subsystemType;

    private static final List<String> KINDS = List.of("CommandPredictor", "CrossPlatformDsc", "FeedbackProvider");
    private static final List<String> INTERFACES = List.of("ICommandPredictor", "ICrossPlatformDsc", "IFeedbackProvider");

    @Override
    protected void processRecord() {
        for (int i = 0; i < KINDS.size(); i++) {
            String each = KINDS.get(i);
            boolean wanted = kind != null ? Conversion.toText(kind).equals(each)
                : subsystemType == null || Conversion.toText(subsystemType).endsWith(".I" + each);
            if (wanted) {
                PSObject info = new PSObject();
                info.typeNames(List.of("System.Management.Automation.Subsystem.SubsystemInfo", "System.Object"));
                writeObject(info.set("Kind", Conversion.convert(each, ClrTypes.find("System.Management.Automation.Subsystem.SubsystemKind")))
                    .set("SubsystemType", INTERFACES.get(i)).set("IsRegistered", false).set("Implementations", new Object[0]));
            }
        }
    }
}

package org.mooring.cmdlet.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Get-ExecutionPolicy: Unrestricted for every scope, as of PowerShell where it is not on Windows. */
@Cmdlet(verb = "Get", noun = "ExecutionPolicy", outputTypes = "Microsoft.PowerShell.ExecutionPolicy",
    className = "Microsoft.PowerShell.Commands.GetExecutionPolicyCommand")
public final class GetExecutionPolicy extends PipelineCmdlet {

    private static final List<String> SCOPES = List.of("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine");

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    @DotNetType("Microsoft.PowerShell.ExecutionPolicyScope")
    Object scope;

    @Parameter
    boolean list;

    @Override
    protected void beginProcessing() {
        if (list && isBound("Scope")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "Cannot get execution policy. Specify only the List or Scope parameters."), "ListAndScopeSpecified",
                ErrorCategory.InvalidOperation, null));
        }
        if (!list) {
            writeObject(value("ExecutionPolicy", "Unrestricted"));
            return;
        }
        for (String each : SCOPES) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("Scope", value("ExecutionPolicyScope", each));
            line.put("ExecutionPolicy", value("ExecutionPolicy", "Unrestricted"));
            writeObject(PSObject.bag(line));
        }
    }

    private static Object value(String type, String name) {
        return Conversion.convert(name, ClrTypes.find("Microsoft.PowerShell." + type));
    }
}

package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.host.HostException;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Goes back from a session that was entered with Enter-PSSession: the host does it. */
@Cmdlet(verb = "Exit", noun = "PSSession", className = "Microsoft.PowerShell.Commands.ExitPSSessionCommand")
public final class ExitPSSession extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        try {
            host().popRunspace();
        } catch (HostException e) {
            if (!"HostFunctionNotImplemented".equals(e.errorRecord().errorId())) {
                throw e;
            }
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSNotImplementedException",
                "The method or operation is not implemented."), "NotImplemented", ErrorCategory.NotImplemented, null));
        }
    }
}

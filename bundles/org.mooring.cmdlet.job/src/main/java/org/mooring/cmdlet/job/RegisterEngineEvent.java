package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Register-EngineEvent: does something whenever an event of a name happens. */
@Cmdlet(verb = "Register", noun = "EngineEvent", outputTypes = "System.Management.Automation.PSEventJob",
    className = "Microsoft.PowerShell.Commands.RegisterEngineEventCommand")
public final class RegisterEngineEvent extends EventRegistration {

    @Parameter(mandatory = true, position = 100)
    String sourceIdentifier;

    @Override
    protected void endProcessing() {
        if (action == null && !forward) {
            writeError("ACTION_MANDATORY_FOR_LOCAL", "Action must be specified for non-forwarded events.", null);
            return;
        }
        register(null, null, sourceIdentifier);
    }
}

package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSObject;

/** Register-ObjectEvent: hears of an event of an object. */
@Cmdlet(verb = "Register", noun = "ObjectEvent", outputTypes = "System.Management.Automation.PSEventJob",
    className = "Microsoft.PowerShell.Commands.RegisterObjectEventCommand")
public final class RegisterObjectEvent extends EventRegistration {

    @Parameter(mandatory = true, position = 0)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(mandatory = true, position = 1)
    String eventName;

    @Parameter(position = 100)
    String sourceIdentifier;

    @Override
    protected void endProcessing() {
        register(PSObject.base(inputObject), eventName, sourceIdentifier);
    }
}

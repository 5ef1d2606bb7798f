package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSObject;

/** New-Event: an event of a name happens. */
@Cmdlet(verb = "New", noun = "Event", outputTypes = "System.Management.Automation.PSEventArgs",
    className = "Microsoft.PowerShell.Commands.NewEventCommand")
public final class NewEvent extends EventCmdlet {

    @Parameter(mandatory = true, position = 0)
    String sourceIdentifier;

    @Parameter(position = 1)
    @DotNetType("System.Management.Automation.PSObject")
    Object sender;

    @Parameter(position = 2)
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] eventArguments;

    @Parameter(position = 3)
    @DotNetType("System.Management.Automation.PSObject")
    Object messageData;

    @Override
    protected void endProcessing() {
        Object[] arguments = eventArguments == null ? new Object[0] : eventArguments;
        writeObject(events().generate(sourceIdentifier, PSObject.base(sender), arguments, messageData));
    }
}

package org.mooring.object.event;

import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.PSObject;

/** An event that happened (System.Management.Automation.PSEventArgs). */
@ClrClass(value = "System.Management.Automation.PSEventArgs", base = "System.EventArgs")
public final class PSEventArgs {

    private final UUID runspaceId;
    private final int eventIdentifier;
    private final String sourceIdentifier;
    private final Object sender;
    private final Object[] sourceArgs;
    private final Object messageData;
    private final DateTime timeGenerated = DateTime.now();

    PSEventArgs(UUID runspaceId, int eventIdentifier, String sourceIdentifier, Object sender, Object[] sourceArgs, Object messageData) {
        this.runspaceId = runspaceId;
        this.eventIdentifier = eventIdentifier;
        this.sourceIdentifier = sourceIdentifier;
        this.sender = sender;
        this.sourceArgs = sourceArgs;
        this.messageData = messageData;
    }

    @Get
    public String computerName() {
        return null;
    }

    @Get
    public UUID runspaceId() {
        return runspaceId;
    }

    @Get
    public int eventIdentifier() {
        return eventIdentifier;
    }

    @Get
    public Object sender() {
        return sender;
    }

    /** The first of its arguments that is a System.EventArgs, or null. */
    @Get
    @Type("System.EventArgs")
    public Object sourceEventArgs() {
        ClrType wanted = ClrTypes.find("System.EventArgs");
        for (Object argument : sourceArgs) {
            Object base = PSObject.base(argument);
            if (base != null && wanted.isAssignableFrom(ClrTypes.of(base))) {
                return base;
            }
        }
        return null;
    }

    @Get
    public Object[] sourceArgs() {
        return sourceArgs;
    }

    @Get
    public String sourceIdentifier() {
        return sourceIdentifier;
    }

    @Get
    public DateTime timeGenerated() {
        return timeGenerated;
    }

    @Get
    public Object messageData() {
        return messageData;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSEventArgs";
    }
}

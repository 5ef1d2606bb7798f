package org.mooring.cmdlet.session;

import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.object.automation.RunspaceStateInfo;

/** {@code $session.Runspace} (System.Management.Automation.RemoteRunspace). */
@ClrClass(value = "System.Management.Automation.RemoteRunspace", base = "System.Management.Automation.Runspaces.Runspace",
    interfaces = "System.IDisposable")
public final class RemoteRunspace {

    private final PSSession session;

    RemoteRunspace(PSSession session) {
        this.session = session;
    }

    @Get
    public int id() {
        return session.id();
    }

    @Get
    public String name() {
        return session.name();
    }

    @Get
    public UUID instanceId() {
        return session.instanceId();
    }

    @Get
    public boolean runspaceIsRemote() {
        return true;
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceConnectionInfo")
    public ConnectionInfo connectionInfo() {
        return ConnectionInfo.of(session);
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceConnectionInfo")
    public ConnectionInfo originalConnectionInfo() {
        return connectionInfo();
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceAvailability")
    public Object runspaceAvailability() {
        return session.availability();
    }

    @Get
    @Type("System.Management.Automation.Runspaces.RunspaceStateInfo")
    public RunspaceStateInfo runspaceStateInfo() {
        return new RunspaceStateInfo(session.isIn().name(), session.link().reason());
    }
}

package org.mooring.cmdlet.session;

import org.mooring.dotnet.ClrTypes;

/** The stand-ins of this package. */
final class SessionTypes {

    private SessionTypes() {}

    /** Adds them to what scripts can name. */
    static void register() {
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.SessionFilterState", SessionFilterState.class);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.OutTarget", OutTarget.class);
        ClrTypes.register(PSSession.class, PSSessionOption.class, TransportOption.class, TransportOption.Base.class, RemoteRunspace.class, ConnectionInfo.class,
            ConnectionInfo.OfSsh.class, ConnectionInfo.OfWsman.class);
    }
}

package org.mooring.dotnet.system.net;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.New;

/** Where a server on this computer listens, as a path (System.Net.Sockets.UnixDomainSocketEndPoint). */
@ClrClass(value = "System.Net.Sockets.UnixDomainSocketEndPoint")
public record UnixDomainSocketEndPoint(String path) {

    @New
    public static UnixDomainSocketEndPoint make(String path) {
        return new UnixDomainSocketEndPoint(path);
    }

    @Override
    public String toString() {
        return path;
    }
}

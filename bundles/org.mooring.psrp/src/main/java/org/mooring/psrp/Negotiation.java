package org.mooring.psrp;

import org.mooring.dotnet.Version;
import org.mooring.psrp.message.Message.SessionCapability;

/** The versions of both ends, and whether they can talk ([MS-PSRP] 2.2.2.1). */
public final class Negotiation {

    /** The protocol's version of PowerShell 7.6, and ours. */
    public static final Version PROTOCOL = new Version(2, 4);

    /** The first version without encrypted secrets. */
    static final Version WITHOUT_KEY = new Version(2, 4);

    /** The first version with nested pipelines, and with disconnected sessions. */
    static final Version WITH_DISCONNECT = new Version(2, 2);

    /** What a capability calls PSVersion: not PowerShell's, which is in the private data. */
    public static final Version PS_VERSION = new Version(2, 0);

    public static final Version SERIALIZATION = new Version(1, 1, 0, 1);

    /** The build of PowerShell as which both ends present themselves. */
    public static final String BUILD = "7.6.5";

    static final SessionCapability OWN = new SessionCapability(PROTOCOL, PS_VERSION, SERIALIZATION);

    private Negotiation() {}

    /** What a server answers to a client's capability: its own, with the lower of both protocol versions. */
    static SessionCapability answer(SessionCapability client, boolean connect) throws PsrpException {
        Version protocol = client.protocol();
        if (protocol.major() != PROTOCOL.major() || connect && protocol.compareTo(WITH_DISCONNECT) < 0) {
            throw connect
                ? new PsrpException("ServerConnectFailedOnNegotiation", "The server that is running PowerShell does not support connect"
                    + " operations on the %s %s  that is negotiated by the client computer. Make sure the client computer is compatible with"
                    + " the build %s and the protocol version %s of PowerShell.", "protocolversion", protocol, BUILD, PROTOCOL)
                : unsupportedByServer("protocolversion", protocol);
        }
        check(client.powerShell(), PS_VERSION, "PSVersion");
        check(client.serialization(), SERIALIZATION, "SerializationVersion");
        return new SessionCapability(protocol.compareTo(PROTOCOL) < 0 ? protocol : PROTOCOL, PS_VERSION, SERIALIZATION);
    }

    private static void check(Version client, Version own, String name) throws PsrpException {
        if (client.major() != own.major() || client.minor() < own.minor()) {
            throw unsupportedByServer(name, client);
        }
    }

    private static PsrpException unsupportedByServer(String name, Version version) {
        return new PsrpException("ServerNegotiationFailed", "The server that is running PowerShell does not support the %s %s negotiated by"
            + " the client computer. Verify that the client computer is compatible with the build %s and the protocol version %s of"
            + " PowerShell.", name, version, BUILD, PROTOCOL);
    }

    /** The protocol version that a client speaks from now on. */
    static Version agreed(SessionCapability server) throws PsrpException {
        Version protocol = server.protocol();
        if (protocol.major() != PROTOCOL.major() || protocol.compareTo(PROTOCOL) > 0) {
            throw unsupportedByClient("protocolversion", protocol);
        }
        if (!server.powerShell().equals(PS_VERSION)) {
            throw unsupportedByClient("PSVersion", server.powerShell());
        }
        if (!server.serialization().equals(SERIALIZATION)) {
            throw unsupportedByClient("SerializationVersion", server.serialization());
        }
        return protocol;
    }

    private static PsrpException unsupportedByClient(String name, Version version) {
        return new PsrpException("ClientNegotiationFailed", "PowerShell client does not support the %s %s negotiated by the server. Make sure"
            + " the server is compatible with the build %s and the protocol version %s of PowerShell.", name, version, BUILD, PROTOCOL);
    }
}

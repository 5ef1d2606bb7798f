package org.mooring.psrp;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageType;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.security.SessionSecrets;

/**
 * Bytes that a peer may send ({@code tests/fuzz/run psrp}): every layer takes them or refuses them with a {@link PsrpException}. The first byte
 * says which layer hears the rest: lines of OutOfProc framing, fragments, a message to an open server, a message to an open client.
 */
public final class PsrpFuzz {

    private static final FragmentLimits LIMITS = new FragmentLimits(1 << 20, 1 << 22);
    private static final UUID POOL = new UUID(1, 2);
    private static final UUID PIPELINE = new UUID(3, 4);

    private PsrpFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        try {
            switch (input[0] & 3) {
                case 0 -> PacketReader.ofServer(1 << 20).receive(bytes);
                case 1 -> Defragmenter.ofServer(LIMITS).receive(bytes);
                case 2 -> toServer(bytes);
                default -> toClient(bytes);
            }
        } catch (PsrpException refused) {
            refused.getMessage();
        }
    }

    private static void toServer(byte[] bytes) throws PsrpException {
        if (bytes.length < 2) {
            return;
        }
        SessionSecrets secrets = new SessionSecrets();
        PsrpServer server = new PsrpServer(new ClixmlFormat(secrets), secrets);
        SessionSecrets clientSecrets = new SessionSecrets();
        PsrpClient client = new PsrpClient(POOL, new ClixmlFormat(clientSecrets), clientSecrets);
        for (SessionMessage message : client.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE))) {
            server.receive(message);
        }
        server.opened(Map.of());
        server.receive(message(SessionMessage.TO_SERVER, bytes));
    }

    private static void toClient(byte[] bytes) throws PsrpException {
        if (bytes.length < 2) {
            return;
        }
        SessionSecrets secrets = new SessionSecrets();
        PsrpClient client = new PsrpClient(POOL, new ClixmlFormat(secrets), secrets);
        client.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE));
        client.receive(message(SessionMessage.TO_CLIENT, bytes));
    }

    /** A message of the type that the first two bytes name, about the session or a pipeline. */
    private static SessionMessage message(int destination, byte[] bytes) {
        MessageType[] types = MessageType.values();
        return SessionMessage.of(destination, types[(bytes[0] & 0xff) % types.length].code(), POOL, (bytes[1] & 1) == 0 ? SessionMessage.SESSION : PIPELINE,
            Arrays.copyOfRange(bytes, 2, bytes.length));
    }
}

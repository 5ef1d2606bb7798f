package org.mooring.client.ssh;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.forward.ExplicitPortForwardingTracker;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.host.HostUI;

/**
 * The way to a server: straight, or through others ({@code ProxyJump}). The last of them is logged in to as any other, with the user's settings for it,
 * and leads on by a door on this computer that is shut as soon as the connection has gone through.
 */
final class Jump implements AutoCloseable {

    private static final Pattern HOP = Pattern.compile("(?:ssh://)?(?:(?<user>[^@]+)@)?(?<host>\\[[^\\]]+\\]|[^:@\\[\\]]+)(?::(?<port>\\d{1,5}))?/?");
    private static final int MOST = 10;

    private final HostConfigEntry entry;
    private final SshLogin gate;
    private final ExplicitPortForwardingTracker door;
    private boolean used;

    private Jump(HostConfigEntry entry, SshLogin gate, ExplicitPortForwardingTracker door) {
        this.entry = entry;
        this.gate = gate;
        this.door = door;
    }

    /**
     * @param options as {@code ProxyJump}
     * @param before how many servers there are on the way already
     */
    static Jump to(SshClient client, HostConfigEntry server, SshOptions options, HostUI person, int before) throws ConnectionException {
        String jumps = options.text("ProxyJump", "none");
        List<String> hops = List.of(jumps.strip().split("\\s*,\\s*"));
        String last = hops.getLast();
        HostConfigEntry near = new HostConfigEntry("", server.getHostName(), server.getPort(), server.getUsername());
        Matcher hop = HOP.matcher(last);
        if (!last.equalsIgnoreCase("none") && !hop.matches() || before > MOST) {
            throw new ConnectionException("The way to " + server.getHostName() + " is not understood: ProxyJump is '" + jumps + "'.", 0);
        }
        if (last.equalsIgnoreCase("none") || isItself(hop, server)) {
            return new Jump(near, null, null);
        }
        String port = hop.group("port");
        SshTarget target = new SshTarget(hop.group("host").replaceAll("[\\[\\]]", ""), port == null ? 0 : Integer.parseInt(port), hop.group("user"), null, "", -1,
            hops.size() == 1 ? Map.of() : Map.of("ProxyJump", String.join(",", hops.subList(0, hops.size() - 1))), null);
        SshLogin gate = SshLogin.of(client, target, person, before + 1);
        boolean open = false;
        try {
            ExplicitPortForwardingTracker door = gate.session().createLocalPortForwardingTracker(new SshdSocketAddress("127.0.0.1", 0),
                new SshdSocketAddress(server.getHostName(), server.getPort()));
            near.setHostName("127.0.0.1");
            near.setPort(door.getBoundAddress().getPort());
            open = true;
            return new Jump(near, gate, door);
        } catch (IOException e) {
            throw new ConnectionException("The SSH server " + target.computerName() + " does not lead on to " + server.getHostName() + ": " + e.getMessage(), e);
        } finally {
            if (!open) {
                gate.close();
            }
        }
    }

    /** What is said of all servers in the settings is said of the gate too. */
    private static boolean isItself(Matcher hop, HostConfigEntry server) {
        return hop.group("host").equalsIgnoreCase(server.getHostName()) && (hop.group("port") == null || Integer.parseInt(hop.group("port")) == server.getPort());
    }

    /** Where to connect to. */
    HostConfigEntry entry() {
        return entry;
    }

    /** A connection has gone this way: it ends with those before it, and they with it. */
    void leadsTo(ClientSession session) {
        if (gate != null) {
            used = true;
            gate.session().addCloseFutureListener(closed -> session.close(true));
            session.addCloseFutureListener(closed -> gate.close());
        }
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
        if (gate != null && !used) {
            gate.close();
        }
    }
}

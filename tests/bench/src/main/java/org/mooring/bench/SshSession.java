package org.mooring.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.session.ClientSession;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.PsrpClient;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.psrp.security.SessionSecrets;

/** A PowerShell session over an SSH channel, driven by one thread; as thin as a client can be, so that the server is what is measured. */
final class SshSession implements AutoCloseable {

    private final ChannelSubsystem channel;
    private final InputStream in;
    private final OutputStream out;
    private final SessionSecrets secrets = new SessionSecrets();
    private final PsrpClient client = new PsrpClient(UUID.randomUUID(), new ClixmlFormat(secrets), secrets);
    private final PacketReader packets = PacketReader.ofClient(PacketReader.DEFAULT_LINE_BYTES);
    private final Fragmenter fragmenter = new Fragmenter();
    private final Map<UUID, Defragmenter> defragmenters = new java.util.HashMap<>();
    private final Queue<Packet> received = new ArrayDeque<>();
    private final byte[] buffer = new byte[64 * 1024];

    private SshSession(ChannelSubsystem channel) {
        this.channel = channel;
        this.in = channel.getInvertedOut();
        this.out = channel.getInvertedIn();
    }

    /** Opens a session and waits until it takes commands. */
    static SshSession open(ClientSession ssh, String subsystem) throws IOException, PsrpException {
        ChannelSubsystem channel = ssh.createSubsystemChannel(subsystem);
        channel.open().verify(30_000);
        SshSession session = new SshSession(channel);
        session.send(SessionMessage.SESSION, session.client.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE)));
        while (session.client.state() != State.Opened) {
            session.events(session.next());
        }
        return session;
    }

    /** Runs a script; answers how many objects came. */
    int run(String script) throws IOException, PsrpException {
        UUID pipeline = UUID.randomUUID();
        send(new Packet.Command(pipeline));
        await(Packet.CommandAck.class, pipeline);
        send(pipeline, List.of(client.create(pipeline, new Message.CreatePipeline(PipelineRequest.script(script), 2, HostInfo.NONE, false))));
        int objects = 0;
        for (boolean over = false; !over;) {
            for (ClientEvent event : events(next())) {
                switch (event) {
                    case ClientEvent.Output output -> objects++;
                    case ClientEvent.PipelineState state -> {
                        over = state.state().isEnd();
                        if (state.reason() != null) {
                            throw new IllegalStateException(state.reason().message());
                        }
                    }
                    default -> { /* nothing else is asked for */ }
                }
            }
        }
        send(new Packet.Close(pipeline));
        await(Packet.CloseAck.class, pipeline);
        defragmenters.remove(pipeline);
        return objects;
    }

    /** Sends a script, and waits until it has said so many objects. */
    void begin(String script, int objects) throws IOException, PsrpException {
        UUID pipeline = UUID.randomUUID();
        send(new Packet.Command(pipeline));
        await(Packet.CommandAck.class, pipeline);
        send(pipeline, List.of(client.create(pipeline, new Message.CreatePipeline(PipelineRequest.script(script), 2, HostInfo.NONE, false))));
        for (int came = 0; came < objects;) {
            for (ClientEvent event : events(next())) {
                came += event instanceof ClientEvent.Output ? 1 : 0;
            }
        }
    }

    private void await(Class<? extends Packet> kind, UUID id) throws IOException, PsrpException {
        for (Packet packet = next(); !kind.isInstance(packet) || !packet.id().equals(id); packet = next()) {
            events(packet);
        }
    }

    private List<ClientEvent> events(Packet packet) throws PsrpException {
        if (packet instanceof Packet.Failure told) {
            throw new PsrpException("Refused", "%s", told.message());
        }
        if (!(packet instanceof Packet.Data data)) {
            return List.of();
        }
        Defragmenter defragmenter = defragmenters.computeIfAbsent(data.id(), id -> Defragmenter.ofClient(FragmentLimits.CLIENT));
        List<ClientEvent> events = new java.util.ArrayList<>(1);
        for (SessionMessage message : defragmenter.receive(data.fragments())) {
            events.addAll(client.receive(message));
        }
        return events;
    }

    private void send(UUID id, List<SessionMessage> messages) throws IOException {
        for (SessionMessage message : messages) {
            for (byte[] fragment : fragmenter.fragments(message)) {
                out.write(PacketWriter.line(new Packet.Data(id, fragment)));
            }
        }
        out.flush();
    }

    private void send(Packet packet) throws IOException {
        out.write(PacketWriter.line(packet));
        out.flush();
    }

    private Packet next() throws IOException, PsrpException {
        while (received.isEmpty()) {
            int count = in.read(buffer);
            if (count < 0) {
                throw new IOException(String.format(Locale.ROOT, "The server ended the session (exit status %s)", channel.getExitStatus()));
            }
            received.addAll(packets.receive(ByteBuffer.wrap(buffer, 0, count)));
        }
        return received.poll();
    }

    @Override
    public void close() throws IOException {
        send(new Packet.Close(Packet.SESSION));
        try {
            await(Packet.CloseAck.class, Packet.SESSION);
        } catch (PsrpException broken) {
            throw new IOException(broken);
        } finally {
            channel.close(false);
        }
    }
}

package org.mooring.tests.transcripts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.PsrpClient;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.message.MessageType;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.psrp.security.SessionSecrets;

/**
 * Lets our client say what the recorded client wanted, at the same moments, and compares the messages; and lets it hear what the recorded
 * server said, of which it must understand everything.
 */
final class ClientReplay {

    private static final int MAX_LINE = 64 << 20;

    private final SessionSecrets secrets = new SessionSecrets();
    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(secrets));
    private final Said.Listener ofClient = new Said.Listener();
    private final Said.Listener ofServer = new Said.Listener();
    private final Fragmenter fragmenter = new Fragmenter();
    private final List<String> differences = new ArrayList<>();
    private final List<Message.HostCall> asked = new ArrayList<>();
    private PsrpClient client;
    private SessionMessage capability;
    private ErrorRecord heardLast;

    List<String> run(Transcript transcript) {
        PacketReader lines = PacketReader.ofClient(MAX_LINE);
        for (Transcript.Line line : transcript.lines()) {
            try {
                for (Packet packet : lines.receive((line.text() + "\n").getBytes(StandardCharsets.UTF_8))) {
                    if (line.ofServer()) {
                        hear(packet);
                    } else {
                        say(line.text(), packet);
                    }
                }
            } catch (PsrpException | RuntimeException e) {
                differences.add("row " + line.number() + ": " + e);
                return differences;
            }
        }
        if (client == null || client.state() != State.Closed) {
            differences.add("at the end the session is " + (client == null ? "not open" : client.state()));
        }
        return differences;
    }

    private void hear(Packet packet) throws PsrpException {
        for (Said said : ofServer.hear(packet)) {
            if (said instanceof Said.Whole whole) {
                List<ClientEvent> events = client.receive(whole.message());
                if (events.isEmpty()) {
                    differences.add(whole.id() + ": " + whole.kind() + " means nothing to the client");
                }
                for (ClientEvent event : events) {
                    if (event instanceof ClientEvent.HostCalled called) {
                        asked.add(called.call());
                    } else if (event instanceof ClientEvent.PipelineState state && state.reason() != null) {
                        heardLast = state.reason();
                    }
                }
            }
        }
    }

    private void say(String line, Packet packet) throws PsrpException {
        if (!(packet instanceof Packet.Data data)) {
            if (!PacketWriter.text(packet).equals(line)) {
                differences.add("recorded " + line + ", now " + PacketWriter.text(packet));
            }
            return;
        }
        for (Said said : ofClient.hear(data)) {
            Said.Whole recorded = (Said.Whole) said;
            SessionMessage ours = ours(recorded.message());
            if (ours != null) {
                compare(recorded, ours);
            }
        }
    }

    /** What our client says for what the recorded one said; null where it comes with the next message. */
    private SessionMessage ours(SessionMessage recorded) throws PsrpException {
        UUID pipeline = recorded.pipeline();
        if (MessageCodec.type(recorded) == MessageType.SESSION_CAPABILITY) {
            capability = recorded;
            secrets.plain(); // recordings are of protocol 2.4
            return null;
        }
        Message wanted = codec.decode(recorded);
        return switch (wanted) {
            case Message.InitRunspacePool init -> opened(recorded, init);
            case Message.CreatePipeline create -> client.create(pipeline, create);
            case Message.GetCommandMetadata query -> client.create(pipeline, query);
            case Message.PipelineInput input -> client.input(pipeline, piped(input.value()));
            case Message.EndOfPipelineInput end -> client.endInput(pipeline);
            case Message.StopPipeline stop -> client.stop(pipeline);
            case Message.HostResponse response -> {
                if (asked.stream().noneMatch(call -> call.callId() == response.callId() && call.method() == response.method())) {
                    differences.add(pipeline + ": " + response.method() + " is answered, but the client did not hear the question");
                }
                yield client.respond(pipeline, response.callId(), response.method(), response.result(), response.failure());
            }
            case Message.PublicKey key -> client.sendKey();
            default -> client.call(wanted);
        };
    }

    /** What was piped in: where it is an error, the one that the client had heard last. */
    private Object piped(Object value) {
        boolean error = value instanceof PSObject object && object.typeNames().contains("Deserialized.System.Management.Automation.ErrorRecord");
        return error && heardLast != null ? heardLast : value;
    }

    private SessionMessage opened(SessionMessage recorded, Message.InitRunspacePool init) throws PsrpException {
        client = new PsrpClient(recorded.pool(), new ClixmlFormat(secrets), secrets);
        HostInfo host = init.host();
        List<SessionMessage> first = client.open(new Message.InitRunspacePool(init.minRunspaces(), init.maxRunspaces(),
            init.threadOptions(), init.apartmentState(), init.applicationArguments(), host));
        compare(new Said.Whole(SessionMessage.SESSION, "SESSION_CAPABILITY", capability), first.get(0));
        return first.get(1);
    }

    private void compare(Said.Whole recorded, SessionMessage ours) throws PsrpException {
        SessionMessage was = recorded.message();
        if (was.type() != ours.type() || was.destination() != ours.destination() || !was.pool().equals(ours.pool())
            || !was.pipeline().equals(ours.pipeline())) {
            differences.add("recorded " + was + ", now " + ours);
        }
        String text = new Said.Whole(recorded.id(), recorded.kind(), ours).text();
        for (String difference : Meaning.differences(recorded.text().replace("Deserialized.", ""), text.replace("Deserialized.", ""))) {
            differences.add(recorded.id() + " " + recorded.kind() + ": " + difference);
        }
        int fragments = fragmenter.fragments(ours).size();
        int wanted = new Fragmenter().fragments(was).size();
        if (fragments != wanted) {
            differences.add(recorded.id() + " " + recorded.kind() + ": recorded in " + wanted + " fragments, now in " + fragments);
        }
    }
}

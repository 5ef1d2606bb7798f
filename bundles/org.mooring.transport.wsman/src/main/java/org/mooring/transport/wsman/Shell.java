package org.mooring.transport.wsman;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;

/**
 * A shell of WSMan: one client's hold on a session, cut into the streams that it sends to and receives from. Fragments of a message
 * stay within a stream, so each has its own defragmenter. The client may disconnect and reconnect; another client that connects to the
 * session has a shell of its own, which takes this one's place.
 */
final class Shell {

    /** So that a fragment fits, in base64, in the smallest envelope that a client may ask for. */
    private static final int FRAGMENT_BYTES = 20 * 1024;

    /** Commands that are done and stay, since the client may have lost the last answer: it says nothing that would tell. */
    private static final int MOST_DONE = 4;

    /** Where the client is with the session. */
    private enum Hold {
        CONNECTED,
        /** Nothing was heard of the client for long: its next request connects it again. */
        VANISHED,
        /** The client, or its user from elsewhere, disconnected. */
        DISCONNECTED
    }

    private record Inlet(UUID pipeline, String stream) {}

    private final String id;
    private final String resourceUri;
    private final Identity owner;
    private final String client;
    private final boolean compresses;
    private final String locale;
    private final String dataLocale;
    private final InstantSource clock;
    private final Fragmenter fragmenter = new Fragmenter(FRAGMENT_BYTES);
    private final Map<Inlet, Defragmenter> inlets = new ConcurrentHashMap<>();
    private final Map<UUID, Outlet> outlets = new ConcurrentHashMap<>();
    private final Deque<Outlet> finished = new ArrayDeque<>();

    /** Guards the fields below. */
    private final Object state = new Object();
    private Attachment attachment;
    private Hold hold = Hold.CONNECTED;
    private int requests;
    private Instant used;
    private boolean polls;

    /** How a client that was let go holds its session again. */
    interface Return {
        Attachment to(Attachment left) throws SessionException;
    }

    /** @param creation the request that the client began with */
    Shell(String id, String resourceUri, Identity owner, Attachment attachment, Request creation, InstantSource clock) {
        this.id = id;
        this.resourceUri = resourceUri;
        this.owner = owner;
        this.attachment = attachment;
        this.client = creation.sessionId();
        this.compresses = creation.compression() != null;
        this.locale = creation.locale();
        this.dataLocale = creation.dataLocale();
        this.clock = clock;
        this.used = clock.instant();
        outlets.put(SessionMessage.SESSION, outlet(SessionMessage.SESSION));
        attachment.client(clientName(creation));
    }

    private Outlet outlet(UUID pipeline) {
        return new Outlet(pipeline, fragmenter, compresses ? Xpress::pack : UnaryOperator.identity());
    }

    /**
     * The client of a request, as a session remembers it. One that compresses says so once: a later run of the server, which does not hear it,
     * does not take its requests for those of one that does not.
     */
    static String clientName(Request request) {
        return (request.sessionId() == null ? "wsman" : "wsman " + request.sessionId().toLowerCase(Locale.ROOT))
            + (request.compression() == null ? "" : " " + request.compression().toLowerCase(Locale.ROOT));
    }

    /** Whether the client compresses what goes over the streams, and is sent it so. */
    boolean compresses() {
        return compresses;
    }

    /** What the client sent on a stream. */
    byte[] unpacked(byte[] sent) throws WsmanFault {
        return compresses ? Xpress.unpack(sent, FragmentLimits.SERVER.objectBytes()) : sent;
    }

    /** As the client spelt it, or as it was told. */
    String id() {
        return id;
    }

    String resourceUri() {
        return resourceUri;
    }

    Identity owner() {
        return owner;
    }

    String locale() {
        return locale;
    }

    String dataLocale() {
        return dataLocale;
    }

    Attachment attachment() {
        synchronized (state) {
            return attachment;
        }
    }

    /** Since its last request; zero while one is being answered. */
    Duration inactivity() {
        synchronized (state) {
            return requests > 0 ? Duration.ZERO : Duration.between(used, clock.instant());
        }
    }

    /** Whether the client keeps a Receive for the shell itself waiting, so that it is gone when none comes. */
    boolean polls() {
        synchronized (state) {
            return polls;
        }
    }

    /** @throws WsmanFault when the request is for a shell of another kind, or comes from another client than the one that holds the shell */
    void checkClient(Request request) throws WsmanFault {
        if (!request.resourceUri().equalsIgnoreCase(resourceUri)) {
            request.checkResource(attachment().session());
        }
        if (client != null && request.sessionId() != null && !client.equalsIgnoreCase(request.sessionId())) {
            throw WsmanFault.otherClient();
        }
    }

    /** A request for the shell begins. */
    void begin(Request request, Return back) throws WsmanFault, SessionException, InterruptedException {
        checkClient(request);
        boolean vanished;
        synchronized (state) {
            vanished = hold == Hold.VANISHED;
            if (hold == Hold.DISCONNECTED) {
                throw WsmanFault.disconnected();
            }
            requests++;
            polls = false;
        }
        if (vanished) {
            try {
                comeBack(back);
            } catch (SessionException taken) {
                end();
                throw WsmanFault.disconnected();
            }
        }
    }

    /** A request for the shell was answered. */
    void end() {
        synchronized (state) {
            used = clock.instant();
            requests--;
        }
    }

    /** The client disconnects in order, or tries to with an idle timeout that is not allowed. */
    void disconnect(Duration idleTimeout, BufferingMode buffering) throws WsmanFault, SessionException, InterruptedException {
        Attachment held;
        synchronized (state) {
            if (hold == Hold.DISCONNECTED) {
                throw WsmanFault.notConnected();
            }
            hold = Hold.DISCONNECTED;
            held = attachment;
        }
        for (Outlet outlet : outlets.values()) {
            outlet.suspend(held);
        }
        try {
            held.disconnect(idleTimeout, buffering);
        } catch (SessionException refused) {
            if (refused.reason() == SessionException.Reason.OUT_OF_RANGE) {
                synchronized (state) {
                    hold = Hold.CONNECTED;
                }
                for (Outlet outlet : outlets.values()) {
                    outlet.proceed();
                }
            }
            throw refused;
        }
    }

    /** The client is back. */
    void reconnect(Request request, Return back) throws WsmanFault, SessionException, InterruptedException {
        checkClient(request);
        synchronized (state) {
            if (hold == Hold.CONNECTED && !isLetGo()) {
                throw WsmanFault.isConnected();
            }
        }
        resume(back);
    }

    private boolean isLetGo() {
        return attachment.session().state() == State.Disconnected;
    }

    private void comeBack(Return back) throws SessionException, InterruptedException {
        Attachment again = back.to(attachment());
        for (Outlet outlet : outlets.values()) {
            outlet.comeBack();
        }
        connected(again);
    }

    private void connected(Attachment again) {
        synchronized (state) {
            attachment = again;
            hold = Hold.CONNECTED;
            used = clock.instant();
        }
    }

    private void resume(Return back) throws SessionException, InterruptedException {
        Attachment again = back.to(attachment());
        for (Outlet outlet : outlets.values()) {
            outlet.resume();
        }
        connected(again);
    }

    /** Nothing was heard of the client for so long that it counts as gone. */
    void vanish(String reason) {
        Attachment held;
        synchronized (state) {
            if (hold != Hold.CONNECTED || requests > 0) {
                return;
            }
            hold = Hold.VANISHED;
            held = attachment;
        }
        held.lost(reason);
    }

    /** The server lets the client go, whatever that waits for. */
    void abandon(String reason) {
        Attachment held;
        synchronized (state) {
            if (hold != Hold.CONNECTED) {
                return;
            }
            hold = Hold.VANISHED;
            held = attachment;
        }
        held.lost(reason);
    }

    /** Makes the pipeline's streams. */
    void open(UUID pipeline) throws WsmanFault {
        if (outlets.putIfAbsent(pipeline, outlet(pipeline)) != null) {
            throw WsmanFault.commandExists();
        }
    }

    /** Makes the streams of a pipeline that runs, where they are not there. */
    void connect(UUID pipeline) {
        outlets.computeIfAbsent(pipeline, this::outlet);
    }

    /** A message as it goes over this shell. */
    List<byte[]> fragments(SessionMessage message) {
        return fragmenter.fragments(message);
    }

    /** @throws WsmanFault when there is no such command */
    Outlet outlet(UUID pipeline, String commandId) throws WsmanFault {
        Outlet outlet = outlets.get(pipeline);
        if (outlet == null) {
            throw noCommand(commandId);
        }
        return outlet;
    }

    static WsmanFault noCommand(String commandId) {
        return WsmanFault.aborted("The shell has no command with the id " + commandId + ".");
    }

    /** The client asks for output, and was answered {@code batch}, or was not. */
    void received(Outlet outlet, Outlet.Batch batch) throws SessionException, InterruptedException {
        if (outlet.pipeline().equals(SessionMessage.SESSION)) {
            synchronized (state) {
                polls = true;
            }
        } else if (batch != null && batch.done()) {
            Outlet oldest = null;
            synchronized (finished) {
                if (!finished.contains(outlet)) {
                    finished.add(outlet);
                    oldest = finished.size() > MOST_DONE ? finished.poll() : null;
                }
            }
            if (oldest != null) {
                close(oldest.pipeline());
            }
        }
    }

    /** Hands fragments to the session. What is no fragment ends the session: nobody knows what would come next. */
    void send(UUID pipeline, String stream, byte[] fragments) throws WsmanFault, SessionException, InterruptedException {
        if (!outlets.containsKey(pipeline)) {
            throw noCommand(pipeline.toString());
        }
        Defragmenter inlet = inlets.computeIfAbsent(new Inlet(pipeline, stream), Shell::defragmenter);
        List<SessionMessage> messages;
        try {
            synchronized (inlet) {
                messages = inlet.receive(fragments);
            }
        } catch (PsrpException broken) {
            attachment().close();
            throw WsmanFault.invalidRequest(broken.getMessage());
        }
        for (SessionMessage message : messages) {
            attachment().send(message);
        }
    }

    private static Defragmenter defragmenter(Inlet inlet) {
        return Defragmenter.ofServer(inlet.pipeline.equals(SessionMessage.SESSION)
            ? FragmentLimits.SERVER.withoutTotal() : FragmentLimits.SERVER);
    }

    /** Forgets a command: what it still said is gone. */
    void close(UUID pipeline) throws SessionException, InterruptedException {
        attachment().closePipeline(pipeline);
        outlets.remove(pipeline);
        synchronized (finished) {
            finished.removeIf(outlet -> outlet.pipeline().equals(pipeline));
        }
        inlets.keySet().removeIf(inlet -> inlet.pipeline.equals(pipeline));
    }
}

package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;

/**
 * A shell of WSMan: an attachment to a session, cut into the streams that clients send to and receive from. Fragments of a message
 * stay within a stream, so each has its own defragmenter.
 */
final class Shell {

    /** So that a fragment fits, in base64, in the smallest envelope that a client may ask for. */
    private static final int FRAGMENT_BYTES = 20 * 1024;

    private record Inlet(UUID pipeline, String stream) {}

    private final String id;
    private final String resourceUri;
    private final Identity owner;
    private final Attachment attachment;
    private final Fragmenter fragmenter = new Fragmenter(FRAGMENT_BYTES);
    private final Map<Inlet, Defragmenter> inlets = new ConcurrentHashMap<>();
    private final Map<UUID, Outlet> outlets = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final long created = System.nanoTime();
    private volatile long used = created;

    Shell(String id, String resourceUri, Identity owner, Attachment attachment) {
        this.id = id;
        this.resourceUri = resourceUri;
        this.owner = owner;
        this.attachment = attachment;
        outlets.put(SessionMessage.SESSION, outlet(SessionMessage.SESSION));
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

    Attachment attachment() {
        return attachment;
    }

    /** Since it was created. */
    Duration runTime() {
        return Duration.ofNanos(System.nanoTime() - created);
    }

    /** Since its last request; zero while one is being answered. */
    Duration inactivity() {
        return requests.get() > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - used);
    }

    /** A request for the shell begins. */
    void begin() {
        requests.incrementAndGet();
    }

    /** A request for the shell was answered. */
    void end() {
        used = System.nanoTime();
        requests.decrementAndGet();
    }

    /** Makes the pipeline's streams. */
    void open(UUID pipeline) throws WsmanFault {
        if (outlets.putIfAbsent(pipeline, outlet(pipeline)) != null) {
            throw WsmanFault.invalidRequest("The shell has a command with the id " + pipeline + " already.");
        }
    }

    private Outlet outlet(UUID pipeline) {
        return new Outlet(attachment, pipeline, fragmenter);
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
            attachment.lost(broken.getMessage());
            throw WsmanFault.invalidRequest(broken.getMessage());
        }
        for (SessionMessage message : messages) {
            attachment.send(message);
        }
    }

    private static Defragmenter defragmenter(Inlet inlet) {
        return Defragmenter.ofServer(inlet.pipeline.equals(SessionMessage.SESSION)
            ? FragmentLimits.SERVER.withoutTotal() : FragmentLimits.SERVER);
    }

    /** Forgets a command: what it still said is gone. */
    void close(UUID pipeline) throws SessionException, InterruptedException {
        attachment.closePipeline(pipeline);
        outlets.remove(pipeline);
        inlets.keySet().removeIf(inlet -> inlet.pipeline.equals(pipeline));
    }
}

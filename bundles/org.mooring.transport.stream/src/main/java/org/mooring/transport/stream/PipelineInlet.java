package org.mooring.transport.stream;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.outofproc.Packet;

/**
 * What a client sends to one pipeline. Input may have to wait for the pipeline, so that it is sent by a thread of its own, which there
 * is from the first input on; acknowledged after it is taken, it comes one by one from any client that waits for that.
 */
final class PipelineInlet {

    /** Packets that a client that does not wait for acknowledgements may have on the way. */
    private static final int MOST_WAITING = 4;

    private record Input(List<SessionMessage> messages, Runnable then) {}

    private final UUID id;
    private final Attachment attachment;
    private final Consumer<String> failed;
    private final Defragmenter input;
    private final Defragmenter responses;
    private BlockingQueue<Input> waiting;
    private Thread sender;

    PipelineInlet(UUID id, Attachment attachment, FragmentLimits limits, Consumer<String> failed) {
        this.id = id;
        this.attachment = attachment;
        this.failed = failed;
        this.input = Defragmenter.ofServer(limits);
        this.responses = Defragmenter.ofServer(limits);
    }

    /** The messages that end in {@code data}. */
    List<SessionMessage> defragment(Packet.Data data) throws PsrpException {
        List<SessionMessage> messages = (data.stream() == Packet.Stream.Default ? input : responses).receive(data.fragments());
        for (SessionMessage message : messages) {
            if (!message.pipeline().equals(id)) {
                throw new PsrpException("PipelineIdsNotMatching", "Data for the command %s carries a message for the command %s.", id,
                    message.pipeline());
            }
        }
        return messages;
    }

    /** Sends on the calling thread. */
    void sendAll(List<SessionMessage> messages) throws SessionException, InterruptedException {
        for (SessionMessage message : messages) {
            attachment.send(message);
        }
    }

    /** Sends when the pipeline takes it, after what was to be sent before, and runs {@code then}. */
    void sendThen(List<SessionMessage> messages, Runnable then) throws InterruptedException {
        if (messages.isEmpty() && waiting == null) {
            then.run();
            return;
        }
        if (waiting == null) {
            waiting = new ArrayBlockingQueue<>(MOST_WAITING);
            sender = Thread.ofVirtual().name("mooring-pipeline-input").start(this::sendWaiting);
        }
        waiting.put(new Input(messages, then));
    }

    private void sendWaiting() {
        try {
            while (true) {
                Input next = waiting.take();
                sendAll(next.messages());
                next.then().run();
            }
        } catch (SessionException e) {
            if (e.reason() != Reason.OVER) {
                failed.accept(e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends nothing more. */
    void end() {
        if (sender != null) {
            sender.interrupt();
        }
    }
}

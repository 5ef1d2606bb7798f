package org.mooring.api.session;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** A session, as its engine sees it. Thread-safe. */
@ProviderType
public interface ProcessOutput {

    /**
     * Keeps a message for the client. Blocks while the session's output buffer is full and its buffering mode says so: the caller,
     * a pipeline's thread, waits.
     *
     * @throws SessionException with {@link SessionException.Reason#OVER} when the session is over: nobody will ever read it
     * @throws InterruptedException when the pipeline is stopped while it waits
     */
    void message(SessionMessage message) throws SessionException, InterruptedException;

    /**
     * Keeps a message for the client that the engine keeps, too, until {@code gone} is run: the client has it, or it was dropped. Never
     * blocks, since the engine stays within the room that the configuration gives: it {@linkplain #room waits for room} by itself.
     *
     * @param number of the message, in every run of the server: they grow, from 1
     * @param gone does not block
     * @throws SessionException with {@link SessionException.Reason#OVER} when the session is over, or the engine does not keep to its room
     */
    default void kept(long number, SessionMessage message, Runnable gone) throws SessionException, InterruptedException {
        message(message);
        gone.run();
    }

    /** An engine that keeps what it says waits for room for so many bytes: what can be let go is let go, now or as soon as it can be. */
    default void room(int bytes) {}

    /** The engine is ready for commands. */
    void opened();

    /**
     * A pipeline is about to start. Called before its first output.
     *
     * @param text all that is run, as a person would write it, for the audit
     * @throws org.mooring.api.audit.AuditException when it cannot be recorded and must not run therefore
     */
    void pipelineStarted(UUID pipeline, String text);

    /** A pipeline was started in an earlier run of the server, and has not ended. */
    default void pipelineGoesOn(UUID pipeline) {}

    /**
     * What an earlier run of the server answered last to its client.
     *
     * @param upTo the number of the last message that was in it
     */
    default void earlierAnswer(UUID pipeline, String name, boolean written, long upTo) {}

    /** A pipeline has ended; called after its last message (PIPELINE_STATE). */
    void pipelineEnded(UUID pipeline);

    /**
     * A pipeline has ended; called after its last message (PIPELINE_STATE).
     *
     * @param outcome how, for the audit: {@code Completed}, {@code Stopped}, or {@code Failed} and an error's id
     */
    default void pipelineEnded(UUID pipeline, String outcome) {
        pipelineEnded(pipeline);
    }

    /** Whole lines for the session's transcript, where its configuration asks for one. The server keeps it, out of the session's reach. */
    default void transcribed(String lines) {}

    /**
     * The engine is gone without having been asked to: the session is broken.
     *
     * @param reason one sentence for its owner
     */
    void broken(String reason);
}

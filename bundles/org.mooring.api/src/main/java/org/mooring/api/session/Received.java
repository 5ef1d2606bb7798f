package org.mooring.api.session;

/** What an attachment receives. */
public sealed interface Received {

    /**
     * A message for the client.
     *
     * @param sequence its number, rising over the session's life
     */
    record Output(long sequence, SessionMessage message) implements Received {}

    /** Nothing came in time. */
    record Nothing() implements Received {}

    /** The pipeline has ended, and everything that it said was received. Answered only where one pipeline was asked for. */
    record PipelineEnded() implements Received {}

    /**
     * Nothing will come any more.
     *
     * @param state {@link State#Closed} where the session ended as asked, {@link State#Broken} where it did not, and
     *        {@link State#Disconnected} where it lives on without this attachment
     * @param reason one sentence for the client
     */
    record Over(State state, String reason) implements Received {}
}

package org.mooring.process.child.pwsh;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.message.MessageType;

/** A command that its client left: what it has said that no client has got, as far as there is room, and how it has ended. */
final class LeftCommand {

    private final UUID pipeline;
    private final String text;
    private final long room;
    private final List<SessionMessage> said = new ArrayList<>();
    private long bytes;
    private int dropped;
    private SessionMessage state;

    LeftCommand(UUID pipeline, String text, long room) {
        this.pipeline = pipeline;
        this.text = text;
        this.room = room;
    }

    UUID pipeline() {
        return pipeline;
    }

    String text() {
        return text;
    }

    synchronized void add(SessionMessage message) {
        if (message.type() == MessageType.PIPELINE_STATE.code()) {
            state = message;
        } else if (message.isStreamed()) {
            if (bytes + message.size() > room) {
                dropped++;
                return;
            }
            bytes += message.size();
            said.add(message);
        }
    }

    synchronized List<SessionMessage> said() {
        return List.copyOf(said);
    }

    /** How many messages found no room. */
    synchronized int dropped() {
        return dropped;
    }

    /** Its last state, or null where it was not heard. */
    synchronized SessionMessage state() {
        return state;
    }
}

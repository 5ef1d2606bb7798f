package org.mooring.session;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;

/** Where one session's row is kept. Once the session is over there is none, whatever comes late. */
final class SavedSession {

    private final SessionRows rows;
    private final UUID key;
    private final boolean outlives;
    private boolean written;
    private boolean forgotten;

    /** @param outlives whether the session's engine outlives the server: then its first row outlives a loss of power, too */
    SavedSession(SessionRows rows, UUID key, boolean outlives) {
        this.rows = rows;
        this.key = key;
        this.outlives = outlives;
    }

    synchronized void save(SessionRow row) {
        if (!forgotten) {
            rows.write(key, row, outlives && !written);
            written = true;
        }
    }

    /** Where the session keeps what it says while nobody is there, or null where its engine does, or nobody would look for it. */
    SpoolFile output(boolean durable) {
        Path path = rows.output(key);
        return outlives || !durable || path == null ? null : new SpoolFile(path);
    }

    /** What the server's earlier run left of what the session had said, by its sequence numbers there. */
    SortedMap<Long, SessionMessage> said() {
        Path path = rows.output(key);
        return path == null ? Collections.emptySortedMap() : SpoolFile.read(path);
    }

    /** Whether the session's engine outlives the server. */
    boolean outlives() {
        return outlives;
    }

    synchronized void forget() {
        forgotten = true;
        rows.remove(key);
    }
}

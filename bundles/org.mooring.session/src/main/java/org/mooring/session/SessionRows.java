package org.mooring.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.state.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the sessions that stay when the server ends, a file each, which is written as a whole: what is torn by a crash is the newest
 * change of one session at most, and nothing needs to be compacted, locked or repaired. It costs nothing to write a row for each of ten thousand
 * sessions, and there are no questions to ask of them but all at once, when the server starts.
 */
interface SessionRows {

    /** Keeps nothing. */
    SessionRows NONE = new SessionRows() {
        @Override
        public Map<UUID, SessionRow> all() {
            return Map.of();
        }

        @Override
        public void write(UUID key, SessionRow row, boolean durably) {}

        @Override
        public void remove(UUID key) {}
    };

    /** What an earlier run of the server left, by key. */
    Map<UUID, SessionRow> all();

    /** @param durably whether the loss of power must not lose it */
    void write(UUID key, SessionRow row, boolean durably);

    /** Removes the row, and what the session had said. */
    void remove(UUID key);

    /** Where a session keeps what it says while nobody is there, or null where it does not. */
    default Path output(UUID key) {
        return null;
    }

    /** Rows as files of a directory that nobody else uses. */
    record InFiles(Path directory) implements SessionRows {

        private static final Logger LOG = LoggerFactory.getLogger(SessionRows.class);
        private static final String ENDING = ".session";

        @Override
        public Map<UUID, SessionRow> all() {
            Map<UUID, SessionRow> rows = new LinkedHashMap<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
                for (Path file : files) {
                    read(file, rows);
                }
            } catch (IOException e) {
                LOG.error("The sessions of the server's earlier run cannot be read.", e);
            }
            return rows;
        }

        private static void read(Path file, Map<UUID, SessionRow> rows) throws IOException {
            String name = file.getFileName().toString();
            try {
                rows.put(UUID.fromString(name.substring(0, name.length() - ENDING.length())), SessionRow.read(Files.readAllBytes(file)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("A session of the server's earlier run is lost: {}: {}", file, e.getMessage());
                Files.delete(file);
            }
        }

        @Override
        public void write(UUID key, SessionRow row, boolean durably) {
            try {
                WholeFile.write(file(key), row.bytes(), durably);
            } catch (IOException e) {
                LOG.error("Session '{}' will not be known after the server's end: its row cannot be written.", row.name(), e);
            }
        }

        @Override
        public void remove(UUID key) {
            try {
                Files.deleteIfExists(file(key));
                Files.deleteIfExists(output(key));
            } catch (IOException e) {
                LOG.error("The row of a session that is over cannot be removed.", e);
            }
        }

        @Override
        public Path output(UUID key) {
            return directory.resolve(key + ".output");
        }

        private Path file(UUID key) {
            return directory.resolve(key + ENDING);
        }
    }
}

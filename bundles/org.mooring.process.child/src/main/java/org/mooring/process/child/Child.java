package org.mooring.process.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mooring.api.state.PlainData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that keeps a session, as the server remembers it over its own end.
 *
 * @param record the file that says all this
 * @param directory its own, which goes with it
 * @param socket where it listens
 * @param secret that it asks for
 * @param pid its number, and {@code started} when it began: another process may have the number later
 * @param owner whose session it keeps, and {@code session} which one
 */
record Child(Path record, Path directory, Path socket, String secret, long pid, Instant started, String owner, UUID session) {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final int LAST_WORDS = 400;

    static final String LOG_FILE = "log";

    byte[] bytes() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("directory", directory.toString());
        data.put("socket", socket.toString());
        data.put("secret", secret);
        data.put("pid", pid);
        data.put("started", started);
        data.put("owner", owner);
        data.put("session", session);
        return PlainData.write(data);
    }

    static Child read(Path record) throws IOException {
        Map<String, Object> data = PlainData.readMap(Files.readAllBytes(record));
        try {
            return new Child(record, Path.of((String) data.get("directory")), Path.of((String) data.get("socket")),
                (String) data.get("secret"), (Long) data.get("pid"), (Instant) data.get("started"), (String) data.get("owner"),
                (UUID) data.get("session"));
        } catch (ClassCastException | NullPointerException e) {
            throw new IOException(record + " is not what was written there: " + e.getMessage(), e);
        }
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(handle -> handle.isAlive() && handle.info().startInstant().map(started::equals).orElse(true));
    }

    boolean isAlive() {
        return process().isPresent();
    }

    /** Gives it a moment to be gone: its socket closes before it does. */
    void awaitExit() {
        process().ifPresent(handle -> awaitExit(handle, 2));
    }

    /** Ends it, where it has not by itself in a moment, and removes what it had. */
    void end() {
        process().ifPresent(handle -> {
            if (!awaitExit(handle, 3)) {
                handle.descendants().forEach(ProcessHandle::destroyForcibly);
                handle.destroyForcibly();
                awaitExit(handle, 10);
            }
        });
        clear();
    }

    private static boolean awaitExit(ProcessHandle handle, int seconds) {
        try {
            handle.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Removes its files. */
    void clear() {
        try {
            removeTree(directory);
            Files.deleteIfExists(socket);
            if (!socket.startsWith(directory)) {
                Files.deleteIfExists(socket.getParent());
            }
            Files.deleteIfExists(record);
        } catch (IOException e) {
            LOG.warn("Files of an ended session are left: {}", e.toString());
        }
    }

    /** Removes a folder with all in it; a process that ends may remove it at the same time. */
    static void removeTree(Path directory) throws IOException {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (failed instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failed;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                    if (failed != null && !(failed instanceof NoSuchFileException)) {
                        throw failed;
                    }
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            LOG.debug("Removed by somebody else at the same time: {}", gone.getMessage());
        }
    }

    /** The end of what it wrote to its log, as part of a sentence; empty when there is nothing. */
    String lastWords() {
        return lastWords(directory);
    }

    static String lastWords(Path directory) {
        try {
            String said = new String(Files.readAllBytes(directory.resolve(LOG_FILE)), StandardCharsets.UTF_8).strip();
            String end = said.length() <= LAST_WORDS ? said : "..." + said.substring(said.length() - LAST_WORDS);
            return end.isEmpty() ? "" : "; it said: " + end;
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            return "; what it said cannot be read: " + e.getMessage();
        }
    }
}

package org.mooring.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The framework's own folder. Nothing in it is worth keeping: bundles stay where they are installed and are only referred to, so
 * it is made anew at each start. One server uses a state directory at a time; shells each have a folder of their own.
 */
record Cache(Path path, FileChannel lock) implements AutoCloseable {

    static Cache of(Command command, StateDirectory state) throws IOException {
        if (!command.serves()) {
            return new Cache(state.folder("cache").resolve("%s-%d".formatted(command.word(), ProcessHandle.current().pid())), null);
        }
        FileChannel channel = FileChannel.open(state.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartException("Another server uses the state directory %s; name another one with --state."
                    .formatted(state.path()));
        }
        return new Cache(state.folder("cache").resolve("server"), channel);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(path)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
        if (lock != null) {
            lock.close();
        }
    }
}

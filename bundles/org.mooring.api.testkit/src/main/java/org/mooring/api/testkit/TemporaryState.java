package org.mooring.api.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.api.state.StateDirectory;

/** A state directory for a test, on a directory that the test owns. It sets no permissions. */
public record TemporaryState(Path path) implements StateDirectory {

    @Override
    public Path file(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? file : Files.createFile(file);
    }

    @Override
    public Path directory(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    @Override
    public Path write(String name, byte[] content) throws IOException {
        return Files.write(path.resolve(name), content);
    }
}

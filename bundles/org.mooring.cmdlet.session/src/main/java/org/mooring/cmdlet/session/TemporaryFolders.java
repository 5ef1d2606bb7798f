package org.mooring.cmdlet.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of modules that Import-PSSession made in a session: they go with it. */
final class TemporaryFolders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolders.class);

    private final List<Path> folders = new CopyOnWriteArrayList<>();

    Path make() throws IOException {
        Path folder = Files.createTempDirectory("tmp_");
        folders.add(folder);
        return folder;
    }

    @Override
    public void close() {
        for (Path folder : folders) {
            try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("The folder {} of an imported module stays.", folder, e);
            }
        }
    }
}

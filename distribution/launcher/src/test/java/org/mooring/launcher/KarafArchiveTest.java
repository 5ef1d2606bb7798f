package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KarafArchiveTest {

    private static final String FEATURES = "repository/org/mooring/mooring-features/1.0/mooring-features-1.0-features.xml";

    @TempDir
    Path home;

    @BeforeEach
    void anInstallation() throws IOException {
        for (String folder : List.of("features", "bundles", "lib", "conf", "out")) {
            Files.createDirectories(home.resolve(folder));
        }
        write("features/10-base.json", "{ \"id\": \"org.mooring:base:1.0\", \"categories\": [\"server\", \"shell\"],"
            + " \"bundles\": [{ \"id\": \"org.mooring:own:1.0\" }, { \"id\": \"other:library:2.1\" }] }");
        write("features/20-tools.json", "{ \"id\": \"org.mooring:tools:1.0\", \"categories\": [\"user\"], \"bundles\": [{ \"id\": \"org.mooring:tool:1.0\" }] }");
        write("conf/mooring.json", "{ \"org.mooring.transport.ssh\": { \"host\": \"127.0.0.1\", \"port\": 2222 }, \"another\": { \"a\": 1 } }");
        for (String file : List.of("bundles/own-1.0.jar", "bundles/library-2.1.jar", "lib/org.osgi.service.cm-1.6.1.jar", "lib/slf4j-api-2.0.jar")) {
            write(file, "content of " + file);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    private ZipFile archive() throws IOException {
        Path file = home.resolve("out/m.kar");
        KarafArchive.run(new Distribution(home), List.of(file.toString()));
        return new ZipFile(file.toFile());
    }

    @Test
    void itHasTheServersBundlesWhereAMavenRepositoryHasThem() throws IOException {
        try (ZipFile kar = archive()) {
            assertEquals(List.of("META-INF/MANIFEST.MF", FEATURES, "repository/org/osgi/org.osgi.service.cm/1.6.1/org.osgi.service.cm-1.6.1.jar",
                "repository/org/mooring/own/1.0/own-1.0.jar", "repository/other/library/2.1/library-2.1.jar"),
                kar.stream().map(Object::toString).toList());
            assertEquals("content of bundles/library-2.1.jar", text(kar, "repository/other/library/2.1/library-2.1.jar"));
        }
    }

    @Test
    void whatIsNotItsOwnIsLeftToAContainerThatHasIt() throws IOException {
        try (ZipFile kar = archive()) {
            String features = text(kar, FEATURES);
            assertTrue(features.contains("<bundle>mvn:org.mooring/own/1.0</bundle><bundle dependency=\"true\">mvn:other/library/2.1</bundle>"), features);
            assertTrue(features.contains("<config name=\"org.mooring.transport.ssh\">\nhost = 127.0.0.1\nport = 2222\n</config><bundle"), features);
        }
    }

    private static String text(ZipFile kar, String entry) throws IOException {
        return new String(kar.getInputStream(kar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatIsThereStaysAndWhatFailsLeavesNothing() throws IOException {
        Path file = home.resolve("out/m.kar");
        Files.writeString(file, "mine");
        assertEquals(file + " is there already. Remove it, or name another file.", assertThrows(StartException.class, this::archive).getMessage());
        assertEquals("mine", Files.readString(file));

        Files.delete(file);
        Files.delete(home.resolve("bundles/own-1.0.jar"));
        assertThrows(NoSuchFileException.class, this::archive);
        try (Stream<Path> left = Files.list(home.resolve("out"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void oneFileIsEnough() {
        assertEquals("'b' is not understood after 'a'.",
            assertThrows(UsageException.class, () -> KarafArchive.run(new Distribution(home), List.of("a", "b"))).getMessage());
    }
}

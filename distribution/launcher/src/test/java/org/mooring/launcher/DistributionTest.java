package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    @TempDir
    Path home;

    @BeforeEach
    void twoFeatures() throws IOException {
        for (String folder : List.of("features", "bundles")) {
            Files.createDirectories(home.resolve(folder));
        }
        feature("10-base", "\"server\", \"shell\"", "g:a:1.0");
        feature("20-more", "\"server\"", "g:b:2.0-SNAPSHOT\" }, { \"id\": \"g:a:1.0");
        for (String bundle : List.of("a-1.0.jar", "b-2.0-SNAPSHOT.jar")) {
            Files.createFile(home.resolve("bundles").resolve(bundle));
        }
    }

    @Test
    void aCommandGetsTheBundlesOfItsFeaturesInOrderAndOnce() throws IOException {
        assertEquals(List.of("a-1.0.jar"), bundles(Command.SHELL));
        assertEquals(List.of("a-1.0.jar", "b-2.0-SNAPSHOT.jar"), bundles(Command.SERVER));
        assertEquals(List.of(), bundles(Command.USER));
    }

    @Test
    void aBundleThatIsMissingIsNamed() throws IOException {
        Path jar = home.resolve("bundles/b-2.0-SNAPSHOT.jar");
        Files.delete(jar);

        assertEquals("Feature g:20-more:1 names g:b:2.0-SNAPSHOT, but there is no " + jar + ".",
                assertThrows(StartException.class, () -> bundles(Command.SERVER)).getMessage());
    }

    @Test
    void anOptionalFeatureIsThereForThoseWhoAskForIt() throws IOException {
        feature("30-extra", "\"extra\"", "g:c:1.0");
        Files.createFile(home.resolve("bundles/c-1.0.jar"));

        assertEquals(List.of("a-1.0.jar", "b-2.0-SNAPSHOT.jar"), bundles(Command.SERVER));
        assertEquals(List.of("a-1.0.jar", "b-2.0-SNAPSHOT.jar", "c-1.0.jar"), bundles(Command.SERVER, "extra"));
        for (String wrong : List.of("more", "shell")) {
            assertEquals("There is no feature '" + wrong + "' that can be asked for. There are: extra.",
                    assertThrows(StartException.class, () -> bundles(Command.SERVER, wrong)).getMessage());
        }
    }

    private List<String> bundles(Command command, String... wanted) throws IOException {
        return new Distribution(home).bundles(command, Set.of(wanted)).stream().map(file -> file.getFileName().toString()).toList();
    }

    private void feature(String name, String categories, String bundle) throws IOException {
        Files.writeString(home.resolve("features").resolve(name + ".json"),
                "{\"id\": \"g:%s:1\", \"categories\": [%s], \"bundles\": [{ \"id\": \"%s\" }]}".formatted(name, categories, bundle));
    }
}

package org.mooring.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.cmdlet.ProvidesModule;
import org.osgi.framework.Version;

class BundleFolderTest {

    @TempDir
    Path directory;

    private BundleFolder folder() {
        return new BundleFolder(List.of(directory, directory.resolve("nowhere")));
    }

    private void put(String file, String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        if (name != null) {
            manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            manifest.getMainAttributes().putValue("Provide-Capability", "mooring.module;mooring.module=\"Example.Tides\"");
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(directory.resolve(file)), manifest)) {
            jar.finish();
        }
    }

    @Test
    void aBundleSaysWhatItHas() throws Exception {
        put("tides.jar", "org.example.tides", "1.2.3");
        BundleFolder folder = folder();
        folder.refresh();

        BundleFolder.Found found = folder.bundles().getFirst();

        assertEquals("Example.Tides", found.resource().getCapabilities(ProvidesModule.NAMESPACE).getFirst().getAttributes().get(ProvidesModule.NAMESPACE));
        assertEquals(new Version(1, 2, 3), Context.version(found.resource()));
    }

    @Test
    void whatIsNoBundleIsPassedOver() throws Exception {
        put("plain.jar", null, null);
        Files.writeString(directory.resolve("broken.jar"), "no archive");
        Files.writeString(directory.resolve("notes.txt"), "no jar");
        BundleFolder folder = folder();

        assertFalse(folder.refresh());
        assertEquals(List.of(), folder.bundles());
    }

    @Test
    void filesThatComeAndGoAreAChange() throws Exception {
        BundleFolder folder = folder();
        put("tides.jar", "org.example.tides", "1.2.3");

        assertTrue(folder.refresh());
        assertFalse(folder.refresh());

        Files.delete(directory.resolve("tides.jar"));
        assertTrue(folder.refresh());
        assertEquals(List.of(), folder.bundles());
    }
}

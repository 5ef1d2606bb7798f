package org.mooring.tests.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.mooring.tests.gauge.GaugeModule;

/** Makes bundles with the module {@code Test.Gauge}, of any version, and one with what they need. */
final class GaugeBundle {

    static final String NAME = "test.gauge";

    private static final List<String> CLASSES = List.of("GaugeModule", "GetGauge", "Reading");
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="gauge" immediate="true">
              <implementation class="org.mooring.tests.gauge.GaugeModule"/>
              <service><provide interface="org.mooring.api.cmdlet.CmdletModule"/></service>
            </scr:component>
            """;

    private GaugeBundle() {}

    /** Puts version {@code version} into a folder, at once as a whole. */
    static Path put(Path folder, String version) throws IOException {
        return put(folder, version, Map.of());
    }

    /** @param more headers, or others in the place of what is there */
    static Path put(Path folder, String version, Map<String, String> more) throws IOException {
        Manifest manifest = manifest(NAME, version);
        Attributes main = manifest.getMainAttributes();
        main.putValue("Import-Package", "org.mooring.api.cmdlet,org.mooring.api.stream,org.osgi.framework");
        main.putValue("Service-Component", "OSGI-INF/gauge.xml");
        main.putValue("Provide-Capability", "mooring.module;mooring.module=\"Test.Gauge\"");
        main.putValue("Require-Capability", "test.scale,osgi.extender;filter:=\"(osgi.extender=osgi.component)\"");
        more.forEach(main::putValue);
        return write(folder, NAME + "-" + version + ".jar", manifest, true);
    }

    /** Puts there what every version needs. */
    static Path putScale(Path folder) throws IOException {
        Manifest manifest = manifest("test.scale", "1.0.0");
        manifest.getMainAttributes().putValue("Provide-Capability", "test.scale");
        return write(folder, "test.scale.jar", manifest, false);
    }

    private static Manifest manifest(String name, String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        return manifest;
    }

    private static Path write(Path folder, String name, Manifest manifest, boolean withModule) throws IOException {
        Path part = Files.createDirectories(folder).resolve(name + ".part");
        try (OutputStream out = Files.newOutputStream(part); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            if (withModule) {
                jar.putNextEntry(new JarEntry("OSGI-INF/gauge.xml"));
                jar.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
                for (String type : CLASSES) {
                    String file = "org/mooring/tests/gauge/" + type + ".class";
                    jar.putNextEntry(new JarEntry(file));
                    try (InputStream in = GaugeModule.class.getResourceAsStream("/" + file)) {
                        in.transferTo(jar);
                    }
                }
            }
        }
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

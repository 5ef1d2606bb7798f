package org.mooring.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * What bundles share with the launcher, and the framework therefore exports: OSGi services that the launcher itself uses, and SLF4J,
 * which looks for its implementation where it is itself.
 */
final class SharedPackages {

    private SharedPackages() {
    }

    /** In the form of the framework's property. */
    static String text() throws IOException {
        try (InputStream file = SharedPackages.class.getResourceAsStream("shared-packages.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining(","));
        }
    }
}

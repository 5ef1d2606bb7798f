package org.mooring.tests.container;

import static java.util.stream.Collectors.toCollection;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** What the distribution consists of. */
public class DistributionIT {

    /** Kits for those who test their own bundles, not for a server. */
    private static final Set<String> NOT_FOR_A_SERVER = Set.of("org.mooring.api.testkit");

    private final Installation installation = Installation.built();

    @Test
    public void featuresNameExactlyTheBundlesThatAreThere() throws IOException {
        assertEquals(installation.namedByFeatures(),
                installation.bundles().stream().map(file -> file.getFileName().toString()).collect(toCollection(TreeSet::new)));
    }

    @Test
    public void everyBundleOfTheSourcesIsInAFeature() throws IOException {
        Path sources = installation.home().resolve("../../../bundles").normalize();
        for (Path folder : Installation.files(sources)) {
            String name = folder.getFileName().toString();
            if (name.startsWith("org.mooring.") && !NOT_FOR_A_SERVER.contains(name)) {
                assertTrue(name + " is in no feature", installation.namedByFeatures().stream().anyMatch(file -> file.startsWith(name + "-")));
            }
        }
    }
}

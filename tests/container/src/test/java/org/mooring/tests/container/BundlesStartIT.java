package org.mooring.tests.container;

import static org.junit.Assert.assertEquals;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** All bundles of the distribution, of all features, live in one framework. */
@RunWith(PaxExam.class)
public class BundlesStartIT {

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] everyBundle() throws IOException {
        Option[] bundles = Installation.built().bundles().stream()
                .map(file -> bundle("reference:" + file.toUri()))
                .toArray(Option[]::new);
        return options(
                cleanCaches(),
                frameworkProperty("mooring.state").value(Files.createTempDirectory("mooring").toString()),
                frameworkProperty("felix.bootdelegation.implicit").value("false"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.osgi.service.http.port").value("0"),
                systemPackages(Installation.sharedPackages()),
                composite(bundles),
                junitBundles());
    }

    @Test
    public void everyBundleIsActive() {
        List<String> others = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();

        assertEquals(List.of(), others);
    }
}

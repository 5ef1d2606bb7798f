package org.mooring.tests.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.io.IOException;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;

/** Frameworks with the distribution's bundles. */
final class Containers {

    private Containers() {}

    /** With all of them, on a state directory. */
    static Option[] ofEverything(Path state) throws IOException {
        Option[] bundles = Installation.built().bundles().stream()
                .map(file -> bundle("reference:" + file.toUri()))
                .toArray(Option[]::new);
        return options(
                cleanCaches(),
                frameworkProperty("mooring.state").value(state.toString()),
                frameworkProperty("felix.bootdelegation.implicit").value("false"),
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.osgi.service.http.port").value("0"),
                systemPackages(Installation.sharedPackages()),
                composite(bundles),
                junitBundles());
    }
}

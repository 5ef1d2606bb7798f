package org.mooring.tests.container;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** Each command starts some features only: their bundles need nothing of the others. */
@RunWith(Parameterized.class)
public class CommandsResolveIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final String command;

    public CommandsResolveIT(String command) {
        this.command = command;
    }

    @Parameters(name = "{0}")
    public static List<String> commands() {
        return List.of("console", "server", "shell", "user");
    }

    @Test
    public void theBundlesOfACommandNeedNoOthers() throws Exception {
        Framework framework = new FrameworkFactory().newFramework(Map.of(
                "org.osgi.framework.storage", folder.getRoot().toString(),
                "org.osgi.framework.system.packages.extra", String.join(",", Installation.sharedPackages()),
                "felix.bootdelegation.implicit", "false"));
        framework.init();
        try {
            List<Bundle> bundles = new ArrayList<>();
            for (Path file : Installation.built().bundlesOf(command)) {
                bundles.add(framework.getBundleContext().installBundle("reference:" + file.toUri()));
            }
            framework.adapt(FrameworkWiring.class).resolveBundles(bundles);

            assertEquals(List.of(), bundles.stream().filter(bundle -> bundle.getState() != Bundle.RESOLVED).map(Bundle::getSymbolicName).toList());
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }
}

package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OSGi framework with the bundles of one command, from start to exit code. */
final class MooringFramework {

    private static final long STOP_SECONDS = 30;

    private final Distribution distribution;
    private final StateDirectory state;
    private final CommandLine line;

    MooringFramework(Distribution distribution, StateDirectory state, CommandLine line) {
        this.distribution = distribution;
        this.state = state;
        this.line = line;
    }

    /** Starts the framework, waits until the command is done or a signal ends it, and stops the framework. */
    int run() throws IOException {
        try (Cache cache = Cache.of(line.command(), state)) {
            clearPorts();
            Settings settings = line.command().serves() ? Settings.of(distribution, state, line) : new Settings();
            ListenAddress.ofSsh(settings.of(Settings.SSH)).check();
            ListenAddress.ofWsman(settings.of(Settings.HTTP)).check();
            Framework framework = new FrameworkFactory().newFramework(properties(cache));
            framework.init();
            try {
                LaunchService launch = LaunchService.register(framework.getBundleContext(), line, state);
                Signals.end(line.command(), launch);
                start(framework, settings);
                if (line.command().serves()) {
                    sayThatItIsReady(framework);
                } else if (!launch.isTaken()) {
                    throw new StartException("No bundle does '%s'.".formatted(line.command().word()));
                }
                return launch.await();
            } finally {
                // What still runs now, as a script's job, meets bundles that are gone: that is no news to who asked for the end.
                Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> { });
                framework.stop();
                framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
                clearPorts();
            }
        } catch (BundleException e) {
            throw new StartException(e.getMessage(), e);
        } catch (InterruptedException e) {
            return ExitCode.FAILURE;
        }
    }

    private void clearPorts() throws IOException {
        if (line.command().serves()) {
            new Ports(state.path()).clear();
        }
    }

    private void sayThatItIsReady(Framework framework) throws IOException, InterruptedException {
        Logger log = LoggerFactory.getLogger("org.mooring.launcher");
        for (String complaint : new Components(framework.getBundleContext()).settle()) {
            log.warn(complaint);
            System.err.println("mooring: " + complaint);
        }
        long started = ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        String ready = "Mooring listens: %s".formatted(new Ports(state.path()).text());
        log.info("{}; {} bundles, {} ms", ready,
                framework.getBundleContext().getBundles().length, System.currentTimeMillis() - started);
        if (line.command() == Command.SERVER) {
            System.out.println(ready);
        }
    }

    private Map<String, Object> properties(Cache cache) throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put(LaunchService.STATE, state.path().toString());
        properties.put("mooring.home", distribution.home().toString());
        properties.put(Constants.FRAMEWORK_STORAGE, cache.path().toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SharedPackages.text());
        properties.put("felix.bootdelegation.implicit", "false");
        properties.put("felix.service.urlhandlers", "false");
        properties.put("felix.log.logger", new FrameworkLog());
        properties.put("org.osgi.service.log.admin.loglevel", "INFO");
        if (line.command().serves()) {
            // Without it the HTTP server would first listen as it does by default, on all addresses.
            properties.put("org.apache.felix.http.require.config", "true");
            // Wherever Felix's web console comes from: it has no user of its own, and answers nothing until Mooring's login is there.
            properties.put("felix.webconsole.security.providers", "org.mooring.webconsole");
            properties.put("felix.fileinstall.dir", state.folder("bundles").toString());
            properties.put("felix.fileinstall.log.level", "3");
            properties.put("felix.fileinstall.poll", "1000");
            // Its own choice is a folder that stays in the system's one for temporary files.
            properties.put("felix.fileinstall.tmpdir", cache.path().resolve("fileinstall").toString());
        }
        return properties;
    }

    /** A session has just the bundles that the server chose for it. */
    private Collection<Path> bundles(Settings settings) throws IOException {
        if (line.command() != Command.SESSION) {
            return distribution.bundles(line.command(), settings.features());
        }
        return Files.readAllLines(state.path().resolve("bundles.list")).stream().map(Path::of).toList();
    }

    private void start(Framework framework, Settings settings) throws IOException, BundleException {
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path file : bundles(settings)) {
            bundles.add(context.installBundle("reference:" + file.toUri()));
        }
        LogForwarder.follow(context);
        if (line.command().hasSettings()) {
            settings.follow(context);
        }
        // All at once: the framework would else resolve them one by one.
        framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
        framework.start();
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }
}

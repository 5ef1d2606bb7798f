package org.mooring.host.console;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.mooring.api.configuration.PermissionChange;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.transport.ConsoleRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the user of a console may still have it, and ends it where not, with what runs in it; unless the configuration says that
 * permissions that are taken away change nothing.
 */
final class StandingWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StandingWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private Thread watch;
    private volatile Runnable stop = () -> { };

    private StandingWatch() {}

    /** How what runs in the console is stopped. */
    void stopsBy(Runnable stop) {
        this.stop = stop;
    }

    /** Watches the console that the calling thread runs. */
    static StandingWatch of(ConsoleRequest request, SessionConfiguration configuration, BooleanSupplier mayStay) {
        if (configuration.limits().permissionChange() == PermissionChange.Keep) {
            return new StandingWatch();
        }
        Thread runner = Thread.currentThread();
        StandingWatch standing = new StandingWatch();
        standing.watch = Thread.ofVirtual().name("mooring-console-standing").start(() -> {
            try {
                while (true) {
                    Thread.sleep(INTERVAL);
                    if (!stays(mayStay, request)) {
                        LOG.info("The console of user '{}' ends: its user may not have it any more.", request.user().user());
                        end(request, runner, standing.stop);
                    }
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        return standing;
    }

    private static boolean stays(BooleanSupplier mayStay, ConsoleRequest request) {
        try {
            return mayStay.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("Whether user '{}' may still have a console is not known.", request.user().user(), e);
            return true;
        }
    }

    /** As when its channel goes: who reads has the end of it, and who runs something is interrupted. */
    private static void end(ConsoleRequest request, Thread runner, Runnable stop) {
        try {
            request.in().close();
        } catch (IOException gone) {
            LOG.debug("The input of a console was closed already.", gone);
        }
        stop.run();
        runner.interrupt();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.interrupt();
            // What is interrupted too late would meet whatever the thread does next.
            boolean ignored = Thread.interrupted();
        }
    }
}

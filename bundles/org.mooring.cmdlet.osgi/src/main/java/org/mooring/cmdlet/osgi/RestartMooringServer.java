package org.mooring.cmdlet.osgi;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntConsumer;

import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.audit.Changes;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.stream.ErrorCategory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Stops the server in good order and starts it again in the same process, with its settings and bundles as they are now. Who is connected is told as on a
 * stop; sessions in processes of their own go on.
 */
@Cmdlet(verb = "Restart", noun = "MooringServer", supportsShouldProcess = true)
public final class RestartMooringServer extends OsgiCmdlet {

    /** The property of the launcher's service that says how it is told. */
    private static final String CODE = "mooring.restart";
    /** The answer of this very command is to arrive before its connection ends. */
    private static final Duration ANSWERED = Duration.ofMillis(500);

    RestartMooringServer(BundleContext framework) {
        super(framework);
    }

    @Override
    protected void processRecord() {
        ServiceReference<IntConsumer> launcher = launcher();
        if (launcher == null) {
            throw terminate(error("NotRestartable", ErrorCategory.InvalidOperation, null, "Only 'mooring server' can be restarted from inside: what runs here is not started"
                + " by it, or is a console, which 'exit' ends."));
        }
        String target = "The server in process " + ProcessHandle.current().pid();
        if (shouldProcess(target, "Restart Server")) {
            Changes.By by = Administration.by(session());
            service(AuditTrail.class).add(new AuditRecord(Instant.now(), AuditEvent.ADMINISTRATION, true, by.user(), null, by.session(), "The server is restarted.", Map.of()));
            int code = (Integer) launcher.getProperty(CODE);
            IntConsumer end = framework.getService(launcher);
            Thread.ofPlatform().name("mooring-restart").start(() -> {
                try {
                    Thread.sleep(ANSWERED);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                end.accept(code);
            });
        }
    }

    private ServiceReference<IntConsumer> launcher() {
        try {
            return framework.getServiceReferences(IntConsumer.class, "(&(mooring.command=server)(" + CODE + "=*))").stream().findFirst().orElse(null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

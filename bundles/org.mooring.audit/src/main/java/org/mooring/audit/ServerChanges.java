package org.mooring.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.audit.Changes;
import org.mooring.api.state.StateDirectory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what changes in the server itself while it runs, whoever changes it and however: session configurations and settings in files,
 * settings of components, bundles that come, are updated and go. A record names the user who did it from a session ({@link Changes}).
 */
@Component(service = ConfigurationListener.class, immediate = true)
public final class ServerChanges implements ConfigurationListener, SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServerChanges.class);
    /** A file changed, and nobody has said so in a session. */
    private static final String FILES = "files";
    /** The server did it, as it does what files and session configurations say. */
    private static final String SYSTEM = "system";
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final AuditTrail trail;
    private final BundleContext context;
    private final ConfigurationFiles files;
    private final Thread looking;

    /** @param launch there only where it serves */
    @Activate
    public ServerChanges(@Reference(target = "(|(mooring.command=server)(mooring.command=console))") Map.Entry<Map<String, Object>, IntConsumer> launch,
            @Reference AuditTrail trail, @Reference StateDirectory state, BundleContext context) throws IOException {
        this.trail = trail;
        this.context = context;
        this.files = new ConfigurationFiles(List.of(state.path().resolve("configurations"), state.path().resolve("conf")));
        this.looking = Thread.ofVirtual().name("mooring-audit-changes").start(this::look);
        context.addBundleListener(this);
    }

    @Deactivate
    void stop() {
        context.removeBundleListener(this);
        looking.interrupt();
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                try {
                    files.changes((file, message, hash) -> record(AuditEvent.CONFIGURATION, by(file), FILES, message, hash == null ? Map.of() : Map.of("sha256", hash)));
                } catch (IOException | RuntimeException e) {
                    LOG.warn("Whether configurations changed cannot be seen; it is tried again.", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() != ConfigurationEvent.CM_LOCATION_CHANGED) {
            record(AuditEvent.CONFIGURATION, Changes.by(Changes.ofSettings(event.getPid())), SYSTEM, "The settings of " + event.getPid() + (event.getType() == ConfigurationEvent.CM_DELETED ? " were removed."
                : " were changed."), Map.of());
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        String what = switch (event.getType()) {
            case BundleEvent.INSTALLED -> "was installed from " + bundle.getLocation();
            case BundleEvent.UPDATED -> "was updated";
            case BundleEvent.UNINSTALLED -> "was uninstalled";
            default -> null;
        };
        if (what != null && context.getBundle(0).getState() == Bundle.ACTIVE) {
            record(AuditEvent.BUNDLE, Changes.by(Changes.ofBundle(bundle.getLocation())), SYSTEM, "The bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " " + what + ".", Map.of());
        }
    }

    /** Commands say the name of a session configuration; of other files, the path. */
    private static Optional<Changes.By> by(Path file) {
        String name = file.getFileName().toString();
        Optional<Changes.By> byPath = Changes.by(file.toString());
        return byPath.isPresent() || !name.contains(".pssc") ? byPath : Changes.by(Changes.ofConfiguration(name.substring(0, name.indexOf(".pssc"))));
    }

    /** @param otherwise what changed it where no user of a session has said so */
    private void record(AuditEvent event, Optional<Changes.By> by, String otherwise, String message, Map<String, String> detail) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("by", by.isPresent() ? "session" : otherwise);
        all.putAll(detail);
        try {
            trail.add(new AuditRecord(Instant.now(), event, true, by.map(Changes.By::user).orElse(null), null, by.map(Changes.By::session).orElse(null), message, all));
        } catch (AuditException e) {
            LOG.error("Not recorded, though it happened: {}", message, e);
        }
    }
}

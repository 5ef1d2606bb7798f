package org.mooring.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the audit to a syslog collector. A record waits in a queue, and nobody waits for it: while the collector is not there the queue fills up
 * to its cap, then the newest records are dropped, which the log says at once and the collector hears when it is there again.
 */
@Component(service = AuditSink.class, configurationPid = "org.mooring.audit.syslog", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SyslogSink.Config.class)
public final class SyslogSink implements AuditSink {

    @ObjectClassDefinition(name = "Mooring audit to syslog")
    @interface Config {
        @AttributeDefinition(description = "The collector: udp://HOST:514, tcp://HOST:601, tls://HOST:6514 or unix:/PATH (a stream socket)")
        String address();

        @AttributeDefinition(description = "A PKCS12 or JKS file with the certificates that a collector by TLS is trusted for, in the state"
            + " directory or a path; empty for those that Java trusts")
        String trustStore() default "";

        @AttributeDefinition(description = "Its password, where it has one")
        String trustStorePassword() default "";

        @AttributeDefinition(description = "What the messages say that they come from")
        String application() default "mooring";

        @AttributeDefinition(min = "1", description = "How many records wait while the collector is not there")
        int queuedRecords() default 10_000;
    }

    /** Opens a link; for tests, one that fails. */
    interface Links {
        SyslogLink open() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(SyslogSink.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<AuditRecord> queue = new ArrayDeque<>();
    private final SyslogMessage messages;
    private final int most;
    private final Links links;
    private final Duration firstPause;
    private final Thread sender;
    private long dropped;
    private boolean closed;

    @Activate
    public SyslogSink(@Reference StateDirectory state, Config config) throws IOException, GeneralSecurityException {
        this(config.application(), config.queuedRecords(), links(config, state.path()), Duration.ofMillis(250));
    }

    private static Links links(Config config, Path state) throws IOException, GeneralSecurityException {
        String address = config.address();
        if (!address.startsWith("unix:")) {
            SyslogLink.Target.of(address);
        }
        SSLSocketFactory trust = config.trustStore().isEmpty() ? (SSLSocketFactory) SSLSocketFactory.getDefault()
            : trusting(state.resolve(config.trustStore()), config.trustStorePassword());
        return () -> SyslogLink.to(address, trust);
    }

    private static SSLSocketFactory trusting(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.isEmpty() ? null : password.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    SyslogSink(String application, int most, Links links, Duration firstPause) {
        this.messages = new SyslogMessage(host(), application, ProcessHandle.current().pid());
        this.most = most;
        this.links = links;
        this.firstPause = firstPause;
        this.sender = Thread.ofVirtual().name("mooring-syslog").start(this::send);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }

    @Override
    public void take(AuditRecord record) {
        lock.lock();
        try {
            if (queue.size() >= most) {
                if (dropped++ == 0) {
                    LOG.error("THE AUDIT DOES NOT REACH SYSLOG: {} records wait for the collector, and newer ones are dropped.", most);
                }
                return;
            }
            if (dropped > 0) {
                queue.add(new AuditRecord(Instant.now(), AuditEvent.AUDIT, true, null, null, null, dropped + " records did not reach syslog.",
                    Map.of("lost", Long.toString(dropped))));
                dropped = 0;
            }
            queue.add(record);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The oldest record; it stays in the queue until it is sent. Null at the end. */
    private AuditRecord next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closed) {
                added.await();
            }
            return queue.peek();
        } finally {
            lock.unlock();
        }
    }

    private void sent() {
        lock.lock();
        try {
            queue.poll();
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        SyslogLink link = null;
        Duration pause = firstPause;
        try {
            for (AuditRecord record = next(); record != null; record = next()) {
                try {
                    if (link == null) {
                        link = links.open();
                    }
                    link.send(messages.of(record, link.mostBytes()));
                    sent();
                    pause = firstPause;
                } catch (IOException | RuntimeException e) {
                    LOG.warn("The audit cannot be sent to syslog: {}. It is tried again in {} ms.", e.getMessage(), pause.toMillis());
                    close(link);
                    link = null;
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(link);
        }
    }

    private static void close(SyslogLink link) {
        if (link != null) {
            try {
                link.close();
            } catch (IOException e) {
                LOG.debug("A link to syslog was not closed.", e);
            }
        }
    }

    /** What waits is sent, if that is done soon. */
    @Deactivate
    void close() throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            added.signalAll();
        } finally {
            lock.unlock();
        }
        if (!sender.join(Duration.ofSeconds(2))) {
            sender.interrupt();
            sender.join(Duration.ofSeconds(2));
            LOG.error("THE AUDIT DID NOT REACH SYSLOG: {} records waited for the collector when the server, or its settings, ended that.", queue.size());
        }
    }
}

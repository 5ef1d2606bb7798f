package org.mooring.transport.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import org.apache.sshd.server.SshServer;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.transport.ConsoleProvider;
import org.mooring.api.transport.TransportProvider;
import org.mooring.client.ssh.JdkSecurity;
import org.mooring.negotiate.Mechanism;
import org.mooring.transport.stream.StreamLimits;
import org.mooring.transport.stream.StreamSessions;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions over SSH. Once it listens there is a {@link TransportProvider} service with the property {@code mooring.transport.port}, and
 * the file {@code ssh.port} in the state directory.
 */
@Component(service = SshTransport.class, immediate = true, configurationPid = "org.mooring.transport.ssh")
@Designate(ocd = SshSettings.class)
public final class SshTransport implements TransportProvider {

    static final String NAME = "ssh";
    static final String PORT_FILE = "ssh.port";
    /** How long clients may take to hear that it stops. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final String PORT_PROPERTY = "mooring.transport.port";
    private static final Logger LOG = LoggerFactory.getLogger(SshTransport.class);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConsoleProvider console;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<Mechanism> mechanisms = new CopyOnWriteArrayList<>();

    private final SshAudit audit;
    private final StateDirectory state;
    private final StreamSessions streams;
    private final SshServer server;
    private final List<String> addresses;
    private final ServiceRegistration<TransportProvider> registration;

    @Activate
    public SshTransport(BundleContext context, @Reference SessionRegistry sessions, @Reference Credentials credentials,
            @Reference StateDirectory state, @Reference AuditTrail audit, SshSettings settings)
            throws IOException, GeneralSecurityException {
        this.audit = new SshAudit(audit);
        this.state = state;
        JdkSecurity.register();
        streams = new StreamSessions(sessions, audit, Clock.systemUTC(), StreamLimits.DEFAULT);
        ConnectionCaps caps = new ConnectionCaps(settings.connections(), settings.connectionsBeforeLogin(),
            settings.connectionsBeforeLoginPerHost(), this::refused);
        server = SshServerFactory.make(settings, HostKeys.in(state), new SshLogin(credentials, this.audit, this::hostKeys),
            caps, new Channels(streams, () -> console, this.audit));
        start(settings);
        addresses = List.of((settings.host().isEmpty() ? "*" : settings.host()) + ":" + server.getPort());
        state.write(PORT_FILE, (server.getPort() + "\n").getBytes(StandardCharsets.US_ASCII));
        LOG.info("SSH: listening on {}", addresses.getFirst());
        registration = context == null ? null : context.registerService(TransportProvider.class, this,
            new Hashtable<>(Map.of(PORT_PROPERTY, server.getPort())));
    }

    private Optional<Subject> hostKeys() {
        return mechanisms.stream().filter(Mechanism::isReady).map(Mechanism::service).flatMap(Optional::stream).findFirst();
    }

    private void start(SshSettings settings) throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            server.stop(true);
            throw new IOException("SSH cannot listen on " + settings.host() + ":" + settings.port() + " (" + e.getMessage()
                + "). Choose another port with --ssh-port, or end what listens there.", e);
        }
    }

    @Deactivate
    void stop() throws IOException, InterruptedException {
        if (registration != null) {
            registration.unregister();
        }
        streams.end("The server's SSH transport stops.", LAST_WORDS);
        server.close(false).await(LAST_WORDS);
        server.stop(true);
        Files.deleteIfExists(state.path().resolve(PORT_FILE));
    }

    private void refused(SocketAddress remote, String reason) {
        ConnectionInfo connection = new ConnectionInfo(UUID.randomUUID(), NAME, Peer.text(remote), "", false, Clock.systemUTC().instant());
        audit.refused(AuditEvent.CONNECTION, null, connection, "A connection was refused: " + reason);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> addresses() {
        return addresses;
    }

    /** The port that it listens on. */
    int port() {
        return server.getPort();
    }

    void console(ConsoleProvider provider) {
        console = provider;
    }
}

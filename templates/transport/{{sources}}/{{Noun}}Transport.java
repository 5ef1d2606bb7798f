package {{package}};

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.transport.TransportProvider;
import org.mooring.transport.stream.StreamLimits;
import org.mooring.transport.stream.StreamSessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions over TCP. A client sends three lines (its user's name, the password, the name of a subsystem as over SSH) and then speaks as over
 * SSH. Nothing is encrypted, so it listens on loopback alone.
 */
@Component(configurationPid = "{{package}}", immediate = true)
@Designate(ocd = {{Noun}}Transport.Config.class)
public final class {{Noun}}Transport implements TransportProvider {

    @ObjectClassDefinition(name = "{{Noun}} transport")
    @interface Config {
        @AttributeDefinition(min = "0", max = "65535", description = "Where it listens; 0 is any free port")
        int port() default 0;

        @AttributeDefinition(min = "1", description = "How many connections there may be")
        int connections() default 100;

        @AttributeDefinition(min = "1", description = "How long a client has to say who it is")
        int loginSeconds() default 30;
    }

    static final String NAME = "{{noun}}";
    private static final String PORT_FILE = NAME + ".port";
    /** How long clients may take to hear that it stops. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger({{Noun}}Transport.class);

    private final StateDirectory state;
    private final ServerSocket listening;
    private final StreamSessions streams;
    private final {{Noun}}Clients clients;
    private final Thread acceptor;

    @Activate
    public {{Noun}}Transport(@Reference SessionRegistry sessions, @Reference Credentials credentials, @Reference StateDirectory state,
            @Reference AuditTrail audit, Config config) throws IOException {
        this.state = state;
        streams = new StreamSessions(sessions, audit, Clock.systemUTC(), StreamLimits.DEFAULT);
        clients = new {{Noun}}Clients(credentials, streams, config.connections(), Duration.ofSeconds(config.loginSeconds()));
        listening = new ServerSocket();
        try {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()));
            state.write(PORT_FILE, (listening.getLocalPort() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            listening.close();
            throw new IOException("The transport '" + NAME + "' cannot listen on port " + config.port() + ": " + e.getMessage()
                + ". Set another port with the PID {{package}}.", e);
        }
        acceptor = Thread.ofPlatform().daemon().name(NAME + "-accept").start(this::accept);
        LOG.info("{}: listening on {}", NAME, addresses().getFirst());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                clients.serve(client);
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.warn("A connection could not be accepted.", e);
                }
            }
        }
    }

    @Deactivate
    void stop() throws IOException, InterruptedException {
        listening.close();
        acceptor.join();
        streams.end("The server's transport '" + NAME + "' stops.", LAST_WORDS);
        clients.close();
        Files.deleteIfExists(state.path().resolve(PORT_FILE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> addresses() {
        return List.of(listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort());
    }

    int port() {
        return listening.getLocalPort();
    }
}

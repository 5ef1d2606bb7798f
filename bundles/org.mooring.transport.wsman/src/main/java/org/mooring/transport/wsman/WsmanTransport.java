package org.mooring.transport.wsman;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.transport.TransportProvider;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.Mechanism;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/**
 * Sessions over WSMan, at the path {@code /wsman} of the HTTP service. Where that listens, and with which certificate, is the HTTP
 * service's configuration; its ports are written to {@code wsman.port} and {@code wsman-https.port} in the state directory.
 */
@Component(immediate = true, configurationPid = "org.mooring.transport.wsman")
@Designate(ocd = WsmanTransport.Config.class)
public final class WsmanTransport implements TransportProvider {

    @ObjectClassDefinition(name = "Mooring WSMan transport")
    @interface Config {
        @AttributeDefinition(min = "1",
            description = "For how long nothing may be heard of a client whose session is at work before the session is disconnected")
        int robustConnectionSeconds() default 240;

        @AttributeDefinition(min = "1", description = "For how long a request may be on its way, from its first byte to its last")
        int requestSeconds() default 120;

        @AttributeDefinition(description = "What Negotiate over HTTPS asks of clients: NONE; RELAXED, that those who bind themselves to the"
            + " TLS connection bind to this one; STRICT, that all do")
        ChannelBinding.Demand channelBinding() default ChannelBinding.Demand.RELAXED;
    }

    private static final long SECONDS_BETWEEN_LOOKS = 5;
    private static final long MOST_STOPPING_SECONDS = 3;

    /** The HTTP service is there before it listens. */
    private static final String LISTENING = "(osgi.http.endpoint=http*)";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, fieldOption = FieldOption.REPLACE)
    private volatile List<Mechanism> mechanisms = List.of();

    private final ExecutorService requests = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("mooring-wsman-", 0).factory());
    private final Shells shells;
    private final NegotiateAuthentication negotiate;
    private final Thread looks;
    private final List<String> addresses;
    private final ServiceRegistration<Servlet> servlet;

    @Activate
    public WsmanTransport(@Reference SessionRegistry sessions, @Reference Credentials credentials,
            @Reference(service = HttpServiceRuntime.class, target = LISTENING) Map<String, Object> httpProperties,
            @Reference StateDirectory state, BundleContext bundle, Config config) throws IOException {
        shells = new Shells(Clock.systemUTC(), Duration.ofSeconds(config.robustConnectionSeconds()));
        negotiate = new NegotiateAuthentication(() -> mechanisms, credentials, config.channelBinding());
        addresses = endpoints(httpProperties);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.name", "wsman");
        properties.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/wsman", "/wsman/*", Identify.OPEN_PATH});
        properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
        servlet = bundle.registerService(Servlet.class,
            new WsmanServlet(new Operations(sessions, shells), new BasicAuthentication(credentials),
                new CertificateAuthentication(credentials), negotiate,
                new RequestBody(System::nanoTime, Duration.ofSeconds(config.requestSeconds())), requests, bundle.getBundle().getVersion().toString()),
            properties);
        publishPort(state);
        looks = Thread.ofVirtual().name("mooring-wsman-shells").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                shells.look();
                negotiate.look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> endpoints(Map<String, Object> properties) {
        return switch (properties.get("osgi.http.endpoint")) {
            case String one -> List.of(one);
            case String[] several -> List.copyOf(Arrays.asList(several));
            case java.util.Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private void publishPort(StateDirectory state) throws IOException {
        for (String address : addresses) {
            URI uri = URI.create(address);
            String file = "https".equals(uri.getScheme()) ? "wsman-https.port" : "wsman.port";
            state.write(file, (uri.getPort() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Who waits for output is told; an answer that is on its way has the time for it. */
    @Deactivate
    void stop() {
        looks.interrupt();
        shells.close();
        requests.shutdown();
        try {
            requests.awaitTermination(MOST_STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        requests.shutdownNow();
        servlet.unregister();
    }

    @Override
    public String name() {
        return "wsman";
    }

    @Override
    public List<String> addresses() {
        return addresses;
    }
}

package org.mooring.process.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionProcess;
import org.mooring.process.child.pwsh.PwshProcess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code session}, which the server runs and no person: keeps one session in this process until it is closed, or nobody comes
 * for it for its idle timeout. Its argument is the socket's path; standard input says the secret in a line.
 */
@Component(service = Keeper.class, immediate = true)
public final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<SessionProcess> processes = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SessionConfigurations configurations;

    @Activate
    public Keeper(@Reference(service = IntConsumer.class, target = "(mooring.command=session)") Map.Entry<Map<String, Object>, IntConsumer> launch) {
        String[] arguments = (String[]) launch.getKey().get("mooring.arguments");
        Thread.ofPlatform().name("mooring-keeper").start(() -> launch.getValue().accept(keep(Path.of(arguments[0]))));
    }

    private int keep(Path socket) {
        KeptSession session = new KeptSession(engines(), Clock.systemUTC(), PATIENCE);
        String secret = secret();
        if (secret == null) {
            LOG.info("The server has ended before there was a session.");
            return 0;
        }
        try (KeeperSocket listening = new KeeperSocket(socket, secret, session)) {
            LOG.info("The session's process ends: {}", session.awaitEnd(listening::isThere));
            session.close();
            session.lastWordsSaid();
            return 0;
        } catch (IOException e) {
            LOG.error("The session's process cannot listen on {}.", socket, e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private KeptSession.Engines engines() {
        return new KeptSession.Engines() {

            @Override
            public ProcessChannel open(RequestData request, ProcessOutput output) throws SessionException {
                return Keeper.this.open(request, output);
            }

            @Override
            public InitialSessionState state(SessionConfiguration configuration) {
                SessionConfigurations known = configurations;
                return known == null ? null : known.initialState(configuration);
            }
        };
    }

    /** Waits for it: a process may be started before there is a session for it. Null where there will be none. */
    private static String secret() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            LOG.error("Standard input cannot be read.", e);
            return null;
        }
    }

    private ProcessChannel open(RequestData request, ProcessOutput output) throws SessionException {
        SessionProcess process = request.engine().equals(PwshProcess.ENGINE) ? new PwshProcess(request.program(), request.configuration().isolation().options()) : processes.stream()
            .filter(one -> one.kind().equals(request.engine())).findFirst()
            .orElseThrow(() -> new SessionException(Reason.PROCESS, "No bundle in the session's process provides '" + request.engine() + "'."));
        SessionConfigurations known = configurations;
        return process.open(new ProcessRequest(request.session(), request.connection(), request.configuration(),
            known == null ? null : known.initialState(request.configuration())), output);
    }
}

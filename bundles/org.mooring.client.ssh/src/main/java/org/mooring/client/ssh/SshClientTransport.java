package org.mooring.client.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.session.ClientConnectionServiceFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.host.HostUI;
import org.mooring.client.KeptConnection;
import org.mooring.client.KeptSessions;
import org.mooring.client.StreamConnection;
import org.mooring.client.TakenBefore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Sessions over SSH: a subsystem of the server. It logs in as {@code ssh} does: with the key that was named, else the agent's and the user's
 * own, else with what the person types; {@code ~/.ssh/config} and {@code known_hosts} are kept to. A session at a server of ours can be left and come
 * back to; of others, as {@code pwsh -sshs}, it ends with its connection.
 */
@Component
public final class SshClientTransport implements ClientTransport {

    private static final Duration FOREVER = Duration.ofDays(365);
    private static final String POWERSHELL = "powershell";
    /** Subsystems under which a server of ours keeps sessions for clients that know of that. */
    private static final String KEPT = "powershell(/[^/?]+)?";
    private static final Pattern NAMED = Pattern.compile("(?<endpoint>powershell/[^/?]+)/(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,63})");
    /** What a server of ours takes for a session's name. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final TakenBefore before = new TakenBefore();
    private SshClient client;

    @Override
    public String name() {
        return "SSH";
    }

    @Override
    public boolean reaches(Target target) {
        return target instanceof SshTarget;
    }

    /** Starts at the first use: who never connects does not pay for it. */
    private synchronized SshClient client() {
        if (client == null) {
            JdkSecurity.register();
            SshClient made = SshClient.setUpDefaultClient();
            made.setServerKeyVerifier(new HostKeyCheck());
            made.addSessionListener(new HostKeyOrder());
            made.setKeyIdentityProvider(null);
            made.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE,
                UserAuthPasswordFactory.INSTANCE));
            made.setServiceFactories(List.of(new LoginMethods(), ClientConnectionServiceFactory.INSTANCE));
            made.setAgentFactory(AgentFactory.ofEnvironment());
            CoreModuleProperties.TCP_NODELAY.set(made, true);
            CoreModuleProperties.IDLE_TIMEOUT.set(made, FOREVER);
            CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, FOREVER);
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(made, Duration.ofSeconds(60));
            made.start();
            client = made;
        }
        return client;
    }

    @Deactivate
    synchronized void stop() {
        if (client != null) {
            client.stop();
            client = null;
        }
    }

    @Override
    public ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener listener)
            throws ConnectionException, InterruptedException {
        SshTarget ssh = unlessThere((SshTarget) target, person);
        SshLogin login = login(ssh, person);
        if (!login.keepsSessions() || !ssh.subsystem().matches(KEPT)) {
            KeptConnection.Streams streams = login.open(ssh.subsystem());
            return new StreamConnection(streams.in(), streams.out(), streams.under(), listener);
        }
        AtomicReference<SshLogin> first = new AtomicReference<>(login);
        return new KeptConnection(wish -> {
            SshLogin mine = first.getAndSet(null);
            return (mine != null ? mine : login(ssh, person)).open(subsystem(ssh, wish));
        }, pool, listener, before, ssh != target);
    }

    /**
     * A subsystem that names a session, {@code powershell/CONFIG/NAME}: where the server has none of that name it is made as others are, and so can be
     * left, but stays when it is closed, as for stock clients; one that is there is joined as they join it.
     */
    private SshTarget unlessThere(SshTarget ssh, HostUI person) throws ConnectionException, InterruptedException {
        Matcher named = NAMED.matcher(ssh.subsystem());
        if (!named.matches()) {
            return ssh;
        }
        String name = named.group("name");
        try (SshLogin login = login(ssh, person)) {
            if (!login.keepsSessions() || sessions(login).stream().anyMatch(kept -> name.equalsIgnoreCase(kept.name()))) {
                return ssh;
            }
        }
        return new SshTarget(ssh.computerName(), ssh.port(), ssh.user(), ssh.keyFile(), named.group("endpoint"), ssh.openTimeoutMillis(), ssh.options(), name);
    }

    private static String subsystem(SshTarget ssh, String wish) {
        if (!wish.startsWith("new=")) {
            return POWERSHELL + "?" + wish;
        }
        return ssh.subsystem() + "?" + wish + (ssh.name() == null || !ssh.name().matches(NAME) ? "" : "&name=" + ssh.name());
    }

    @Override
    public List<KeptSession> sessions(Target target, HostUI person) throws ConnectionException, InterruptedException {
        SshTarget ssh = (SshTarget) target;
        SshLogin login = login(ssh, person);
        if (!login.keepsSessions()) {
            login.close();
            throw new ConnectionException("The SSH server " + ssh.computerName() + " does not know disconnected sessions: it is no Mooring.", 0);
        }
        return sessions(login);
    }

    private static List<KeptSession> sessions(SshLogin login) throws ConnectionException, InterruptedException {
        KeptConnection.Streams streams = login.open(POWERSHELL + "?list");
        try (Closeable under = streams.under()) {
            return KeptSessions.read(streams.in());
        } catch (IOException e) {
            throw new ConnectionException(e.getMessage(), e);
        }
    }

    SshLogin login(SshTarget ssh, HostUI person) throws ConnectionException {
        return SshLogin.of(client(), ssh, person);
    }
}

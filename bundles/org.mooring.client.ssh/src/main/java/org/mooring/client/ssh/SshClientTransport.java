package org.mooring.client.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.config.hosts.DefaultConfigFileHostEntryResolver;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.host.HostUI;
import org.mooring.client.StreamConnection;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Sessions over SSH: a subsystem of the server. It logs in as {@code ssh} does: with the key that was named, else the agent's and the user's
 * own, else with what the person types; {@code ~/.ssh/config} and {@code known_hosts} are kept to.
 */
@Component
public final class SshClientTransport implements ClientTransport {

    private static final int SSH_PORT = 22;
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(3);
    private static final Duration FOREVER = Duration.ofDays(365);
    private static final List<String> OWN_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");

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
    public ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener listener) throws ConnectionException {
        SshTarget ssh = (SshTarget) target;
        Duration wait = ssh.openTimeoutMillis() < 0 ? DEFAULT_WAIT : Duration.ofMillis(ssh.openTimeoutMillis());
        Person asked = new Person(person);
        HostKeyCheck.Policy policy = HostKeyCheck.Policy.of(ssh.options(), asked);
        ClientSession session = null;
        try {
            session = client().connect(entry(ssh), AttributeRepository.ofKeyValuePair(HostKeyCheck.POLICY, policy), null).verify(wait).getSession();
            session.setUserInteraction(asked);
            session.setKeyIdentityProvider(keys(ssh, asked));
            session.auth().verify(wait);
            ChannelSubsystem channel = session.createSubsystemChannel(ssh.subsystem());
            channel.open().verify(wait);
            ClientSession opened = session;
            session = null;
            return new StreamConnection(channel.getInvertedOut(), channel.getInvertedIn(), () -> opened.close(true), listener);
        } catch (IOException e) {
            throw new ConnectionException("The SSH client session has ended with error message: " + said(ssh, policy, e), e);
        } finally {
            if (session != null) {
                session.close(true);
            }
        }
    }

    /** The target as the user's settings have it. */
    private static HostConfigEntry entry(SshTarget ssh) throws IOException {
        String user = ssh.user() == null ? "" : ssh.user();
        HostConfigEntry found = DefaultConfigFileHostEntryResolver.INSTANCE.resolveEffectiveHost(ssh.computerName(), ssh.port(), null, user, null,
            null);
        HostConfigEntry entry = found == null ? new HostConfigEntry("", ssh.computerName(), ssh.port(), user) : found;
        if (ssh.port() > 0 || entry.getPort() <= 0) {
            entry.setPort(ssh.port() > 0 ? ssh.port() : SSH_PORT);
        }
        if (!user.isEmpty() || entry.getUsername() == null || entry.getUsername().isEmpty()) {
            entry.setUsername(user.isEmpty() ? System.getProperty("user.name") : user);
        }
        return entry;
    }

    private static FileKeyPairProvider keys(SshTarget ssh, Person person) {
        Path folder = Path.of(System.getProperty("user.home"), ".ssh");
        Stream<Path> files = ssh.keyFile() != null ? Stream.of(Path.of(ssh.keyFile()))
            : OWN_KEYS.stream().map(folder::resolve).filter(Files::isReadable);
        FileKeyPairProvider keys = new FileKeyPairProvider(files.toList());
        keys.setPasswordFinder(person);
        return keys;
    }

    private static String said(SshTarget ssh, HostKeyCheck.Policy policy, IOException e) {
        if (policy.refusal() != null) {
            return policy.refusal();
        }
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SshException && cause.getCause() instanceof SshException)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.contains(ssh.computerName()) ? message : ssh.computerName() + ": " + message;
    }
}

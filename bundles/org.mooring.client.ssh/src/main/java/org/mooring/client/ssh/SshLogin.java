package org.mooring.client.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.config.hosts.DefaultConfigFileHostEntryResolver;
import org.apache.sshd.client.config.hosts.HostConfigEntry;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.host.HostUI;
import org.mooring.client.KeptConnection;

/** A connection to an SSH server on which the user is logged in, for one subsystem. */
final class SshLogin implements AutoCloseable {

    private static final int SSH_PORT = 22;
    private static final int MOST_PROMPTS = 3;
    /** How many signs of life a server may leave unanswered, as of OpenSSH. */
    private static final int UNANSWERED = 3;
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(3);
    private static final List<String> OWN_KEYS = List.of("id_ed25519", "id_ecdsa", "id_rsa");
    /** What a server of ours says that it is. */
    private static final String OURS = "-Mooring";

    private final SshTarget target;
    private final Duration wait;
    private final HostKeyCheck.Policy policy;
    private final ClientSession session;

    private SshLogin(SshTarget target, Duration wait, HostKeyCheck.Policy policy, ClientSession session) {
        this.target = target;
        this.wait = wait;
        this.policy = policy;
        this.session = session;
    }

    static SshLogin of(SshClient client, SshTarget asked, HostUI ui) throws ConnectionException {
        return of(client, asked, ui, 0);
    }

    /** @param jumps how many servers there are on the way already */
    static SshLogin of(SshClient client, SshTarget asked, HostUI ui, int jumps) throws ConnectionException {
        SshOptions given = SshOptions.of(asked.options());
        SshTarget target = given.complete(asked);
        if (target.keyFile() != null && !Files.exists(Path.of(target.keyFile()))) {
            throw new ConnectionException("The key file path: " + target.keyFile() + " was not found.", 0);
        }
        HostConfigEntry server = entry(target, given);
        SshOptions options = given.after(server.getProperties());
        Person person = new Person(options.isBatch() ? HostUI.NONE : ui, options.number("NumberOfPasswordPrompts", MOST_PROMPTS));
        Duration wait = target.openTimeoutMillis() < 0 ? DEFAULT_WAIT : Duration.ofMillis(target.openTimeoutMillis());
        HostKeyCheck.Policy policy = HostKeyCheck.Policy.of(options, person, InetSocketAddress.createUnresolved(server.getHostName(), server.getPort()));
        ClientSession session = null;
        try (Jump jump = Jump.to(client, server, options, ui, jumps)) {
            Duration connecting = options.connectTimeout() == null ? wait : options.connectTimeout();
            session = client.connect(jump.entry(), AttributeRepository.ofAttributesMap(Map.of(HostKeyCheck.POLICY, policy, SshOptions.ATTRIBUTE, options)),
                null).verify(connecting).getSession();
            jump.leadsTo(session);
            session.setUserInteraction(person);
            session.setKeyIdentityProvider(keys(target, server, options, person));
            beAlive(session, options);
            session.auth().verify(wait);
            SshLogin login = new SshLogin(target, wait, policy, session);
            session = null;
            return login;
        } catch (IOException e) {
            throw failed(target, policy, e);
        } finally {
            if (session != null) {
                session.close(true);
            }
        }
    }

    /** On which the user is logged in. */
    ClientSession session() {
        return session;
    }

    /** Whether the server keeps sessions for clients that know of that. */
    boolean keepsSessions() {
        return session.getServerVersion() != null && session.getServerVersion().endsWith(OURS);
    }

    /** Asks for a subsystem; the connection ends with it, or where there is none. */
    KeptConnection.Streams open(String subsystem) throws ConnectionException {
        boolean opened = false;
        try {
            ChannelSubsystem channel = session.createSubsystemChannel(subsystem);
            channel.open().verify(wait);
            opened = true;
            return new KeptConnection.Streams(channel.getInvertedOut(), channel.getInvertedIn(), this::close);
        } catch (IOException e) {
            throw failed(target, policy, e);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    @Override
    public void close() {
        session.close(true);
    }

    /** The target as the user's settings have it. */
    private static HostConfigEntry entry(SshTarget ssh, SshOptions options) throws ConnectionException {
        String user = ssh.user() == null ? "" : ssh.user();
        HostConfigEntry found;
        try {
            found = DefaultConfigFileHostEntryResolver.INSTANCE.resolveEffectiveHost(ssh.computerName(), ssh.port(), null, user, null, null);
        } catch (IOException e) {
            throw new ConnectionException("The SSH settings of the user cannot be read: " + e.getMessage(), e);
        }
        HostConfigEntry entry = found == null ? new HostConfigEntry("", ssh.computerName(), ssh.port(), user) : found;
        if (ssh.port() > 0 || entry.getPort() <= 0) {
            entry.setPort(ssh.port() > 0 ? ssh.port() : SSH_PORT);
        }
        if (!user.isEmpty() || entry.getUsername() == null || entry.getUsername().isEmpty()) {
            entry.setUsername(user.isEmpty() ? System.getProperty("user.name") : user);
        }
        if (options.text("HostName", null) != null) {
            entry.setHostName(options.text("HostName", null));
        }
        return entry;
    }

    private static FileKeyPairProvider keys(SshTarget ssh, HostConfigEntry server, SshOptions options, Person person) {
        Path folder = Path.of(System.getProperty("user.home"), ".ssh");
        List<Path> named = Stream.concat(Stream.of(ssh.keyFile() == null ? null : Path.of(ssh.keyFile()), options.identityFile()).filter(Objects::nonNull),
            server.getIdentities().stream().map(Path::of).filter(Files::isReadable)).toList();
        Stream<Path> files = named.isEmpty() ? OWN_KEYS.stream().map(folder::resolve).filter(Files::isReadable) : named.stream();
        FileKeyPairProvider keys = new FileKeyPairProvider(files.toList());
        keys.setPasswordFinder(person);
        return keys;
    }

    private static void beAlive(ClientSession session, SshOptions options) throws ConnectionException {
        int seconds = options.number("ServerAliveInterval", 0);
        if (seconds > 0) {
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(session, Duration.ofSeconds(seconds));
            CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(session, options.number("ServerAliveCountMax", UNANSWERED));
        }
    }

    private static ConnectionException failed(SshTarget ssh, HostKeyCheck.Policy policy, IOException e) {
        return new ConnectionException("The SSH client session has ended with error message: " + said(ssh, policy, e), e);
    }

    private static String said(SshTarget ssh, HostKeyCheck.Policy policy, IOException e) {
        if (policy.refusal() != null) {
            return policy.refusal();
        }
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SshException && cause.getCause() instanceof SshException)) {
            cause = cause.getCause();
        }
        if (cause instanceof UnresolvedAddressException) {
            return "Could not resolve hostname " + ssh.computerName() + ".";
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.contains(ssh.computerName()) ? message : ssh.computerName() + ": " + message;
    }
}

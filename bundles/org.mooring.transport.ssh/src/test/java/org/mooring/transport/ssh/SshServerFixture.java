package org.mooring.transport.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;
import org.mooring.state.StateFolder;

/** A server on a free port, whose sessions echo, and a client for it. */
final class SshServerFixture implements AutoCloseable {

    final EchoProcess echo = new EchoProcess();
    final List<AuditRecord> audit = new CopyOnWriteArrayList<>();
    final Map<String, String> passwords = new ConcurrentHashMap<>(Map.of("alice", "secret", "bob", "secret"));
    final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    final List<Credential> logins = new CopyOnWriteArrayList<>();
    final Sessions sessions = new Sessions(new SessionTable(100, 100),
        new FixedConfigurations(List.of(Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(echo), audit::add, Clock.systemUTC());
    final SshTransport transport;
    final Path state;
    private final SshClient client;

    SshServerFixture(Path state, Map<String, Object> settings) throws IOException, GeneralSecurityException {
        this.state = state;
        transport = new SshTransport(null, sessions, new TestCredentials(), new StateFolder(state), audit::add,
            TestSettings.with(settings));
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    private final class TestCredentials implements Credentials {

        @Override
        public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
            logins.add(credential);
            boolean good = switch (credential) {
                case Password password -> String.valueOf(password.secret()).equals(passwords.get(password.user()));
                case org.mooring.api.credential.PublicKey key -> key.key().equals(keys.get(key.user()));
                default -> false;
            };
            return good ? Optional.of(new Identity(credential.user(), Set.of(), credential.kind())) : Optional.empty();
        }

        @Override
        public Optional<Identity> wouldAccept(org.mooring.api.credential.PublicKey key, ConnectionInfo connection) {
            return key.key().equals(keys.get(key.user())) ? Optional.of(new Identity(key.user(), Set.of(), key.kind())) : Optional.empty();
        }
    }

    /** A connection that has not logged in. */
    ClientSession connect(String user) throws IOException {
        return client.connect(user, "127.0.0.1", transport.port()).verify(20, TimeUnit.SECONDS).getSession();
    }

    ClientSession login(String user, String password) throws IOException {
        ClientSession session = connect(user);
        session.addPasswordIdentity(password);
        session.auth().verify(20, TimeUnit.SECONDS);
        return session;
    }

    ClientSession login(String user, KeyPair key) throws IOException {
        ClientSession session = connect(user);
        session.addPublicKeyIdentity(key);
        session.auth().verify(20, TimeUnit.SECONDS);
        return session;
    }

    String hostKey() throws IOException {
        return Files.readString(state.resolve("ssh_host_ed25519_key.pub"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.stop();
        transport.stop();
    }
}

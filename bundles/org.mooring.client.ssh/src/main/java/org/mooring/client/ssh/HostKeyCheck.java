package org.mooring.client.ssh;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Locale;

import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Whether a server is who it should be: by {@code known_hosts}, as {@code ssh} does it. */
final class HostKeyCheck implements ServerKeyVerifier {

    static final AttributeKey<Policy> POLICY = new AttributeKey<>();

    /** How strict one connection is, and whom it asks. */
    static final class Policy {

        private enum Strictness {
            /** Unknown keys are refused. */
            YES,
            /** The person decides. */
            ASK,
            /** Unknown keys are taken and kept; changed ones are refused. */
            ACCEPT_NEW,
            /** All are taken. */
            NO
        }

        private final Strictness strictness;
        private final Path file;
        private final Person person;
        private volatile String refusal;

        private Policy(Strictness strictness, Path file, Person person) {
            this.strictness = strictness;
            this.file = file;
            this.person = person;
        }

        static Policy of(SshOptions options, Person person) {
            Strictness strictness = switch (options.text("StrictHostKeyChecking", "ask").toLowerCase(Locale.ROOT)) {
                case "yes" -> Strictness.YES;
                case "accept-new" -> Strictness.ACCEPT_NEW;
                case "no", "off" -> Strictness.NO;
                default -> Strictness.ASK;
            };
            return new Policy(strictness, options.knownHosts(), person);
        }

        /** The known hosts. */
        Path file() {
            return file;
        }

        /** Why the server was not taken; null when it was. */
        String refusal() {
            return refusal;
        }

        private boolean unknown(ClientSession session, PublicKey key) {
            boolean taken = switch (strictness) {
                case YES -> false;
                case ASK -> person.agrees("The authenticity of host '" + hostOf(session) + "' can't be established.\n" + KeyUtils.getKeyType(key)
                    + " key fingerprint is " + KeyUtils.getFingerPrint(key) + ".\nAre you sure you want to continue connecting");
                case ACCEPT_NEW, NO -> true;
            };
            if (!taken) {
                refusal = "No " + KeyUtils.getKeyType(key) + " host key is known for " + hostOf(session)
                    + ", and it was not accepted. Host key verification failed.";
            }
            return taken;
        }

        private boolean changed(ClientSession session) {
            refusal = "The host key of " + hostOf(session) + " is another one than " + file + " has. Host key verification failed.";
            return false;
        }
    }

    static String hostOf(ClientSession session) {
        return session.getConnectAddress() instanceof InetSocketAddress address ? address.getHostString() : "the server";
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        Policy policy = session.getConnectionContext().getAttribute(POLICY);
        if (policy.strictness == Policy.Strictness.NO) {
            return true;
        }
        KnownHostsServerKeyVerifier known = new KnownHostsServerKeyVerifier((s, a, k) -> policy.unknown(s, k), policy.file);
        known.setModifiedServerKeyAcceptor((s, a, entry, expected, actual) -> policy.changed(s));
        return known.verifyServerKey(session, address, key);
    }
}

package org.mooring.client.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;

import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a server is who it should be: by {@code known_hosts}, as {@code ssh} does it. */
final class HostKeyCheck implements ServerKeyVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(HostKeyCheck.class);

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
        private final InetSocketAddress server;
        private volatile String refusal;

        private Policy(Strictness strictness, Path file, Person person, InetSocketAddress server) {
            this.strictness = strictness;
            this.file = file;
            this.person = person;
            this.server = server;
        }

        /** @param server as the user knows it, whichever way leads there */
        static Policy of(SshOptions options, Person person, InetSocketAddress server) {
            Strictness strictness = switch (options.text("StrictHostKeyChecking", "ask").toLowerCase(Locale.ROOT)) {
                case "yes" -> Strictness.YES;
                case "accept-new" -> Strictness.ACCEPT_NEW;
                case "no", "off" -> Strictness.NO;
                default -> Strictness.ASK;
            };
            return new Policy(strictness, options.knownHosts(), person, server);
        }

        /** The known hosts. */
        Path file() {
            return file;
        }

        InetSocketAddress server() {
            return server;
        }

        /** Why the server was not taken; null when it was. */
        String refusal() {
            return refusal;
        }

        private boolean unknown(PublicKey key) {
            boolean taken = switch (strictness) {
                case YES -> false;
                case ASK -> person.agrees("The authenticity of host '" + server.getHostString() + "' can't be established.\n" + KeyUtils.getKeyType(key)
                    + " key fingerprint is " + KeyUtils.getFingerPrint(key) + ".\nAre you sure you want to continue connecting");
                case ACCEPT_NEW, NO -> true;
            };
            if (!taken) {
                refusal = "No " + KeyUtils.getKeyType(key) + " host key is known for " + server.getHostString()
                    + ", and it was not accepted. Host key verification failed.";
            } else if (strictness != Strictness.NO) {
                makeFolder();
            }
            return taken;
        }

        /** Of who has never used {@code ssh} before. */
        private void makeFolder() {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                try {
                    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } catch (IOException | UnsupportedOperationException e) {
                    LOG.warn("The key of {} is not kept: {} cannot be made.", server.getHostString(), folder, e);
                }
            }
        }

        private boolean changed() {
            refusal = "The host key of " + server.getHostString() + " is another one than " + file + " has. Host key verification failed.";
            return false;
        }
    }

    /** The server as the user knows it. */
    static String hostOf(ClientSession session) {
        return session.getConnectionContext().getAttribute(POLICY).server.getHostString();
    }

    /** By the name that the user has for it; where that is how it was connected to, by its address too. */
    private static Collection<SshdSocketAddress> names(Policy policy, SocketAddress remote) {
        Collection<SshdSocketAddress> names = new LinkedHashSet<>();
        names.add(new SshdSocketAddress(policy.server.getHostString(), policy.server.getPort()));
        if (remote instanceof InetSocketAddress address && address.getPort() == policy.server.getPort()) {
            names.add(SshdSocketAddress.toSshdSocketAddress(address));
        }
        return names;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        Policy policy = session.getConnectionContext().getAttribute(POLICY);
        if (policy.strictness == Policy.Strictness.NO) {
            return true;
        }
        KnownHostsServerKeyVerifier known = new KnownHostsServerKeyVerifier((s, a, k) -> policy.unknown(k), policy.file) {
            @Override
            protected Collection<SshdSocketAddress> resolveHostNetworkIdentities(ClientSession of, SocketAddress remote) {
                return names(policy, remote);
            }
        };
        known.setModifiedServerKeyAcceptor((s, a, entry, expected, actual) -> policy.changed());
        return known.verifyServerKey(session, address, key);
    }
}

package org.mooring.client.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/**
 * What is proposed to a server: the algorithms that the options of the connection leave.
 * It is asked first for a key of a kind that {@code known_hosts} has of it, as {@code ssh} does: a server has several keys, and {@code ssh} keeps
 * the one that it was shown.
 */
final class HostKeyOrder implements SessionListener {

    /** What is agreed on at the beginning of a connection, by the options that name it. */
    private static final Map<KexProposalOption, String> KINDS = Map.of(KexProposalOption.ALGORITHMS, "KexAlgorithms",
        KexProposalOption.SERVERKEYS, "HostKeyAlgorithms", KexProposalOption.C2SENC, "Ciphers", KexProposalOption.S2CENC, "Ciphers",
        KexProposalOption.C2SMAC, "MACs", KexProposalOption.S2CMAC, "MACs");

    @Override
    public void sessionNegotiationOptionsCreated(Session session, Map<KexProposalOption, String> proposal) {
        HostKeyCheck.Policy policy = session instanceof ClientSession client && client.getConnectionContext() != null
            ? client.getConnectionContext().getAttribute(HostKeyCheck.POLICY) : null;
        if (policy == null || !(((ClientSession) session).getConnectAddress() instanceof InetSocketAddress near)) {
            return;
        }
        InetSocketAddress server = near.getPort() == policy.server().getPort() ? near : policy.server();
        SshOptions options = SshOptions.of(session);
        if (options != null) {
            KINDS.forEach((kind, name) -> proposal.computeIfPresent(kind, (same, all) -> options.algorithms(name, all)));
        }
        Set<String> known;
        try {
            known = known(policy.file(), server);
        } catch (IOException e) {
            // The check of the key reads the file again, and refuses.
            return;
        }
        proposal.computeIfPresent(KexProposalOption.SERVERKEYS, (option, kinds) -> sorted(kinds, known));
    }

    /** The kinds of keys that the file has of the server. */
    static Set<String> known(Path file, InetSocketAddress server) throws IOException {
        Set<String> kinds = new HashSet<>();
        if (Files.isReadable(file)) {
            int port = server.getPort() == SshConstants.DEFAULT_PORT ? 0 : server.getPort();
            for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(file)) {
                boolean matches = entry.isHostMatch(server.getHostString(), port)
                    || server.getAddress() != null && entry.isHostMatch(server.getAddress().getHostAddress(), port);
                if (matches && entry.getKeyEntry() != null && !"revoked".equals(entry.getMarker())) {
                    kinds.add(entry.getKeyEntry().getKeyType());
                }
            }
        }
        return kinds;
    }

    /** The kinds of signatures, with those that are known keys' first. */
    static String sorted(String kinds, Set<String> known) {
        List<String> first = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String kind : kinds.split(",")) {
            // A key of the kind ssh-rsa signs as rsa-sha2-256 and rsa-sha2-512 too.
            (known.contains(kind.startsWith("rsa-sha2-") ? "ssh-rsa" : kind) ? first : rest).add(kind);
        }
        first.addAll(rest);
        return String.join(",", first);
    }
}

package org.mooring.transport.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.mooring.api.state.StateDirectory;

/** The server's own keys: OpenSSH's files {@code ssh_host_*_key} in the state directory, made at the first start. */
final class HostKeys {

    private enum Kind {
        ed25519("Ed25519", 0), ecdsa("EC", 256);

        final String algorithm;
        final int bits;

        Kind(String algorithm, int bits) {
            this.algorithm = algorithm;
            this.bits = bits;
        }
    }

    private static final String COMMENT = "mooring";

    private HostKeys() {}

    /** The keys, after making those that are missing. */
    static KeyPairProvider in(StateDirectory state) throws IOException, GeneralSecurityException {
        List<KeyPair> keys = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String name = "ssh_host_" + kind + "_key";
            Path file = state.path().resolve(name);
            if (Files.notExists(file)) {
                make(state, name, kind);
            }
            keys.addAll(read(state.file(name)));
        }
        return KeyPairProvider.wrap(keys);
    }

    private static List<KeyPair> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            List<KeyPair> pairs = new ArrayList<>();
            Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), in, null);
            if (read != null) {
                read.forEach(pairs::add);
            }
            if (pairs.isEmpty()) {
                throw new IOException(file + " holds no host key. Restore it, or remove it to have a new one made.");
            }
            return pairs;
        }
    }

    private static void make(StateDirectory state, String name, Kind kind) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
        if (kind.bits > 0) {
            generator.initialize(kind.bits);
        }
        KeyPair pair = generator.generateKeyPair();
        ByteArrayOutputStream privateKey = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, COMMENT, null, privateKey);
        ByteArrayOutputStream publicKey = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePublicKey(pair, COMMENT, publicKey);
        state.write(name + ".pub", publicKey.toByteArray());
        state.write(name, privateKey.toByteArray());
    }
}

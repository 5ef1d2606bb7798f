package org.mooring.credential.users;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.api.state.StateDirectory;

/**
 * The hashes that NTLM needs. Whoever has one can log in with it, as with the password itself, so that they are encrypted with the key in
 * the file {@code users.key}: the user file alone, in a backup or a mail, gives nothing away. As text {@code aes-gcm$BASE64}.
 */
final class NtlmHashes {

    private static final String KEY = "users.key";
    private static final String LOCK = "users.key.lock";
    private static final String NAME = "aes-gcm$";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final StateDirectory state;

    NtlmHashes(StateDirectory state) {
        this.state = state;
    }

    static boolean isOne(String text) {
        return text.matches("aes-gcm\\$[A-Za-z0-9+/]{59}=");
    }

    String protect(String user, byte[] hash) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] secret = crypt(Cipher.ENCRYPT_MODE, user, nonce, hash);
        return NAME + Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array());
    }

    /** @throws IOException also where the text was made for another user, or with another key */
    byte[] reveal(String user, String text) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(text.substring(NAME.length()));
        return crypt(Cipher.DECRYPT_MODE, user, Arrays.copyOf(bytes, NONCE_BYTES), Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
    }

    private byte[] crypt(int mode, String user, byte[] nonce, byte[] text) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(user.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IOException("The NTLM hash of '" + user + "' does not fit the key in " + state.path().resolve(KEY)
                + ". Use 'mooring user add " + user + " --ntlm' to set it anew.", e);
        }
    }

    private SecretKeySpec key() throws IOException {
        Path file = state.file(KEY);
        byte[] key = Files.readAllBytes(file);
        if (key.length == 0) {
            key = newKey(file);
        }
        if (key.length != KEY_BYTES) {
            throw new IOException(file + " is no key. Remove it, and use 'mooring user add NAME --ntlm' for each user who may use NTLM.");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** One for all processes: whoever comes second takes the first one's. */
    private byte[] newKey(Path file) throws IOException {
        synchronized (NtlmHashes.class) {
            try (FileChannel lockFile = FileChannel.open(state.file(LOCK), StandardOpenOption.WRITE); FileLock lock = lockFile.lock()) {
                byte[] key = Files.readAllBytes(file);
                if (key.length == 0 && lock.isValid()) {
                    key = new byte[KEY_BYTES];
                    new SecureRandom().nextBytes(key);
                    state.write(KEY, key);
                }
                return key;
            }
        }
    }
}

package org.mooring.psrp.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.mooring.psrp.PsrpException;

/**
 * How one end writes and reads the text of SecureStrings: from protocol 2.4 on in base64 alone, before that with the session's key, once
 * there is one. Thread-safe.
 */
public final class SessionSecrets {

    private boolean plain;
    private SessionKey key;

    /** Says that the transport alone protects secrets. */
    public synchronized void plain() {
        plain = true;
    }

    public synchronized void key(SessionKey agreed) {
        key = agreed;
        notifyAll();
    }

    /** Whether secrets can be written and read. */
    public synchronized boolean isReady() {
        return plain || key != null;
    }

    /** Waits until secrets can be written and read, at most so long; answers whether they can. */
    public synchronized boolean awaitReady(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!isReady()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** A secret cannot be written: there is no key. */
    public static final class NoKey extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NoKey() {
            super("A SecureString cannot be sent: client and server have not agreed on a session key.");
        }
    }

    /** @throws NoKey while there is no key, where one is needed */
    public String protect(char[] text) {
        SessionKey current;
        synchronized (this) {
            if (plain) {
                current = null;
            } else if (key == null) {
                throw new NoKey();
            } else {
                current = key;
            }
        }
        if (current != null) {
            return current.encrypt(text);
        }
        byte[] bytes = SessionKey.utf16(text);
        String sent = Base64.getEncoder().encodeToString(bytes);
        Arrays.fill(bytes, (byte) 0);
        return sent;
    }

    /** The text, for the caller to clear. */
    public char[] reveal(String sent) throws PsrpException {
        SessionKey current;
        synchronized (this) {
            if (!plain && key == null) {
                throw new PsrpException("SecureStringWithoutKey",
                    "A SecureString was received, but client and server have not agreed on a session key.");
            }
            current = plain ? null : key;
        }
        if (current != null) {
            return current.decrypt(sent);
        }
        try {
            return StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(Base64.getDecoder().decode(sent))).toString().toCharArray();
        } catch (IllegalArgumentException e) {
            throw new PsrpException("FormatException", "A SecureString that was received is not in base64.", e);
        }
    }
}

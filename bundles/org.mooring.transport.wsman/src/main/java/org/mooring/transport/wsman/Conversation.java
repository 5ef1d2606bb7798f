package org.mooring.transport.wsman;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import org.mooring.api.credential.Identity;
import org.mooring.negotiate.Acceptor;
import org.mooring.negotiate.EncryptedMessage;

/** What an HTTP connection has proved by an exchange of tokens, or is about to; and the keys of its messages. */
final class Conversation {

    private final Acceptor acceptor;
    private final EncryptedMessage.Protocol protocol;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long used = System.nanoTime();

    Conversation(Acceptor acceptor, EncryptedMessage.Protocol protocol) {
        this.acceptor = acceptor;
        this.protocol = protocol;
    }

    byte[] step(byte[] token) throws GeneralSecurityException {
        return acceptor.step(token);
    }

    boolean isProved() {
        return acceptor.isDone();
    }

    /** The user, once proved. */
    Identity identity() {
        return acceptor.identity();
    }

    void begin() {
        requests.incrementAndGet();
    }

    void end() {
        used = System.nanoTime();
        requests.decrementAndGet();
    }

    /** For how long nothing came, in nanoseconds; 0 while a request is under way. */
    long idle() {
        return requests.get() > 0 ? 0 : System.nanoTime() - used;
    }

    byte[] decrypt(byte[] message) throws GeneralSecurityException {
        return EncryptedMessage.read(message, acceptor.security());
    }

    byte[] encrypt(byte[] envelope) throws GeneralSecurityException {
        return EncryptedMessage.write(envelope, acceptor.security(), protocol);
    }

    String contentType() {
        return EncryptedMessage.contentType(protocol);
    }
}

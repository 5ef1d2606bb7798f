package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Signs and encrypts with extended session security and 128-bit keys ([MS-NLMP] 3.4.3, 3.4.4.2). */
final class NtlmSecurity implements MessageSecurity {

    static final int SIGNATURE_BYTES = 16;
    private static final int VERSION = 1;

    /** One direction. */
    private static final class Direction {
        private final byte[] signingKey;
        private final byte[] sealingKey;
        private final boolean keyExchanged;
        private Cipher stream;
        private int number;

        Direction(byte[] sessionKey, boolean ofClient, boolean keyExchanged) {
            this.signingKey = NtlmKeys.signingKey(sessionKey, ofClient);
            this.sealingKey = NtlmKeys.sealingKey(sessionKey, ofClient);
            this.keyExchanged = keyExchanged;
            this.stream = NtlmKeys.rc4(sealingKey);
        }

        byte[] code(byte[] message) {
            byte[] counter = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number++).array();
            byte[] checksum = Arrays.copyOf(NtlmKeys.hmac(signingKey, counter, message), 8);
            return ByteBuffer.allocate(SIGNATURE_BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION)
                .put(keyExchanged ? stream.update(checksum) : checksum).put(counter).array();
        }

        byte[] crypt(byte[] message) {
            return message.length == 0 ? message : stream.update(message);
        }

        void restart() {
            stream = NtlmKeys.rc4(sealingKey);
        }
    }

    private final Direction out;
    private final Direction in;

    /** @param client whether this is the client's side */
    NtlmSecurity(byte[] sessionKey, boolean client, boolean keyExchanged) {
        this.out = new Direction(sessionKey, client, keyExchanged);
        this.in = new Direction(sessionKey, !client, keyExchanged);
    }

    @Override
    public Sealed seal(byte[] message) {
        byte[] data = out.crypt(message);
        return new Sealed(out.code(message), data);
    }

    @Override
    public byte[] unseal(Sealed message) throws GeneralSecurityException {
        byte[] plain = in.crypt(message.data());
        verify(plain, message.header());
        return plain;
    }

    @Override
    public byte[] sign(byte[] message) {
        return out.code(message);
    }

    @Override
    public void verify(byte[] message, byte[] code) throws GeneralSecurityException {
        if (!MessageDigest.isEqual(in.code(message), code)) {
            throw new GeneralSecurityException("a message has not the signature that it should have");
        }
    }

    @Override
    public void listSigned(boolean own) {
        (own ? out : in).restart();
    }
}

package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.MessageProp;

/** Protects messages with Kerberos' keys (RFC 4121), by the JDK's GSS-API. */
final class KerberosSecurity implements MessageSecurity {

    private static final int WRAP = 0x0504;
    private static final int HEADER = 16;
    private static final int ROTATION_AT = 6;

    private final GSSContext context;

    KerberosSecurity(GSSContext context) {
        this.context = context;
    }

    /**
     * Rotated as Windows does it (RFC 4121, 4.2.5): all that is not the message's own text comes first, so that the text can be
     * decrypted in its place.
     */
    @Override
    public Sealed seal(byte[] message) throws GeneralSecurityException {
        byte[] token;
        try {
            token = context.wrap(message, 0, message.length, new MessageProp(0, true));
        } catch (GSSException e) {
            throw new GeneralSecurityException("Kerberos cannot encrypt: " + e.getMessage(), e);
        }
        int head = token.length - message.length;
        if (ByteBuffer.wrap(token).getShort(0) != WRAP || ByteBuffer.wrap(token).getShort(ROTATION_AT) != 0) {
            return new Sealed(Arrays.copyOf(token, Math.min(head, token.length)), Arrays.copyOfRange(token, head, token.length));
        }
        int rotation = head - HEADER - HEADER;
        byte[] last = Arrays.copyOfRange(token, token.length - rotation, token.length);
        System.arraycopy(token, HEADER, token, HEADER + rotation, token.length - HEADER - rotation);
        System.arraycopy(last, 0, token, HEADER, rotation);
        ByteBuffer.wrap(token).putShort(ROTATION_AT, (short) rotation);
        return new Sealed(Arrays.copyOf(token, head), Arrays.copyOfRange(token, head, token.length));
    }

    @Override
    public byte[] unseal(Sealed message) throws GeneralSecurityException {
        byte[] token = ByteBuffer.allocate(message.header().length + message.data().length).put(message.header()).put(message.data()).array();
        MessageProp properties = new MessageProp(0, true);
        try {
            byte[] plain = context.unwrap(token, 0, token.length, properties);
            if (!properties.getPrivacy() || properties.isDuplicateToken() || properties.isOldToken() || properties.isUnseqToken()
                    || properties.isGapToken()) {
                throw new GeneralSecurityException("a message is not encrypted, or not the next one");
            }
            return plain;
        } catch (GSSException e) {
            throw new GeneralSecurityException("Kerberos cannot decrypt: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        try {
            return context.getMIC(message, 0, message.length, new MessageProp(0, false));
        } catch (GSSException e) {
            throw new GeneralSecurityException("Kerberos cannot sign: " + e.getMessage(), e);
        }
    }

    @Override
    public void verify(byte[] message, byte[] code) throws GeneralSecurityException {
        try {
            context.verifyMIC(code, 0, code.length, message, 0, message.length, new MessageProp(0, false));
        } catch (GSSException e) {
            throw new GeneralSecurityException("Kerberos finds another signature: " + e.getMessage(), e);
        }
    }
}

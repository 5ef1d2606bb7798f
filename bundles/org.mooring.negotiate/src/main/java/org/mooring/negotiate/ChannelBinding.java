package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Binds an exchange to the TLS connection that it goes over, so that nobody in the middle can pass it on: {@code tls-server-end-point}
 * of RFC 5929.
 *
 * @param data null where there is no TLS, or its certificate is not known
 * @param demand what is asked of the peer
 */
public record ChannelBinding(byte[] data, Demand demand) {

    /** What a server asks of its clients. */
    public enum Demand {
        /** A client's binding is not looked at. */
        NONE,
        /** A client that binds has to bind to this connection. */
        RELAXED,
        /** A client has to bind, to this connection. */
        STRICT
    }

    private static final String PREFIX = "tls-server-end-point:";

    /** No TLS. */
    public static ChannelBinding none() {
        return new ChannelBinding(null, Demand.NONE);
    }

    /** For a connection whose server has shown {@code certificate}. */
    public static ChannelBinding of(X509Certificate certificate, Demand demand) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance(hash(certificate.getSigAlgName())).digest(certificate.getEncoded());
        byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
        return new ChannelBinding(ByteBuffer.allocate(prefix.length + hash.length).put(prefix).put(hash).array(), demand);
    }

    /** RFC 5929, 4.1: the hash of the certificate's signature; SHA-256 instead of MD5 and SHA-1, and where it has none of its own. */
    private static String hash(String signature) {
        String name = signature.toUpperCase(Locale.ROOT);
        return name.startsWith("SHA384") ? "SHA-384" : name.startsWith("SHA512") ? "SHA-512" : name.startsWith("SHA224") ? "SHA-224" : "SHA-256";
    }

    /** The structure of RFC 4121, 4.1.1.2, with this as its application data, hashed: what NTLM and Kerberos send. */
    byte[] hashed() {
        return NtlmKeys.md5(ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN).position(16).putInt(data.length).put(data).array());
    }

    /**
     * Checks what a client sent.
     *
     * @param bound null where it did not bind
     */
    void check(byte[] bound) throws GeneralSecurityException {
        if (demand == Demand.NONE) {
            return;
        }
        if (bound == null && demand == Demand.STRICT) {
            throw new GeneralSecurityException("the client did not bind itself to the TLS connection");
        }
        if (bound != null && data == null) {
            throw new GeneralSecurityException("the client's binding cannot be checked: the server's certificate is not known");
        }
        if (bound != null && !MessageDigest.isEqual(bound, hashed())) {
            throw new GeneralSecurityException("the client bound itself to another TLS connection");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelBinding binding && Arrays.equals(data, binding.data) && demand == binding.demand;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data);
    }
}

package org.mooring.cmdlet.session;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Signs scripts as Set-AuthenticodeSignature does: a PKCS #7 signature (RFC 2315) of Microsoft's SpcIndirectDataContent, which has the SHA-256 of the text in
 * UTF-16, in comments behind the text. Windows and osslsigncode verify it.
 */
final class ScriptSignature {

    private static final int LINE = 64;

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String INDIRECT_DATA = "1.3.6.1.4.1.311.2.1.4";
    private static final String SIP_INFO = "1.3.6.1.4.1.311.2.1.30";
    private static final String OPUS_INFO = "1.3.6.1.4.1.311.2.1.12";
    private static final String STATEMENT_TYPE = "1.3.6.1.4.1.311.2.1.11";
    private static final String INDIVIDUAL = "1.3.6.1.4.1.311.2.1.21";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";

    /** How Windows calls what knows PowerShell's scripts: {603BCC1F-4B59-4E08-B724-D2C6297EF351}. */
    private static final byte[] SCRIPTS = HexFormat.of().parseHex("1fcc3b60594b084eb724d2c6297ef351");
    private static final int SIP_VERSION = 0x10000;

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> all;

    /** @param chain those that lead to a root */
    ScriptSignature(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {
        this.key = key;
        this.certificate = certificate;
        this.all = new ArrayList<>(List.of(certificate));
        chain.stream().filter(one -> !all.contains(one)).forEach(all::add);
    }

    /**
     * The text with its signature behind it.
     *
     * @param xml whether comments are those of XML
     */
    String sign(String text, boolean xml) throws GeneralSecurityException {
        String open = xml ? "<!-- " : "# ";
        String close = (xml ? " -->" : "") + "\r\n";
        String encoded = Base64.getEncoder().encodeToString(signature(text));
        StringBuilder signed = new StringBuilder(text).append("\r\n").append(open).append("SIG # Begin signature block").append(close);
        for (int i = 0; i < encoded.length(); i += LINE) {
            signed.append(open).append(encoded, i, Math.min(encoded.length(), i + LINE)).append(close);
        }
        return signed.append(open).append("SIG # End signature block").append(close).toString();
    }

    private byte[] signature(String text) throws GeneralSecurityException {
        byte[] info = Der.sequence(integer(SIP_VERSION), Der.octets(SCRIPTS), integer(0), integer(0), integer(0), integer(0), integer(0));
        byte[] said = Der.sequence(Der.oid(SIP_INFO), info);
        byte[] digest = Der.sequence(algorithm(SHA_256), Der.octets(sha256(text.getBytes(StandardCharsets.UTF_16LE))));
        byte[] content = Der.sequence(said, digest);
        byte[] certificates = Der.of(Der.CONTEXT_0, encoded());
        return Der.sequence(Der.oid(SIGNED_DATA), Der.of(Der.CONTEXT_0, Der.sequence(integer(1), Der.of(Der.SET, algorithm(SHA_256)),
            Der.sequence(Der.oid(INDIRECT_DATA), Der.of(Der.CONTEXT_0, content)), certificates, Der.of(Der.SET, signer(concat(said, digest))))));
    }

    /** @param content without the head of its sequence, as RFC 2315 wants it */
    private byte[] signer(byte[] content) throws GeneralSecurityException {
        byte[][] attributes = {
            attribute(CONTENT_TYPE, Der.oid(INDIRECT_DATA)),
            attribute(OPUS_INFO, Der.sequence()),
            attribute(STATEMENT_TYPE, Der.sequence(Der.oid(INDIVIDUAL))),
            attribute(MESSAGE_DIGEST, Der.octets(sha256(content)))};
        Arrays.sort(attributes, Arrays::compareUnsigned);
        Signature signing = Signature.getInstance(isElliptic() ? "SHA256withECDSA" : "SHA256withRSA");
        signing.initSign(key);
        signing.update(Der.of(Der.SET, attributes));
        byte[] name = Der.sequence(certificate.getIssuerX500Principal().getEncoded(), Der.integer(certificate.getSerialNumber()));
        return Der.sequence(integer(1), name, algorithm(SHA_256), Der.of(Der.CONTEXT_0, attributes),
            isElliptic() ? Der.sequence(Der.oid("1.2.840.10045.4.3.2")) : algorithm("1.2.840.113549.1.1.1"), Der.octets(signing.sign()));
    }

    private boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    private byte[] encoded() throws GeneralSecurityException {
        byte[] together = new byte[0];
        for (X509Certificate one : all) {
            together = concat(together, one.getEncoded());
        }
        return together;
    }

    private static byte[] attribute(String name, byte[] value) {
        return Der.sequence(Der.oid(name), Der.of(Der.SET, value));
    }

    private static byte[] algorithm(String name) {
        return Der.sequence(Der.oid(name), Der.nothing());
    }

    private static byte[] integer(int value) {
        return Der.integer(BigInteger.valueOf(value));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

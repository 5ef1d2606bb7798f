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
import org.mooring.dotnet.x509.Asn1;

/**
 * Signs scripts as Set-AuthenticodeSignature does: a PKCS #7 signature (RFC 2315) of Microsoft's SpcIndirectDataContent, which has the SHA-256 of the text in
 * UTF-16, in comments behind the text. Windows and osslsigncode verify it.
 */
final class ScriptSignature {

    private static final int LINE = 64;
    private static final int CONTEXT = Asn1.CONTEXT | Asn1.CONSTRUCTED;

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
        Asn1 info = sequence(integer(SIP_VERSION), octets(SCRIPTS), integer(0), integer(0), integer(0), integer(0), integer(0));
        Asn1 said = sequence(Asn1.oid(SIP_INFO), info);
        Asn1 digest = sequence(algorithm(SHA_256), octets(sha256(text.getBytes(StandardCharsets.UTF_16LE))));
        Asn1 certificates = new Asn1(CONTEXT, null, certificates());
        return sequence(Asn1.oid(SIGNED_DATA), Asn1.of(CONTEXT, sequence(integer(1), Asn1.of(Asn1.SET, algorithm(SHA_256)),
            sequence(Asn1.oid(INDIRECT_DATA), Asn1.of(CONTEXT, sequence(said, digest))), certificates,
            Asn1.of(Asn1.SET, signer(concat(said.encoded(), digest.encoded())))))).encoded();
    }

    /** @param content without the head of its sequence, as RFC 2315 wants it */
    private Asn1 signer(byte[] content) throws GeneralSecurityException {
        Asn1[] attributes = {
            attribute(CONTENT_TYPE, Asn1.oid(INDIRECT_DATA)),
            attribute(OPUS_INFO, sequence()),
            attribute(STATEMENT_TYPE, sequence(Asn1.oid(INDIVIDUAL))),
            attribute(MESSAGE_DIGEST, octets(sha256(content)))};
        Arrays.sort(attributes, (one, other) -> Arrays.compareUnsigned(one.encoded(), other.encoded()));
        Signature signing = Signature.getInstance(isElliptic() ? "SHA256withECDSA" : "SHA256withRSA");
        signing.initSign(key);
        signing.update(Asn1.of(Asn1.SET, attributes).encoded());
        Asn1 name = sequence(Asn1.read(certificate.getIssuerX500Principal().getEncoded()), Asn1.integer(certificate.getSerialNumber()));
        return sequence(integer(1), name, algorithm(SHA_256), Asn1.of(CONTEXT, attributes),
            isElliptic() ? sequence(Asn1.oid("1.2.840.10045.4.3.2")) : algorithm("1.2.840.113549.1.1.1"), octets(signing.sign()));
    }

    private boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    private List<Asn1> certificates() throws GeneralSecurityException {
        List<Asn1> read = new ArrayList<>();
        for (X509Certificate one : all) {
            read.add(Asn1.read(one.getEncoded()));
        }
        return read;
    }

    private static Asn1 sequence(Asn1... parts) {
        return Asn1.of(Asn1.SEQUENCE, parts);
    }

    private static Asn1 attribute(String name, Asn1 value) {
        return sequence(Asn1.oid(name), Asn1.of(Asn1.SET, value));
    }

    private static Asn1 algorithm(String name) {
        return sequence(Asn1.oid(name), Asn1.of(Asn1.NULL, new byte[0]));
    }

    private static Asn1 integer(int value) {
        return Asn1.integer(BigInteger.valueOf(value));
    }

    private static Asn1 octets(byte[] value) {
        return Asn1.of(Asn1.OCTETS, value);
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

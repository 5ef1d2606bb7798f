package org.mooring.cmdlet.security.cms;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.x500.X500Principal;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.x509.Asn1;
import org.mooring.dotnet.x509.DistinguishedName;
import org.mooring.dotnet.x509.Oid;
import org.mooring.dotnet.x509.X509Certificate2;

/**
 * A message that only the owners of certain certificates can read: EnvelopedData of RFC 5652, with keys carried by RSA
 * (System.Security.Cryptography.Pkcs.EnvelopedCms). Written as .NET writes it: AES of 256 bits in CBC, recipients by issuer and serial number.
 */
@ClrClass("System.Security.Cryptography.Pkcs.EnvelopedCms")
public final class EnvelopedCms {

    private static final String ENVELOPED = "1.2.840.113549.1.7.3";
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String OAEP = "1.2.840.113549.1.1.7";
    private static final String AES_256 = "2.16.840.1.101.3.4.1.42";
    private static final int IV = 16;

    /** How content is encrypted, by its identifier: Java's name, bytes of a key. */
    private record Algorithm(String name, int keyBytes) {}

    private static final Map<String, Algorithm> ALGORITHMS = Map.of("2.16.840.1.101.3.4.1.2", new Algorithm("AES", 16),
        "2.16.840.1.101.3.4.1.22", new Algorithm("AES", 24), AES_256, new Algorithm("AES", 32), "1.2.840.113549.3.7", new Algorithm("DESede", 24));

    /** Whose certificate it is (System.Security.Cryptography.Xml.X509IssuerSerial). */
    @ClrClass(value = "System.Security.Cryptography.Xml.X509IssuerSerial", base = "System.ValueType", valueType = true)
    public record IssuerSerial(@Get String issuerName, @Get String serialNumber) {

        @Override
        public String toString() {
            return "System.Security.Cryptography.Xml.X509IssuerSerial";
        }
    }

    /** System.Security.Cryptography.Pkcs.ContentInfo. */
    @ClrClass("System.Security.Cryptography.Pkcs.ContentInfo")
    public record Content(@Get Oid contentType, @Get byte[] content) {

        @Override
        public String toString() {
            return "System.Security.Cryptography.Pkcs.ContentInfo";
        }
    }

    /** System.Security.Cryptography.Pkcs.AlgorithmIdentifier. */
    @ClrClass("System.Security.Cryptography.Pkcs.AlgorithmIdentifier")
    public record AlgorithmIdentifier(@Get Oid oid, @Get int keyLength) {

        @Override
        public String toString() {
            return "System.Security.Cryptography.Pkcs.AlgorithmIdentifier";
        }
    }

    /** Who can read it: by a certificate's issuer and number, or by the identifier of its key. */
    private record Recipient(X500Principal issuer, BigInteger serial, byte[] keyIdentifier, String algorithm, byte[] encryptedKey) {

        boolean is(X509Certificate2 certificate) {
            if (keyIdentifier == null) {
                return certificate.certificate().getIssuerX500Principal().equals(issuer) && certificate.certificate().getSerialNumber().equals(serial);
            }
            byte[] extension = certificate.certificate().getExtensionValue("2.5.29.14");
            return extension != null && Arrays.equals(Asn1.read(Asn1.read(extension).bytes()).bytes(), keyIdentifier);
        }
    }

    private final List<Recipient> recipients = new ArrayList<>();
    private final BigInteger version;
    private final String algorithm;
    private final byte[] iv;
    private final byte[] encrypted;

    private EnvelopedCms(Asn1 message) {
        if (!message.expect(Asn1.SEQUENCE).part(0).expect(Asn1.OID).dotted().equals(ENVELOPED)) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", "The message is of a type that is not for recipients of certificates.");
        }
        Asn1 enveloped = message.part(1).part(0).expect(Asn1.SEQUENCE);
        version = enveloped.part(0).expect(Asn1.INTEGER).number();
        int at = enveloped.part(1).tag() == (Asn1.CONTEXT | Asn1.CONSTRUCTED) ? 2 : 1;
        for (Asn1 each : enveloped.part(at).expect(Asn1.SET).parts()) {
            if (each.tag() == Asn1.SEQUENCE) {
                recipients.add(recipient(each));
            }
        }
        Asn1 content = enveloped.part(at + 1).expect(Asn1.SEQUENCE);
        algorithm = content.part(1).part(0).expect(Asn1.OID).dotted();
        iv = content.part(1).parts().size() > 1 ? content.part(1).part(1).bytes() : new byte[0];
        encrypted = content.part(2).bytes();
    }

    private static Recipient recipient(Asn1 info) {
        Asn1 who = info.part(1);
        String by = info.part(2).part(0).expect(Asn1.OID).dotted();
        byte[] key = info.part(3).expect(Asn1.OCTETS).bytes();
        return who.tag() == Asn1.SEQUENCE ? new Recipient(new X500Principal(who.part(0).encoded()), who.part(1).number(), null, by, key)
            : new Recipient(null, null, who.bytes(), by, key);
    }

    public static EnvelopedCms decode(byte[] encoded) {
        try {
            return new EnvelopedCms(Asn1.read(encoded));
        } catch (IllegalArgumentException e) {
            throw Asn1.wrong();
        }
    }

    public static byte[] encrypt(byte[] content, List<X509Certificate2> recipients) {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[ALGORITHMS.get(AES_256).keyBytes()];
        byte[] iv = new byte[IV];
        random.nextBytes(key);
        random.nextBytes(iv);
        try {
            List<Asn1> infos = new ArrayList<>();
            for (X509Certificate2 each : recipients) {
                Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
                rsa.init(Cipher.ENCRYPT_MODE, each.certificate().getPublicKey());
                infos.add(Asn1.of(Asn1.SEQUENCE, Asn1.integer(BigInteger.ZERO),
                    Asn1.of(Asn1.SEQUENCE, Asn1.read(each.certificate().getIssuerX500Principal().getEncoded()),
                        Asn1.integer(each.certificate().getSerialNumber())),
                    Asn1.of(Asn1.SEQUENCE, Asn1.oid(RSA), Asn1.of(Asn1.NULL, new byte[0])), Asn1.of(Asn1.OCTETS, rsa.doFinal(key))));
            }
            infos.sort((a, b) -> Arrays.compareUnsigned(a.encoded(), b.encoded()));
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            Asn1 encrypted = Asn1.of(Asn1.SEQUENCE, Asn1.oid(DATA), Asn1.of(Asn1.SEQUENCE, Asn1.oid(AES_256), Asn1.of(Asn1.OCTETS, iv)),
                Asn1.of(Asn1.CONTEXT, aes.doFinal(content)));
            return Asn1.of(Asn1.SEQUENCE, Asn1.oid(ENVELOPED), Asn1.of(Asn1.CONTEXT | Asn1.CONSTRUCTED,
                Asn1.of(Asn1.SEQUENCE, Asn1.integer(BigInteger.ZERO), new Asn1(Asn1.SET, null, infos), encrypted))).encoded();
        } catch (GeneralSecurityException e) {
            throw cryptographic(e.getMessage(), e);
        }
    }

    /** The content, for the first of the certificates that it is for and whose key is there. */
    public byte[] decrypt(List<X509Certificate2> certificates) {
        for (Recipient recipient : recipients) {
            for (X509Certificate2 certificate : certificates) {
                if (certificate.hasPrivateKey() && recipient.is(certificate)) {
                    return decrypt(recipient, certificate.key());
                }
            }
        }
        throw cryptographic("The enveloped-data message does not contain the specified recipient.", null);
    }

    private byte[] decrypt(Recipient recipient, PrivateKey key) {
        Algorithm how = ALGORITHMS.get(algorithm);
        if (how == null || !recipient.algorithm.equals(RSA) && !recipient.algorithm.equals(OAEP)) {
            throw cryptographic("Unknown cryptographic algorithm: " + (how == null ? algorithm : recipient.algorithm) + ".", null);
        }
        try {
            Cipher rsa = Cipher.getInstance(recipient.algorithm.equals(OAEP) ? "RSA/ECB/OAEPWithSHA-1AndMGF1Padding" : "RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            Cipher content = Cipher.getInstance(how.name() + "/CBC/PKCS5Padding");
            content.init(Cipher.DECRYPT_MODE, new SecretKeySpec(rsa.doFinal(recipient.encryptedKey), how.name()), new IvParameterSpec(iv));
            return content.doFinal(encrypted);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw cryptographic("The message cannot be decrypted: " + e.getMessage(), e);
        }
    }

    private static DotNetException cryptographic(String message, Throwable cause) {
        return new DotNetException("System.Security.Cryptography.CryptographicException", message, cause);
    }

    /** For whom it is. */
    List<Object> recipientIdentifiers() {
        List<Object> identifiers = new ArrayList<>();
        for (Recipient each : recipients) {
            identifiers.add(each.keyIdentifier != null ? HexFormat.of().withUpperCase().formatHex(each.keyIdentifier)
                : new IssuerSerial(new DistinguishedName(each.issuer).name(), HexFormat.of().withUpperCase().formatHex(each.serial.toByteArray())));
        }
        return identifiers;
    }

    @Get
    public int version() {
        return version.intValue();
    }

    @Get
    public Content contentInfo() {
        return new Content(new Oid(DATA), encrypted);
    }

    @Get
    public AlgorithmIdentifier contentEncryptionAlgorithm() {
        Algorithm known = ALGORITHMS.get(algorithm);
        return new AlgorithmIdentifier(new Oid(algorithm), known == null ? 0 : known.keyBytes() * 8);
    }

    @Get
    public List<Object> recipientInfos() {
        return recipientIdentifiers();
    }

    @Override
    public String toString() {
        return "System.Security.Cryptography.Pkcs.EnvelopedCms";
    }
}

package org.mooring.dotnet.x509;

import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Type;

/** A certificate, perhaps with its private key (System.Security.Cryptography.X509Certificates.X509Certificate2). */
@ClrClass(value = "System.Security.Cryptography.X509Certificates.X509Certificate2", base = "System.Security.Cryptography.X509Certificates.X509Certificate",
    order = {"EnhancedKeyUsageList", "DnsNameList", "SendAsTrustedIssuer", "Archived", "Extensions", "FriendlyName", "HasPrivateKey", "PrivateKey", "IssuerName",
        "NotAfter", "NotBefore", "PublicKey", "RawData", "SerialNumber", "SignatureAlgorithm", "SubjectName", "Thumbprint", "Version", "Issuer", "Subject"})
public final class X509Certificate2 {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DNS = 2;

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** System.Security.Cryptography.X509Certificates.X509Certificate. */
    @ClrClass(value = "System.Security.Cryptography.X509Certificates.X509Certificate", type = ClrClass.None.class, interfaces = "System.IDisposable")
    public static final class Base {
        private Base() {}
    }

    /**
     * @param key or null
     * @param chain those that issued it, as far as they are known
     */
    public X509Certificate2(X509Certificate certificate, PrivateKey key, List<X509Certificate> chain) {
        this.certificate = certificate;
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    @New
    public static X509Certificate2 make(String fileName) {
        return CertificateFiles.read(fileName, null);
    }

    @New
    public static X509Certificate2 make(String fileName, String password) {
        return CertificateFiles.read(fileName, password == null ? null : password.toCharArray());
    }

    @New
    public static X509Certificate2 make(String fileName, SecureString password) {
        return CertificateFiles.read(fileName, password == null ? null : password.toCharArray());
    }

    @New
    public static X509Certificate2 make(byte[] rawData) {
        return CertificateFiles.read(rawData, null);
    }

    @New
    public static X509Certificate2 make(byte[] rawData, String password) {
        return CertificateFiles.read(rawData, password == null ? null : password.toCharArray());
    }

    @New
    public static X509Certificate2 make(byte[] rawData, SecureString password) {
        return CertificateFiles.read(rawData, password == null ? null : password.toCharArray());
    }

    @Member
    public static X509Certificate2 createFromPem(String certPem) {
        return CertificateFiles.pem(certPem, certPem);
    }

    @Member
    public static X509Certificate2 createFromPem(String certPem, String keyPem) {
        return CertificateFiles.pem(certPem, keyPem);
    }

    /** The certificate as Java has it. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The private key as Java has it, or null. */
    public PrivateKey key() {
        return key;
    }

    /** Those that issued it, as far as they came with it. */
    public List<X509Certificate> chain() {
        return chain;
    }

    @Get
    public List<CertificateParts.Usage> enhancedKeyUsageList() {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return usages == null ? List.of() : usages.stream().map(Oid::new).map(oid -> new CertificateParts.Usage(oid.friendlyName(), oid.value())).toList();
        } catch (CertificateParsingException e) {
            throw CertificateFiles.unreadable(e);
        }
    }

    @Get
    public List<CertificateParts.DnsName> dnsNameList() {
        List<CertificateParts.DnsName> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (name.get(0).equals(DNS)) {
                    String ascii = name.get(1).toString();
                    names.add(new CertificateParts.DnsName(ascii, IDN.toUnicode(ascii)));
                }
            }
        } catch (CertificateParsingException e) {
            throw CertificateFiles.unreadable(e);
        }
        if (names.isEmpty() && subject().contains("CN=")) {
            names.add(new CertificateParts.DnsName(subjectName().simple(), subjectName().simple()));
        }
        return names;
    }

    @Get
    public boolean sendAsTrustedIssuer() {
        return false;
    }

    @Get
    public boolean archived() {
        return false;
    }

    @Get
    public List<CertificateParts.Extension> extensions() {
        List<CertificateParts.Extension> extensions = new ArrayList<>();
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        Set<String> all = new TreeSet<>(critical == null ? Set.of() : critical);
        all.addAll(certificate.getNonCriticalExtensionOIDs() == null ? Set.of() : certificate.getNonCriticalExtensionOIDs());
        for (String oid : all) {
            byte[] wrapped = certificate.getExtensionValue(oid);
            int header = wrapped.length > 1 && (wrapped[1] & 0x80) != 0 ? 2 + (wrapped[1] & 0x7f) : 2;
            extensions.add(new CertificateParts.Extension(new Oid(oid), critical != null && critical.contains(oid),
                java.util.Arrays.copyOfRange(wrapped, header, wrapped.length)));
        }
        return extensions;
    }

    @Get
    public String friendlyName() {
        return "";
    }

    @Get
    public boolean hasPrivateKey() {
        return key != null;
    }

    @Get
    public DistinguishedName issuerName() {
        return new DistinguishedName(certificate.getIssuerX500Principal());
    }

    @Get
    public DateTime notAfter() {
        return DateTime.of(certificate.getNotAfter().toInstant(), DateTimeKind.Local);
    }

    @Get
    public DateTime notBefore() {
        return DateTime.of(certificate.getNotBefore().toInstant(), DateTimeKind.Local);
    }

    @Get
    public CertificateParts.Key publicKey() {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        return new CertificateParts.Key(certificate.getPublicKey(), new Oid(algorithm.equals("RSA") ? "1.2.840.113549.1.1.1" : "1.2.840.10045.2.1"));
    }

    @Get
    public byte[] rawData() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw CertificateFiles.unreadable(e);
        }
    }

    @Get
    public String serialNumber() {
        return HEX.formatHex(certificate.getSerialNumber().toByteArray());
    }

    @Get
    public Oid signatureAlgorithm() {
        return new Oid(certificate.getSigAlgOID());
    }

    @Get
    public DistinguishedName subjectName() {
        return new DistinguishedName(certificate.getSubjectX500Principal());
    }

    @Get
    public String thumbprint() {
        return hash("SHA-1");
    }

    @Get
    public int version() {
        return certificate.getVersion();
    }

    @Get
    public String issuer() {
        return issuerName().name();
    }

    @Get
    public String subject() {
        return subjectName().name();
    }

    private String hash(String algorithm) {
        try {
            return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(rawData()));
        } catch (GeneralSecurityException e) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", e.getMessage(), e);
        }
    }

    @Member
    public String getCertHashString() {
        return thumbprint();
    }

    @Member
    public String getCertHashString(@Type("System.Security.Cryptography.HashAlgorithmName") Object hashAlgorithm) {
        return hash(hashAlgorithm.toString().replaceFirst("^SHA(\\d)", "SHA-$1"));
    }

    @Member
    public byte[] getRawCertData() {
        return rawData();
    }

    @Member
    public String getSerialNumberString() {
        return serialNumber();
    }

    @Member
    public String getNameInfo(@Type("System.Security.Cryptography.X509Certificates.X509NameType") Object nameType, boolean forIssuer) {
        DistinguishedName name = forIssuer ? issuerName() : subjectName();
        return switch (nameType.toString()) {
            case "DnsName", "DnsFromAlternativeName" -> dnsNameList().isEmpty() ? "" : dnsNameList().get(0).punycode();
            default -> name.simple();
        };
    }

    @Member
    public String exportCertificatePem() {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rawData()) + "\n-----END CERTIFICATE-----";
    }

    @Member
    public byte[] export(@Type("System.Security.Cryptography.X509Certificates.X509ContentType") Object contentType) {
        return CertificateFiles.write(this, contentType.toString(), new char[0]);
    }

    @Member
    public byte[] export(@Type("System.Security.Cryptography.X509Certificates.X509ContentType") Object contentType, String password) {
        return CertificateFiles.write(this, contentType.toString(), password == null ? new char[0] : password.toCharArray());
    }

    @Member
    public void dispose() {
        // Nothing is held outside of the heap.
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof X509Certificate2 it && it.certificate.equals(certificate);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }

    @Override
    public String toString() {
        Culture culture = Culture.current();
        return "[Subject]\n  " + subject() + "\n\n[Issuer]\n  " + issuer() + "\n\n[Serial Number]\n  " + serialNumber() + "\n\n[Not Before]\n  "
            + Formatter.text(notBefore(), culture) + "\n\n[Not After]\n  " + Formatter.text(notAfter(), culture) + "\n\n[Thumbprint]\n  " + thumbprint() + "\n";
    }

}

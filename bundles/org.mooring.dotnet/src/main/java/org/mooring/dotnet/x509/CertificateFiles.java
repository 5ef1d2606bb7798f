package org.mooring.dotnet.x509;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** Reads and writes certificates: PKCS #12 with its key, DER, PEM; and the store of a user that .NET keeps in files. */
public final class CertificateFiles {

    private static final String CRYPTOGRAPHIC = "System.Security.Cryptography.CryptographicException";
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);

    private CertificateFiles() {}

    static DotNetException unreadable(Throwable cause) {
        return new DotNetException(CRYPTOGRAPHIC, "The data is not a certificate that can be read: " + cause.getMessage(), cause);
    }

    /** @param password null for none */
    public static X509Certificate2 read(String fileName, char[] password) {
        Path file = Path.of(fileName);
        try {
            return read(OpenFile.bytes(file), password);
        } catch (IOException e) {
            throw new DotNetException(CRYPTOGRAPHIC, FileErrors.of(e, file).getMessage(), e);
        }
    }

    /** @param password null for none */
    public static X509Certificate2 read(byte[] data, char[] password) {
        try {
            if (isPfx(data)) {
                return pfx(data, password == null ? new char[0] : password);
            }
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(data));
            if (certificate == null) {
                throw new DotNetException(CRYPTOGRAPHIC, "Cannot find the requested object.");
            }
            return new X509Certificate2(certificate, null, List.of());
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** A PFX is a sequence that begins with the number of its version, 3; a certificate begins with a sequence. */
    private static boolean isPfx(byte[] data) {
        if (data.length < 6 || data[0] != 0x30) {
            return false;
        }
        int header = (data[1] & 0x80) == 0 ? 2 : 2 + (data[1] & 0x7f);
        return data.length > header && data[header] == 2;
    }

    private static X509Certificate2 pfx(byte[] data, char[] password) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(data), password);
            X509Certificate first = null;
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    Certificate[] all = store.getCertificateChain(alias);
                    List<X509Certificate> chain = new ArrayList<>();
                    for (int i = 1; i < all.length; i++) {
                        chain.add((X509Certificate) all[i]);
                    }
                    return new X509Certificate2((X509Certificate) all[0], (PrivateKey) store.getKey(alias, password), chain);
                }
                first = first == null ? (X509Certificate) store.getCertificate(alias) : first;
            }
            if (first == null) {
                throw new DotNetException(CRYPTOGRAPHIC, "Cannot find the requested object.");
            }
            return new X509Certificate2(first, null, List.of());
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException || e.getMessage() != null && e.getMessage().contains("password")) {
                throw new DotNetException(CRYPTOGRAPHIC, "The certificate data cannot be read with the provided password, the password may be incorrect.", e);
            }
            throw unreadable(e);
        }
    }

    static X509Certificate2 pem(String certificate, String key) {
        Matcher found = KEY.matcher(key);
        if (!found.find()) {
            throw new DotNetException(CRYPTOGRAPHIC, "The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.");
        }
        X509Certificate2 read = read(certificate.getBytes(StandardCharsets.US_ASCII), null);
        try {
            PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
            String algorithm = read.certificate().getPublicKey().getAlgorithm();
            return new X509Certificate2(read.certificate(), KeyFactory.getInstance(algorithm).generatePrivate(encoded), List.of());
        } catch (InvalidKeySpecException e) {
            throw new DotNetException(CRYPTOGRAPHIC, "The key contents do not contain a PEM, the content is malformed, or the key does not match the certificate.", e);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    static byte[] write(X509Certificate2 certificate, String kind, char[] password) {
        if (kind.equals("Cert")) {
            return certificate.rawData();
        }
        if (!kind.equals("Pfx") && !kind.equals("Pkcs12")) {
            throw new DotNetException(CRYPTOGRAPHIC, "Invalid content type.");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            List<Certificate> chain = new ArrayList<>(List.of(certificate.certificate()));
            chain.addAll(certificate.chain());
            if (certificate.key() != null) {
                store.setKeyEntry("key", certificate.key(), password, chain.toArray(Certificate[]::new));
            } else {
                store.setCertificateEntry("certificate", certificate.certificate());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new DotNetException(CRYPTOGRAPHIC, e.getMessage(), e);
        }
    }

    /** The personal certificates of a user, where .NET keeps them on UNIX; those that cannot be read are left out. */
    public static List<X509Certificate2> personal(String home) {
        Path folder = Path.of(home == null ? "" : home, ".dotnet/corefx/cryptography/x509stores/my");
        if (home == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        List<X509Certificate2> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pfx")).sorted().toList()) {
                try {
                    found.add(read(file.toString(), null));
                } catch (DotNetException unusable) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw FileErrors.of(e, folder);
        }
        return found;
    }
}

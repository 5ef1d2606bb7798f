package org.mooring.cmdlet.security.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** The certificates that -To names: themselves, in text, in files and folders, by thumbprint or subject in the user's store (CmsMessageRecipient). */
final class CmsRecipients {

    private static final String DOCUMENT_ENCRYPTION = "1.3.6.1.4.1.311.80.1";
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int DATA_ENCIPHERMENT = 3;

    private final SessionState session;
    private final boolean decrypting;

    /** @param decrypting whether only certificates with their keys are of use */
    CmsRecipients(SessionState session, boolean decrypting) {
        this.session = session;
        this.decrypting = decrypting;
    }

    List<X509Certificate2> find(Object[] to) {
        List<X509Certificate2> found = new ArrayList<>();
        for (Object each : to) {
            Object base = PSObject.base(each);
            List<X509Certificate2> named = base instanceof X509Certificate2 one ? usable(List.of(one), one.thumbprint()) : named(Conversion.toText(base));
            named.stream().filter(one -> !found.contains(one)).forEach(found::add);
        }
        return found;
    }

    private List<X509Certificate2> named(String name) {
        for (List<X509Certificate2> candidates : List.of(inText(name), inFiles(name), inStore(name))) {
            List<X509Certificate2> usable = usable(candidates, name);
            if (!usable.isEmpty()) {
                return usable;
            }
        }
        if (decrypting && Wildcard.isPattern(name)) {
            return List.of();
        }
        throw refused("NoCertificateFound", ErrorCategory.ObjectNotFound, name, "Cannot load encryption certificate. The certificate setting '" + name
            + "' does not represent a valid base-64 encoded certificate, nor does it represent a valid certificate by file, directory, thumbprint, or subject name.");
    }

    private static List<X509Certificate2> inText(String text) {
        return text.contains("-----BEGIN CERTIFICATE-----") ? List.of(CertificateFiles.read(text.getBytes(StandardCharsets.UTF_8), null)) : List.of();
    }

    private List<X509Certificate2> inFiles(String name) {
        List<PathInfo> places;
        try {
            places = session.service(Drives.class).resolve(name, null);
        } catch (DotNetException noPath) {
            return List.of();
        }
        List<X509Certificate2> found = new ArrayList<>();
        for (PathInfo place : places) {
            if (!place.provider().name().equals("FileSystem")) {
                throw refused("CertificatePathMustBeFileSystemPath", ErrorCategory.ObjectNotFound, place.provider(), "Cannot load certificate. '" + name
                    + "' must resolve to a file system path.");
            }
            for (Path file : files(Path.of(place.providerPath()))) {
                try {
                    found.add(CertificateFiles.read(file.toString(), null));
                } catch (DotNetException noCertificate) {
                    continue;
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw FileErrors.of(e, path);
        }
    }

    /** All of the user's own that could read messages. */
    List<X509Certificate2> store() {
        return CertificateFiles.personal(session.service(SessionEnvironment.class).variables().get("HOME"));
    }

    private List<X509Certificate2> inStore(String name) {
        List<X509Certificate2> all = store();
        List<X509Certificate2> byThumbprint = all.stream().filter(one -> one.thumbprint().equalsIgnoreCase(name)).toList();
        Wildcard pattern = Wildcard.of(name, true);
        return !byThumbprint.isEmpty() ? byThumbprint : all.stream().filter(one -> pattern.matches(one.subject())
            || one.dnsNameList().stream().anyMatch(dns -> pattern.matches(dns.unicode()))).toList();
    }

    private List<X509Certificate2> usable(List<X509Certificate2> candidates, String name) {
        List<X509Certificate2> usable = new ArrayList<>();
        for (X509Certificate2 each : candidates) {
            if (!isForEncryption(each)) {
                if (!Wildcard.isPattern(name)) {
                    throw refused("CertificateCannotBeUsedForEncryption", ErrorCategory.InvalidData, each, "Certificate '" + each.thumbprint()
                        + "' cannot be used for encryption. Encryption certificates must contain the Data Encipherment or Key Encipherment key usage, and"
                        + " include the Document Encryption Enhanced Key Usage (" + DOCUMENT_ENCRYPTION + ").");
                }
            } else if ((!decrypting || each.hasPrivateKey()) && !usable.contains(each)) {
                usable.add(each);
            }
        }
        if (!decrypting && usable.size() > 1) {
            throw refused("IdentifierMustReferenceSingleCertificate", ErrorCategory.LimitsExceeded, candidates, "Cannot load certificate. The identifier '" + name
                + "' matches multiple certificates. To encrypt to multiple recipients, provide multiple specific values to the 'To' parameter, rather than a"
                + " wildcard that matches multiple certificates.");
        }
        return usable;
    }

    private static boolean isForEncryption(X509Certificate2 certificate) {
        boolean[] usage = certificate.certificate().getKeyUsage();
        try {
            List<String> purposes = certificate.certificate().getExtendedKeyUsage();
            return usage != null && (usage[KEY_ENCIPHERMENT] || usage[DATA_ENCIPHERMENT]) && purposes != null && purposes.contains(DOCUMENT_ENCRYPTION);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static DotNetException refused(String id, ErrorCategory category, Object target, String message) {
        return new DotNetException("System.ArgumentException", message).withRecord(id, category, target);
    }
}

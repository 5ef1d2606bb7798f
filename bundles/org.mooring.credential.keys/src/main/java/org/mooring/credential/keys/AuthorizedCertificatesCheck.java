package org.mooring.credential.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves certificates by files: {@code authorized_certificates.d/NAME} in the state directory has the certificates, in PEM, with which NAME
 * may log in. That the peer has the private key, and that its chain leads to what the server trusts, is TLS's work. A certificate that stands
 * in the files of several users is nobody's.
 */
@Component
public final class AuthorizedCertificatesCheck implements CredentialCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizedCertificatesCheck.class);
    private static final String DIRECTORY = "authorized_certificates.d";
    private static final int MOST_BYTES = 1 << 20;

    private final Path directory;
    private final Groups groups;

    @Activate
    public AuthorizedCertificatesCheck(@Reference StateDirectory state, @Reference Groups groups) throws IOException {
        this.directory = state.directory(DIRECTORY);
        this.groups = groups;
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        return credential instanceof Certificate certificate && !certificate.chain().isEmpty() ? check(certificate) : Verdict.abstain();
    }

    private Verdict check(Certificate credential) {
        X509Certificate own = credential.chain().getFirst();
        List<String> users = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String user = file.getFileName().toString();
                if (AuthorizedKeysCheck.isName(user) && (credential.user().isEmpty() || credential.user().equals(user)) && has(file, own)) {
                    users.add(user);
                }
            }
        } catch (IOException e) {
            LOG.warn("The certificates of users cannot be read.", e);
            return Verdict.refuse("the users' certificates cannot be read: " + e.getMessage());
        }
        if (users.isEmpty()) {
            return Verdict.abstain();
        }
        if (users.size() > 1) {
            return Verdict.refuse("the certificate stands in the files of several users: " + String.join(", ", users));
        }
        try {
            own.checkValidity();
        } catch (CertificateException expired) {
            return Verdict.refuse("the certificate is not valid now: " + expired.getMessage());
        }
        String user = users.getFirst();
        return Verdict.accept(groups.provedNow(user, new Factor(credential.kind(), fingerprint(own))));
    }

    /** The certificate has to stand in the user's file still, and to be valid. */
    @Override
    public Verdict recheck(String user, Factor factor) {
        if (!factor.kind().equals("certificate") || !factor.evidence().startsWith("SHA256:") || !AuthorizedKeysCheck.isName(user)) {
            return Verdict.abstain();
        }
        Path file = directory.resolve(user);
        try {
            boolean still = Files.exists(file) && certificates(file).stream()
                .anyMatch(one -> one instanceof X509Certificate known && fingerprint(known).equals(factor.evidence()) && isValid(known));
            return still ? Verdict.accept(groups.provedBefore(user, factor)) : Verdict.refuse("the certificate was removed, or is not valid any more");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateException expired) {
            return false;
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return KeyText.fingerprint(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written.", e);
        }
    }

    private boolean has(Path file, X509Certificate certificate) throws IOException {
        return certificates(file).contains(certificate);
    }

    private Collection<? extends java.security.cert.Certificate> certificates(Path file) throws IOException {
        Optional<String> objection = TrustedFile.objection(file, directory);
        if (objection.isPresent()) {
            LOG.warn("{} is not used: {}.", file, objection.get());
            return List.of();
        }
        if (Files.size(file) > MOST_BYTES) {
            LOG.warn("{} is not used: it is larger than {} bytes.", file, MOST_BYTES);
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (CertificateException wrong) {
            LOG.warn("{} is not used: it has no certificates in PEM.", file, wrong);
            return List.of();
        }
    }
}

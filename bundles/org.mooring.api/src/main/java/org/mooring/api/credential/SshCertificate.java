package org.mooring.api.credential;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;

/**
 * A user's key with OpenSSH's certificate for it. The transport proves that the peer holds the private key, that the authority has signed
 * the certificate, that it is one for users, is valid now, and that what it restricts (the addresses it may come from) holds; one with
 * a restriction that is not known is not presented at all. Whether the authority is trusted, and for whom, is for the check to say.
 *
 * @param key the user's
 * @param authority whose signature the certificate has
 * @param id what the authority calls it
 * @param serial its number, unsigned
 * @param principals the names that it is for; empty where the authority named none
 * @param until when it ends
 */
public record SshCertificate(String user, PublicKey key, PublicKey authority, String id, long serial, List<String> principals, Instant until)
        implements Credential {

    public SshCertificate {
        principals = List.copyOf(principals);
    }

    @Override
    public String kind() {
        return "sshcertificate";
    }
}

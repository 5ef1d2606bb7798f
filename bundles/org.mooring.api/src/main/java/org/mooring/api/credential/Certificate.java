package org.mooring.api.credential;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate whose private key the peer has proved to hold. Whether the chain is to be trusted is for the check to say.
 *
 * @param user the name claimed, or empty to take it from the certificate
 * @param chain the peer's own certificate first
 */
public record Certificate(String user, List<X509Certificate> chain) implements Credential {

    public Certificate {
        chain = List.copyOf(chain);
    }

    @Override
    public String kind() {
        return "certificate";
    }
}

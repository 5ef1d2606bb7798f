package org.mooring.api.credential;

/**
 * A name and a public key. The transport proves by the protocol's own signature that the peer holds the private key, before it lets
 * the peer in: a check says only whether this key may log in as this user, and may be asked more than once for one login.
 */
public record PublicKey(String user, java.security.PublicKey key) implements Credential {

    @Override
    public String kind() {
        return "publickey";
    }
}

package org.mooring.api.credential;

/**
 * A name and a password.
 *
 * @param secret whoever made the credential clears it after the check; a check keeps no reference
 */
public record Password(String user, char[] secret) implements Credential {

    @Override
    public String kind() {
        return "password";
    }

    @Override
    public String toString() {
        return "Password[user=" + user + "]";
    }
}

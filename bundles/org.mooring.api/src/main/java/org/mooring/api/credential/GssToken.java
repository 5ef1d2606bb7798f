package org.mooring.api.credential;

/**
 * A token of Kerberos or Negotiate.
 *
 * @param user empty: the token names the user
 * @param token as it came; not changed by anyone
 */
public record GssToken(String user, byte[] token) implements Credential {

    @Override
    public String kind() {
        return "gss";
    }

    @Override
    public String toString() {
        return "GssToken[" + token.length + " bytes]";
    }
}

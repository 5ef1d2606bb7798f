package org.mooring.api.credential;

/**
 * A name that Kerberos has proved: the peer had a ticket for this server, and the key that belongs to it. Which user that is, is for the
 * check to say.
 *
 * @param user the name claimed, or empty to take it from the principal
 * @param principal as {@code alice@EXAMPLE.ORG}
 */
public record KerberosName(String user, String principal) implements Credential {

    @Override
    public String kind() {
        return "kerberos";
    }
}

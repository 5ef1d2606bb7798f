package org.mooring.api.connection;

import java.util.Objects;

/**
 * How to log in at a WSMan service.
 *
 * @param authentication AuthenticationMechanism's name
 * @param user null for who runs this
 * @param password null where there is none
 * @param certificate with which the user logs in, and nothing else; or null
 */
public record WsmanLogin(String authentication, String user, char[] password, ClientCertificate certificate) {

    public WsmanLogin {
        Objects.requireNonNull(authentication);
    }
}

package org.mooring.api.connection;

import java.util.Objects;

/**
 * A proxy that tunnels connections (CONNECT of HTTP).
 *
 * @param user for whom it asks by Basic, or null
 * @param password null where there is none
 */
public record WsmanProxy(String host, int port, String user, char[] password) {

    public WsmanProxy {
        Objects.requireNonNull(host);
    }
}

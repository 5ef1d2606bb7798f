package org.mooring.api.connection;

import java.util.Objects;

/**
 * How a WSMan service is reached, and a session there kept (System.Management.Automation.Remoting.PSSessionOption).
 *
 * @param noEncryption whether a password may be sent over plain HTTP
 * @param skipCaCheck whether the issuer of the server's certificate is not looked at
 * @param skipCnCheck whether the name in it is not looked at
 * @param portInSpn whether the server's name for Kerberos has its port
 * @param idleTimeoutMillis what the session should have, -1 to leave it to the server
 * @param buffering OutputBufferingMode's name
 * @param culture as {@code en-GB}, or null
 * @param uiCulture the same of messages
 * @param proxy on the way to an HTTPS service, or null
 */
public record WsmanOptions(boolean noEncryption, boolean skipCaCheck, boolean skipCnCheck, boolean portInSpn, long openTimeoutMillis,
        long operationTimeoutMillis, long idleTimeoutMillis, String buffering, String culture, String uiCulture, WsmanProxy proxy) {

    public WsmanOptions {
        Objects.requireNonNull(buffering);
    }
}

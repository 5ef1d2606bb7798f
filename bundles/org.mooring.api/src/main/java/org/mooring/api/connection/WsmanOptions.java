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
 * @param objectBytes the most that one received object may have
 * @param commandBytes the most that one command may send, -1 for no limit
 * @param cancelTimeoutMillis how long a command may take to stop
 * @param noProfile whether the user's profile is not loaded where Windows would load it
 * @param redirections how often the service may send the client to another address
 * @param retries how often it is tried again to open a session where the service is not reached
 */
public record WsmanOptions(boolean noEncryption, boolean skipCaCheck, boolean skipCnCheck, boolean portInSpn, long openTimeoutMillis,
        long operationTimeoutMillis, long idleTimeoutMillis, String buffering, String culture, String uiCulture, WsmanProxy proxy, int objectBytes,
        long commandBytes, long cancelTimeoutMillis, boolean noProfile, int redirections, int retries) {

    /** 200 MiB, as PowerShell's client. */
    public static final int OBJECT_BYTES = 200 << 20;
    public static final long CANCEL_TIMEOUT_MILLIS = 60_000;

    public WsmanOptions {
        Objects.requireNonNull(buffering);
    }

    /** With PowerShell's limits of what is received. */
    public WsmanOptions(boolean noEncryption, boolean skipCaCheck, boolean skipCnCheck, boolean portInSpn, long openTimeoutMillis,
            long operationTimeoutMillis, long idleTimeoutMillis, String buffering, String culture, String uiCulture, WsmanProxy proxy) {
        this(noEncryption, skipCaCheck, skipCnCheck, portInSpn, openTimeoutMillis, operationTimeoutMillis, idleTimeoutMillis, buffering, culture, uiCulture,
            proxy, OBJECT_BYTES, -1, CANCEL_TIMEOUT_MILLIS, false, 0, 0);
    }
}

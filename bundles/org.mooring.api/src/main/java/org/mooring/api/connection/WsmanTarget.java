package org.mooring.api.connection;

import java.net.URI;

/**
 * An endpoint of a WSMan service (System.Management.Automation.Runspaces.WSManConnectionInfo).
 *
 * @param configuration the session configuration's name, without what WSMan has before it
 * @param authentication AuthenticationMechanism's name
 * @param user null for who runs this
 * @param password null where there is none
 * @param noEncryption whether a password may be sent over plain HTTP
 * @param idleTimeoutMillis what the session should have, -1 to leave it to the server
 * @param buffering OutputBufferingMode's name
 */
public record WsmanTarget(URI uri, String configuration, String authentication, String user, char[] password, boolean noEncryption,
        boolean skipCaCheck, boolean skipCnCheck, long openTimeoutMillis, long operationTimeoutMillis, long idleTimeoutMillis, String buffering, String name,
        String culture) implements Target {

    @Override
    public String computerName() {
        return uri.getHost();
    }

    @Override
    public String configurationName() {
        return configuration;
    }

    /** Where a session is that was found here: of its own configuration and name. */
    @Override
    public WsmanTarget of(KeptSession kept) {
        return new WsmanTarget(uri, kept.configuration(), authentication, user, password, noEncryption, skipCaCheck, skipCnCheck,
            openTimeoutMillis, operationTimeoutMillis, idleTimeoutMillis, buffering, kept.name(), culture);
    }

    @Override
    public WsmanTarget named(String other) {
        return new WsmanTarget(uri, configuration, authentication, user, password, noEncryption, skipCaCheck, skipCnCheck,
            openTimeoutMillis, operationTimeoutMillis, idleTimeoutMillis, buffering, other, culture);
    }
}

package org.mooring.api.connection;

import java.net.URI;
import java.util.Objects;

/**
 * An endpoint of a WSMan service (System.Management.Automation.Runspaces.WSManConnectionInfo).
 *
 * @param configuration the session configuration's name, without what WSMan has before it
 * @param name of a new session; null to leave that to the server
 */
public record WsmanTarget(URI uri, String configuration, WsmanLogin login, WsmanOptions options, String name) implements Target {

    public WsmanTarget {
        Objects.requireNonNull(login);
        Objects.requireNonNull(options);
    }

    @Override
    public String computerName() {
        return uri.getHost();
    }

    @Override
    public String configurationName() {
        return configuration;
    }

    @Override
    public long openTimeoutMillis() {
        return options.openTimeoutMillis();
    }

    /** Where a session is that was found here: of its own configuration and name. */
    @Override
    public WsmanTarget of(KeptSession kept) {
        return new WsmanTarget(uri, kept.configuration(), login, options, kept.name());
    }

    @Override
    public WsmanTarget named(String other) {
        return new WsmanTarget(uri, configuration, login, options, other);
    }

    public boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The same of a service at another address. */
    public WsmanTarget at(URI other) {
        return new WsmanTarget(other, configuration, login, options, name);
    }
}

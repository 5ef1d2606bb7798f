package org.mooring.client.wsman;

import java.net.URI;
import java.util.Set;

import org.mooring.api.connection.ConnectionException;

/** The service has sent the client to another address. */
final class Redirected extends ConnectionException {

    /** WinRM's ERROR_WSMAN_REDIRECT_REQUESTED. */
    private static final int CODE = -2144108135;
    private static final long serialVersionUID = 1;
    private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

    private final transient URI location;

    private Redirected(URI from, URI location) {
        super("The service at " + from + " is at another address. Redirect location reported: " + location
            + ". To automatically connect to the redirected URI, verify the \"MaximumConnectionRedirectionCount\" property of the session preference variable"
            + " \"PSSessionOption\", and use the \"AllowRedirection\" parameter on the cmdlet.", CODE);
        this.location = location;
    }

    URI location() {
        return location;
    }

    /** Throws where a response says so. */
    static void check(URI from, HttpConnection.Response response) throws ConnectionException {
        String named = response.first("location").orElse(null);
        if (named == null || !STATUS.contains(response.status())) {
            return;
        }
        URI location;
        try {
            location = from.resolve(named);
        } catch (IllegalArgumentException e) {
            location = null;
        }
        if (location == null || location.getHost() == null || location.getScheme() == null || !location.getScheme().matches("(?i)https?")) {
            throw new ConnectionException("The destination \"" + from + "\" requested the connection to be redirected to \"" + named + "\". However \"" + named
                + "\" is not a well formatted URI.", CODE);
        }
        throw new Redirected(from, location);
    }
}

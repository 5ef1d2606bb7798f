package org.mooring.webconsole;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Which requests are looked at at all.
 *
 * @param remote whether other computers may ask, which they then may over HTTPS alone
 */
record RequestRules(boolean remote) {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Why this request is refused, for its sender; null where it is not. */
    String refusal(HttpServletRequest request) {
        boolean local = isLoopback(request.getRemoteAddr());
        if (!local && !remote) {
            return "The web console is for this computer alone. The setting 'remote' of org.mooring.webconsole opens it, over HTTPS.";
        }
        if (!local && !request.isSecure()) {
            return "The web console is for HTTPS, from other computers.";
        }
        if (!remote && !HERE.contains(hostName(request.getHeader("Host")))) {
            return "The web console is called localhost here.";
        }
        if (!READING.contains(request.getMethod()) && !isFromOwnPage(request)) {
            return "This was sent by another site's page.";
        }
        return null;
    }

    static boolean isLoopback(String address) {
        try {
            // An address, never a name: nothing is looked up.
            return address != null && !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Browsers say where what they send comes from; where nothing is said, it is no browser's, and no page of ours. */
    private static boolean isFromOwnPage(HttpServletRequest request) {
        String from = request.getHeader("Origin");
        if (from == null) {
            from = request.getHeader("Referer");
        }
        String host = request.getHeader("Host");
        if (from == null || host == null) {
            return false;
        }
        try {
            URI page = URI.create(from);
            return request.getScheme().equalsIgnoreCase(page.getScheme()) && host.equalsIgnoreCase(page.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hostName(String host) {
        return host == null ? "" : host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }
}

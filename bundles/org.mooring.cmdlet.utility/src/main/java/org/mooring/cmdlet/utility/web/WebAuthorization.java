package org.mooring.cmdlet.utility.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.mooring.dotnet.system.net.NetworkCredential;

/** How a request proves who asks. */
final class WebAuthorization {

    private WebAuthorization() {}

    static String basic(NetworkCredential who) {
        return "Basic " + Base64.getEncoder().encodeToString((who.userName() + ":" + who.password()).getBytes(StandardCharsets.UTF_8));
    }

    /** What answers a server that asks who it is; null where its way of asking is not known. */
    static String answering(Answer challenge, NetworkCredential who) {
        boolean basic = challenge.values("WWW-Authenticate").stream().anyMatch(each -> each.strip().regionMatches(true, 0, "Basic", 0, 5));
        return who != null && challenge.status() == 401 && basic ? basic(who) : null;
    }
}

package org.mooring.transport.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;
import org.mooring.api.credential.Password;

/**
 * HTTP's Basic scheme (RFC 7617), which sends the password with each request. A password that was found right is not checked again by
 * its slow hash for a short time: what is kept for that is a keyed digest with a key that lives as long as this object. It counts for the
 * connection that proved it, and, where a check can tell when the password is another, for others from the same computer as long as they might
 * try, until it is.
 */
final class BasicAuthentication {

    private static final int MAX_HEADER = 8192;

    private final Credentials credentials;
    private final SecretKeySpec key;
    private final Remembered<String, Proved> proved = new Remembered<>();

    /** @param version of the password; one that was changed since does not count */
    private record Proved(Identity identity, String version) {}

    BasicAuthentication(Credentials credentials) {
        this.credentials = credentials;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * Who sends the request; empty where it has no credentials, or wrong ones, or not enough.
     *
     * @param before who was found by a certificate
     */
    Optional<Identity> identify(HttpServletRequest request, ConnectionInfo connection, Optional<Identity> before) {
        String header = request.getHeader("Authorization");
        if (header == null || header.length() > MAX_HEADER || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        String user = pair.substring(0, colon);
        String what = pair + before.map(Identity::toString).orElse("");
        String ofConnection = digest(what + connection.id());
        String ofPeer = digest(what + connection.peerHost());
        Optional<Proved> known = proved.get(ofConnection)
            .or(() -> proved.get(ofPeer).filter(identity -> credentials.mayTry(user, connection)))
            .filter(one -> credentials.version(one.identity()).equals(one.version()));
        if (known.isPresent()) {
            return credentials.recheck(known.get().identity());
        }
        char[] secret = pair.substring(colon + 1).toCharArray();
        Login login = credentials.login(new Password(user, secret), connection, before);
        Arrays.fill(secret, '\0');
        if (login instanceof Login.LetIn in) {
            Proved now = new Proved(in.identity(), credentials.version(in.identity()));
            proved.put(ofConnection, now);
            if (!now.version().isEmpty()) {
                proved.put(ofPeer, now);
            }
            return Optional.of(in.identity());
        }
        return Optional.empty();
    }

    private String digest(String pair) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

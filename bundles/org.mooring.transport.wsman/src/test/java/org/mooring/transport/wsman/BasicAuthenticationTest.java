package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.testkit.Samples;

class BasicAuthenticationTest {

    /** One user whose password can be changed. */
    private static final class OneUser implements Credentials {

        private String password = "old";
        private boolean tells = true;
        private int asked;

        @Override
        public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
            asked++;
            return credential instanceof Password given && String.valueOf(given.secret()).equals(password) ? Optional.of(Samples.ALICE) : Optional.empty();
        }

        @Override
        public String version(Identity identity) {
            return tells ? "version of " + password : "";
        }

        @Override
        public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
            return Optional.empty();
        }
    }

    private final OneUser users = new OneUser();
    private final BasicAuthentication basic = new BasicAuthentication(users);
    private final ConnectionInfo first = connection();

    private static ConnectionInfo connection() {
        return new ConnectionInfo(UUID.randomUUID(), "wsman", "127.0.0.1:4000", "127.0.0.1:5985", true, Instant.EPOCH);
    }

    private Optional<Identity> identify(String password, ConnectionInfo connection) {
        String header = "Basic " + Base64.getEncoder().encodeToString(("alice:" + password).getBytes(StandardCharsets.UTF_8));
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getHeader") ? header : null);
        return basic.identify(request, connection, Optional.empty());
    }

    @Test
    void aPasswordThatWasProvedIsNotCheckedAgainForAWhile() {
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
        assertEquals(Optional.of(Samples.ALICE), identify("old", connection()));
        assertEquals(1, users.asked);
    }

    @Test
    void aPasswordThatWasChangedCountsNoMoreOnAnyConnection() {
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
        users.password = "new";

        assertEquals(Optional.empty(), identify("old", first));
        assertEquals(Optional.empty(), identify("old", connection()));
        assertEquals(Optional.of(Samples.ALICE), identify("new", connection()));
    }

    @Test
    void aPasswordOfWhichNobodyCanTellThatItWasChangedCountsForItsConnectionOnly() {
        users.tells = false;
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
        assertEquals(1, users.asked);
        users.password = "new";

        assertEquals(Optional.empty(), identify("old", connection()));
        assertEquals(Optional.of(Samples.ALICE), identify("old", first));
    }
}

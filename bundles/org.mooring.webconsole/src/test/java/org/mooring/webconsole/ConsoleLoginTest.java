package org.mooring.webconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.PublicKey;

class ConsoleLoginTest {

    private static final Identity ANNA = new Identity("anna", Set.of(Identity.ADMINISTRATORS), "password");
    private static final Identity BOB = new Identity("bob", Set.of("staff"), "password");

    private final List<AuditRecord> audit = new ArrayList<>();
    private final ConsoleLogin login = console(false);

    /** Anna and Bob, whose passwords are their names. */
    private static final class Door implements Credentials {

        @Override
        public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
            Password password = (Password) credential;
            return List.of(ANNA, BOB).stream().filter(user -> user.user().equals(password.user()) && user.user().equals(new String(password.secret())))
                .findFirst();
        }

        @Override
        public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
            return Optional.empty();
        }
    }

    private ConsoleLogin console(boolean remote) {
        return new ConsoleLogin(new Door(), audit::add, remote, Duration.ofMinutes(15), () -> Instant.EPOCH);
    }

    private static Requests form(String user, String password) {
        Requests sent = new Requests().post("/login");
        sent.parameters.put("user", user);
        sent.parameters.put("password", password);
        return sent;
    }

    private Cookie letIn() {
        Requests sent = form("anna", "anna");
        assertNull(login.authenticate(sent.request(), sent.response()));
        assertEquals(303, sent.status);
        return sent.set;
    }

    @Test
    void whoIsNotLoggedInIsAskedForAPassword() {
        Requests sent = new Requests();

        assertNull(login.authenticate(sent.request(), sent.response()));

        assertEquals(403, sent.status);
        assertTrue(sent.body.toString().contains("action=\"/system/console/login\""), sent.body.toString());
        assertEquals("DENY", sent.answered.get("X-Frame-Options"));
    }

    @Test
    void anAdministratorIsKnownByACookieThatScriptsAndOtherSitesDoNotHave() {
        Cookie cookie = letIn();
        Requests sent = new Requests();
        sent.cookies = new Cookie[] {new Cookie("other", "x"), new Cookie(cookie.getName(), cookie.getValue())};

        Object user = login.authenticate(sent.request(), sent.response());

        assertEquals(ANNA, user);
        assertTrue(login.authorize(user, "any"));
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getAttribute("SameSite"));
        assertEquals("/system/console", cookie.getPath());
        assertEquals(List.of(true), audit.stream().map(AuditRecord::allowed).toList());
    }

    @ParameterizedTest
    @CsvSource({"bob,bob", "anna,guess", "nobody,anna", "'',''"})
    void othersAreNotLetInWhateverTheyKnow(String user, String password) {
        Requests sent = form(user, password);

        assertNull(login.authenticate(sent.request(), sent.response()));

        assertNull(sent.set);
        assertEquals(403, sent.status);
        assertTrue(sent.body.toString().contains("The name or the password is not right, or the user is no administrator."));
        assertFalse(audit.stream().anyMatch(AuditRecord::allowed));
        assertFalse(login.authorize(BOB, "any"));
    }

    @Test
    void whoLogsOutIsOut() {
        Cookie cookie = letIn();
        Requests sent = new Requests();
        sent.cookies = new Cookie[] {cookie};

        login.logout(sent.request(), sent.response());

        assertEquals(0, sent.set.getMaxAge());
        assertNull(login.authenticate(sent.request(), sent.response()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:1", "https://localhost:5985", "null", "", "http://localhost:5985@evil.example", "http://[",
        "http://evil.example/?http://localhost:5985"})
    void whatAnotherSitesPageSendsIsRefusedAlsoWithTheCookie(String origin) {
        Requests sent = new Requests().post("/bundles");
        sent.cookies = new Cookie[] {letIn()};
        sent.headers.put("Origin", origin);

        assertNull(login.authenticate(sent.request(), sent.response()));
        assertEquals("This was sent by another site's page.\n", sent.body.toString());
    }

    @Test
    void whatAnOwnPageSendsIsTakenAlsoWhereOnlyTheRefererSaysSo() {
        Cookie cookie = letIn();
        Requests origin = new Requests().post("/bundles");
        origin.cookies = new Cookie[] {cookie};
        Requests referer = new Requests().post("/bundles");
        referer.cookies = new Cookie[] {cookie};
        referer.headers.remove("Origin");
        referer.headers.put("Referer", "http://localhost:5985/system/console/bundles");
        Requests none = new Requests().post("/bundles");
        none.cookies = new Cookie[] {cookie};
        none.headers.remove("Origin");

        assertEquals(ANNA, login.authenticate(origin.request(), origin.response()));
        assertEquals(ANNA, login.authenticate(referer.request(), referer.response()));
        assertNull(login.authenticate(none.request(), none.response()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:5985", "localhost.evil.example", ""})
    void aNameThatIsNotThisComputersIsRefusedSoThatNoSiteCanPointItsOwnNameHere(String host) {
        Requests sent = new Requests();
        sent.headers.put("Host", host);
        sent.cookies = new Cookie[] {letIn()};

        assertNull(login.authenticate(sent.request(), sent.response()));
        assertEquals("The web console is called localhost here.\n", sent.body.toString());
    }

    @Test
    void otherComputersAreRefusedUnlessTheSettingsSayOtherwiseAndThenComeByHttps() {
        Requests sent = form("anna", "anna");
        sent.address = "192.0.2.1";
        assertNull(login.authenticate(sent.request(), sent.response()));
        assertTrue(sent.body.toString().startsWith("The web console is for this computer alone."));

        Requests plain = form("anna", "anna");
        plain.address = "192.0.2.1";
        assertNull(console(true).authenticate(plain.request(), plain.response()));
        assertTrue(plain.body.toString().startsWith("The web console is for HTTPS"));

        Requests secure = form("anna", "anna");
        secure.address = "192.0.2.1";
        secure.secure = true;
        secure.headers.put("Host", "server.example");
        secure.headers.put("Origin", "https://server.example");
        assertNull(console(true).authenticate(secure.request(), secure.response()));
        assertNotNull(secure.set);
        assertTrue(secure.set.getSecure());
    }

    @Test
    void aPasswordIsNotTakenFromAnAddress() {
        Requests get = form("anna", "anna");
        get.method = "GET";
        Requests query = form("anna", "anna");
        query.query = "user=anna&password=anna";

        login.authenticate(get.request(), get.response());
        login.authenticate(query.request(), query.response());

        assertNull(get.set);
        assertNull(query.set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status-Configurations", "/status-System Properties.txt", "/config", "/configMgr", "//status-Configurations", "/CONFIG/x"})
    void pagesThatTellSecretsAreNotShown(String path) {
        Requests sent = new Requests();
        sent.path = path;
        sent.cookies = new Cookie[] {letIn()};

        assertNull(login.authenticate(sent.request(), sent.response()));
        assertEquals(403, sent.status);
    }
}

package org.mooring.credential.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

/** Against UnboundID's server in memory. */
class LdapCheckTest extends CredentialCheckContract {

    private static final String STORE_PASSWORD = "a store's password";
    private static final Factor BY_LDAP = new Factor("password", "ldap");

    @TempDir
    static Path stores;

    private static InMemoryDirectoryServer server;

    @TempDir
    Path directory;

    private final Map<String, Object> settings = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;

    @BeforeAll
    static void startServer() throws Exception {
        certificate("localhost", "good.p12");
        certificate("another.example.org", "other.p12");
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        SSLUtil good = util("good.p12");
        SSLUtil other = util("other.p12");
        InetAddress here = InetAddress.getByName("localhost");
        config.setListenerConfigs(
            new InMemoryListenerConfig("plain", here, 0, null, null, good.createSSLSocketFactory()),
            new InMemoryListenerConfig("ldaps", here, 0, good.createSSLServerSocketFactory(), null, null),
            new InMemoryListenerConfig("other", here, 0, other.createSSLServerSocketFactory(), null, other.createSSLSocketFactory()));
        config.addAdditionalBindCredentials("cn=search,dc=example,dc=org", "a search password");
        config.setEnforceAttributeSyntaxCompliance(false);
        config.setSchema(null);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        server.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups,dc=example,dc=org", "objectClass: organizationalUnit", "ou: groups");
        person("alice", "s\u00e9same", "memberOf: cn=ops,ou=groups,dc=example,dc=org", "memberOf: cn=administrators,ou=groups,dc=example,dc=org");
        person("bob", "secret");
        server.add("dn: uid=twice,dc=example,dc=org", "objectClass: inetOrgPerson", "uid: twice", "userPassword: x");
        person("twice", "x");
        server.add("dn: cn=staff,ou=groups,dc=example,dc=org", "objectClass: groupOfNames", "cn: staff",
            "member: uid=alice,ou=people,dc=example,dc=org", "member: uid=bob,ou=people,dc=example,dc=org");
        // Every search of everything comes upon it.
        server.add("dn: ou=elsewhere,dc=example,dc=org", "objectClass: referral", "objectClass: extensibleObject", "ou: elsewhere",
            "ref: ldap://127.0.0.1:9/ou=elsewhere,dc=example,dc=org");
        server.startListening();
    }

    private static void person(String name, String password, String... more) throws Exception {
        List<String> lines = new java.util.ArrayList<>(List.of("dn: uid=" + name + ",ou=people,dc=example,dc=org", "objectClass: inetOrgPerson",
            "uid: " + name, "cn: " + name, "sn: " + name, "userPassword: " + password));
        lines.addAll(List.of(more));
        server.add(lines.toArray(String[]::new));
    }

    private static void certificate(String host, String file) {
        ManageCertificates.main(null, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), "generate-self-signed-certificate",
            "--keystore", stores.resolve(file).toString(), "--keystore-password", STORE_PASSWORD, "--keystore-type", "PKCS12", "--alias", "server",
            "--subject-dn", "CN=" + host, "--subject-alternative-name-dns", host, "--days-valid", "2");
    }

    private static SSLUtil util(String file) throws Exception {
        return new SSLUtil(new KeyStoreKeyManager(stores.resolve(file).toString(), STORE_PASSWORD.toCharArray(), "PKCS12", "server"), null);
    }

    @AfterAll
    static void stopServer() {
        server.shutDown(true);
    }

    @BeforeEach
    void prepare() throws Exception {
        Files.writeString(directory.resolve("search.password"), "a search password\n");
        set("url", "ldap://localhost:" + server.getListenPort("plain"));
        set("security", LdapSettings.Security.NONE);
        set("userBase", "dc=example,dc=org");
        set("searchName", "cn=search,dc=example,dc=org");
        set("searchPasswordFile", "search.password");
    }

    private void set(String name, Object value) {
        settings.put(name, value);
    }

    /** The settings with their defaults. */
    private LdapSettings settings() {
        return (LdapSettings) java.lang.reflect.Proxy.newProxyInstance(LdapSettings.class.getClassLoader(), new Class<?>[] {LdapSettings.class},
            (proxy, method, arguments) -> method.getName().equals("annotationType") ? Annotation.class
                : settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    @Override
    protected CredentialCheck check() {
        try {
            return new LdapCheck(settings(), new TemporaryState(directory), clock);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Credential good() {
        return new Password("alice", "s\u00e9same".toCharArray());
    }

    @Override
    protected Credential bad() {
        return new Password("alice", "sesame".toCharArray());
    }

    private Verdict verdict(String user, String password) {
        return check().check(new Password(user, password.toCharArray()), Samples.connection());
    }

    private Set<String> groups(String user, String password) {
        return assertInstanceOf(Verdict.Accepted.class, verdict(user, password)).identity().groups();
    }

    @Test
    void aUserIsFoundBySearchAndProvedByABind() {
        assertEquals(Verdict.accept(new Identity("alice", Set.of("ops"), List.of(BY_LDAP))), verdict("alice", "s\u00e9same"));
        assertInstanceOf(Verdict.Refused.class, verdict("alice", "secret"));
        assertInstanceOf(Verdict.Abstained.class, verdict("nobody", "secret"));
    }

    @Test
    void aUserIsNamedByATemplateAndProvedByABind() {
        set("userName", "uid={0},ou=people,dc=example,dc=org");
        set("userBase", "");
        set("searchName", "");

        assertEquals(Set.of("ops"), groups("alice", "s\u00e9same"));
        assertInstanceOf(Verdict.Refused.class, verdict("alice", "secret"));
        assertInstanceOf(Verdict.Refused.class, verdict("nobody", "secret"));
    }

    @Test
    void groupsAreSearchedForWhereTheyKnowTheirMembers() {
        set("groupBase", "ou=groups,dc=example,dc=org");

        assertEquals(Set.of("ops", "staff"), groups("alice", "s\u00e9same"));
        assertEquals(Set.of("staff"), groups("bob", "secret"));
    }

    @Test
    void nobodyIsAnAdministratorByAccident() {
        assertEquals(Set.of("ops"), groups("alice", "s\u00e9same"));
        set("administrators", "ops");
        assertEquals(Set.of("ops", Identity.ADMINISTRATORS), groups("alice", "s\u00e9same"));
    }

    /** Searches that find two, or another than asked for, and binds without a password that always succeed. */
    @ParameterizedTest
    @ValueSource(strings = {"*", "a*", "alice)(uid=*", "alice)(|(uid=*", "\\2a", "alice\\00", "alice\0", "uid=alice", "alice,ou=people", "",
        "\u0430lice", "twice"})
    void namesThatAreMoreThanANameLetNobodyIn(String name) {
        for (String password : List.of("s\u00e9same", "secret", "x", "")) {
            assertEquals(false, verdict(name, password) instanceof Verdict.Accepted, name);
        }
        set("userName", "uid={0},ou=people,dc=example,dc=org");
        if (!name.equals("twice")) {
            assertEquals(false, verdict(name, "s\u00e9same") instanceof Verdict.Accepted, name);
        }
    }

    @Test
    void anotherDirectoryIsNotAsked() {
        set("userName", "uid={0},ou=elsewhere,dc=example,dc=org");
        assertEquals(false, attempt("mallory", "x") instanceof Verdict.Accepted);
    }

    private Verdict attempt(String user, String password) {
        try {
            return verdict(user, password);
        } catch (IllegalStateException failed) {
            return Verdict.refuse(failed.getMessage());
        }
    }

    @Test
    void anEmptyPasswordIsRefusedWithoutAskingTheDirectory() {
        assertInstanceOf(Verdict.Refused.class, verdict("alice", ""));
        set("userName", "uid={0},ou=people,dc=example,dc=org");
        assertInstanceOf(Verdict.Refused.class, verdict("alice", ""));
    }

    @Test
    void aNameCountsOnlyAsTheDirectoryWritesIt() {
        assertInstanceOf(Verdict.Refused.class, verdict("ALICE", "s\u00e9same"));
    }

    @ParameterizedTest
    @CsvSource({"ldaps, ldaps, LDAPS", "ldap, plain, STARTTLS"})
    void tlsIsUsedWhereTheCertificateIsTrusted(String scheme, String listener, LdapSettings.Security security) {
        set("url", scheme + "://localhost:" + server.getListenPort(listener));
        set("security", security);
        set("trustStore", stores.resolve("good.p12").toString());
        set("trustStorePassword", STORE_PASSWORD);
        assertInstanceOf(Verdict.Accepted.class, verdict("alice", "s\u00e9same"));

        set("trustStore", "");
        assertThrows(IllegalStateException.class, () -> verdict("alice", "s\u00e9same"));
    }

    @ParameterizedTest
    @CsvSource({"ldaps, LDAPS", "ldap, STARTTLS"})
    void aCertificateOfAnotherComputerIsRefused(String scheme, LdapSettings.Security security) {
        set("url", scheme + "://localhost:" + server.getListenPort("other"));
        set("security", security);
        set("trustStore", stores.resolve("other.p12").toString());
        set("trustStorePassword", STORE_PASSWORD);

        assertThrows(IllegalStateException.class, () -> verdict("alice", "s\u00e9same"));
    }

    @Test
    void settingsThatWouldSendPasswordsUnprotectedByMistakeAreRefused() {
        set("security", LdapSettings.Security.LDAPS);
        assertThrows(IllegalStateException.class, this::check);
        set("url", "http://localhost");
        assertThrows(IllegalStateException.class, this::check);
    }

    @Test
    void aDirectoryThatIsNotThereLetsNobodyInAndIsSaidToBeSo() {
        set("url", "ldap://127.0.0.1:9");
        assertThrows(IllegalStateException.class, () -> verdict("alice", "s\u00e9same"));
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsNotWaitedForForLong() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0)) {
            set("url", "ldap://127.0.0.1:" + silent.getLocalPort());
            set("timeoutMilliseconds", 300);
            assertThrows(IllegalStateException.class, () -> verdict("alice", "s\u00e9same"));
        }
    }

    @Test
    void whoIsRemovedFromTheDirectoryIsMissedAtTheNextLook() throws Exception {
        person("carol", "secret");
        CredentialCheck check = check();
        assertInstanceOf(Verdict.Accepted.class, check.recheck("carol", BY_LDAP));
        server.delete("uid=carol,ou=people,dc=example,dc=org");

        assertInstanceOf(Verdict.Accepted.class, check.recheck("carol", BY_LDAP));
        now = now.plusSeconds(61);
        assertInstanceOf(Verdict.Refused.class, check.recheck("carol", BY_LDAP));
        assertInstanceOf(Verdict.Abstained.class, check.recheck("carol", new Factor("password", "users")));
    }

    @Test
    void groupsOfUsersCanBeLookedUp() {
        assertEquals(Optional.of(Set.of("ops")), ((LdapCheck) check()).groups("alice"));
        assertEquals(Optional.empty(), ((LdapCheck) check()).groups("nobody"));
    }

    @ParameterizedTest
    @CsvSource({"ldap, plain, NONE", "ldap, plain, STARTTLS", "ldaps, ldaps, LDAPS"})
    void theNextDirectoryIsAskedWhereOneIsGoneOrSilent(String scheme, String listener, LdapSettings.Security security) throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0)) {
            set("url", scheme + "://127.0.0.1:9 " + scheme + "://127.0.0.1:" + silent.getLocalPort() + " " + scheme + "://localhost:"
                + server.getListenPort(listener));
            set("security", security);
            set("timeoutMilliseconds", 2000);
            set("trustStore", stores.resolve("good.p12").toString());
            set("trustStorePassword", STORE_PASSWORD);
            assertInstanceOf(Verdict.Accepted.class, verdict("alice", "s\u00e9same"));
            assertInstanceOf(Verdict.Refused.class, verdict("alice", "wrong"));
        }
    }

    @Test
    void afterNoAnswerTheDirectoryIsLeftAloneForAWhileByWhatLooksAtSessions() throws Exception {
        set("url", "ldap://127.0.0.1:9");
        CredentialCheck check = check();
        assertThrows(IllegalStateException.class, () -> check.recheck("alice", BY_LDAP));
        assertEquals("LDAP: there was no answer a moment ago",
            assertThrows(IllegalStateException.class, () -> check.recheck("bob", BY_LDAP)).getMessage());
        now = now.plusSeconds(15);
        assertNotEquals("LDAP: there was no answer a moment ago",
            assertThrows(IllegalStateException.class, () -> check.recheck("alice", BY_LDAP)).getMessage());
    }

    @Test
    void aGroupWithinAGroupCountsWhereThatIsAskedFor() throws Exception {
        server.add("dn: cn=here,ou=groups,dc=example,dc=org", "objectClass: groupOfNames", "cn: here", "member: cn=staff,ou=groups,dc=example,dc=org",
            "member: cn=everyone,ou=groups,dc=example,dc=org");
        server.add("dn: cn=everyone,ou=groups,dc=example,dc=org", "objectClass: groupOfNames", "cn: everyone", "member: cn=here,ou=groups,dc=example,dc=org");
        set("groupBase", "ou=groups,dc=example,dc=org");
        set("memberOf", "");
        set("nestedGroups", true);
        Set<String> nested = ((LdapCheck) check()).groups("alice").orElseThrow();
        set("nestedGroups", false);
        Set<String> plain = ((LdapCheck) check()).groups("alice").orElseThrow();
        server.delete("cn=here,ou=groups,dc=example,dc=org");
        server.delete("cn=everyone,ou=groups,dc=example,dc=org");

        assertEquals(Set.of("staff", "here", "everyone"), nested);
        assertEquals(Set.of("staff"), plain);
    }
}

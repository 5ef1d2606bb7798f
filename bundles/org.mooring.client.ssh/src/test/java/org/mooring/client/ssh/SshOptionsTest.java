package org.mooring.client.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;

class SshOptionsTest {

    private static final String ALL = "aes128-ctr,aes256-ctr,aes256-gcm@openssh.com";

    private static SshOptions of(String name, String value) throws ConnectionException {
        return SshOptions.of(Map.of(name, value));
    }

    @ParameterizedTest
    @CsvSource({"ProxyCommand,nc", "ForwardAgent,yes", "Nonsense,1"})
    void whatIsNotSupportedIsRefusedByItsName(String name, String value) {
        ConnectionException refused = assertThrows(ConnectionException.class, () -> of(name, value));
        assertTrue(refused.getMessage().contains("'" + name + "'"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"Port,many", "ConnectTimeout,-1", "IdentitiesOnly,perhaps", "PreferredAuthentications,gssapi-with-mic"})
    void aValueThatMeansNothingIsRefused(String name, String value) {
        ConnectionException refused = assertThrows(ConnectionException.class, () -> of(name, value));
        assertTrue(refused.getMessage().contains("'" + name + "'") && refused.getMessage().contains("'" + value + "'"), refused.getMessage());
    }

    @Test
    void aParameterCountsMoreThanItsOption() throws ConnectionException {
        SshOptions options = SshOptions.of(Map.of("port", "2200", "USER", "anna"));
        SshTarget open = new SshTarget("there", 0, null, null, "powershell", -1, Map.of(), null);
        SshTarget said = new SshTarget("there", 2222, "bob", null, "powershell", -1, Map.of(), null);

        assertEquals(2200, options.complete(open).port());
        assertEquals("anna", options.complete(open).user());
        assertEquals(said, options.complete(said));
    }

    @Test
    void filesMayBeInTheHome() throws ConnectionException {
        assertEquals(Path.of(System.getProperty("user.home"), "keys/one"), of("IdentityFile", "~/keys/one").identityFile());
        assertEquals(Path.of(System.getProperty("user.home"), ".ssh/known_hosts"), SshOptions.of(Map.of()).knownHosts());
    }

    @Test
    void methodsAreTriedInTheOrderThatIsAskedForAndThoseThatAreOffNot() throws ConnectionException {
        assertEquals(List.of("publickey", "keyboard-interactive", "password"), SshOptions.of(Map.of()).methods());
        assertEquals(List.of("password", "publickey"), of("PreferredAuthentications", "password,hostbased,publickey").methods());
        assertEquals(List.of("publickey"), SshOptions.of(Map.of("PasswordAuthentication", "no", "KbdInteractiveAuthentication", "no")).methods());
        assertEquals(Duration.ofSeconds(7), of("ConnectTimeout", "7").connectTimeout());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "aes256-ctr | aes256-ctr",
        "aes256-*,none-such | aes256-ctr,aes256-gcm@openssh.com",
        "-aes128-ctr | aes256-ctr,aes256-gcm@openssh.com",
        "^aes256-ctr | aes256-ctr,aes128-ctr,aes256-gcm@openssh.com",
        "+aes192-ctr | aes128-ctr,aes256-ctr,aes256-gcm@openssh.com"})
    void algorithmsAreChosenAsSshDoesIt(String rule, String chosen) throws ConnectionException {
        assertEquals(chosen, of("Ciphers", rule).algorithms("Ciphers", ALL));
        assertEquals(ALL, of("Ciphers", rule).algorithms("MACs", ALL));
    }

    @Test
    void whatTheUsersSettingsSayCountsWhereNothingElseIsSaid() throws ConnectionException {
        SshOptions options = SshOptions.of(Map.of("StrictHostKeyChecking", "yes"))
            .after(Map.of("stricthostkeychecking", "no", "BatchMode", "yes", "UserKnownHostsFile", "/a /b", "Host", "*", "ForwardAgent", "yes", "Port", "7"));

        assertEquals("yes", options.text("StrictHostKeyChecking", null));
        assertTrue(options.isBatch());
        assertEquals(Path.of("/a"), options.knownHosts());
        assertEquals(0, options.number("Port", 0));
    }

    @Test
    void aWayThatOnlyAProgramKnowsIsNotPassedOver() {
        assertThrows(ConnectionException.class, () -> SshOptions.of(Map.of()).after(Map.of("ProxyCommand", "nc %h %p")));
    }
}

package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.ModuleVersions;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.Identity;
import org.mooring.api.testkit.Samples;

class ConfigurationsTest {

    private final SessionConfiguration standard = read("powershell", "@{ Description = 'ours'; AllowedUsers = '*' }");
    private final SessionConfiguration ops = read("ops", "@{ AllowedUsers = 'alice'; ModulesToImport = 'Acme.Tides', 'Acme.Winds' }");
    private final SessionConfiguration staff = read("staff", "@{ AllowedGroups = 'staff'; SessionType = 'Empty' }");
    private final Configurations configurations = new Configurations(() -> List.of(() -> List.of(standard, ops),
        () -> List.of(staff, read("PowerShell", "@{}"))));
    private final Assembly assembly = new Assembly();

    @Test
    void aNameAUriOrNothingNamesAConfiguration() throws Exception {
        for (String name : List.of("ops", "OPS", "http://schemas.microsoft.com/powershell/ops", "HTTP://schemas.microsoft.com/PowerShell/Ops")) {
            assertSame(ops, configurations.resolve(Samples.ALICE, name));
        }
        for (String name : List.of("", "powershell", "microsoft.powershell", "http://schemas.microsoft.com/powershell/Microsoft.PowerShell")) {
            assertSame(standard, configurations.resolve(Samples.ALICE, name));
        }
    }

    @Test
    void theFirstSourceThatKnowsANameCounts() throws Exception {
        assertEquals("ours", configurations.resolve(Samples.BOB, "PowerShell").description());
    }

    @Test
    void whatACallerMayNotUseIsNotThere() {
        String forbidden = refusal(Samples.BOB, "ops");
        assertEquals("There is no session configuration 'ops' that you may use here.", forbidden);
        assertEquals(refusal(Samples.BOB, "xyz").replace("xyz", "ops"), forbidden);
    }

    @Test
    void aSlipOfThePenIsPointedOutButNoSecretOfOthers() {
        assertEquals("There is no session configuration 'opps' that you may use here. Did you mean 'ops'?", refusal(Samples.ALICE, "opps"));
        assertEquals("There is no session configuration 'opps' that you may use here.", refusal(Samples.BOB, "opps"));
    }

    @Test
    void groupsOpenConfigurations() {
        assertEquals(List.of("ops", "powershell", "staff"), names(Samples.ALICE));
        assertEquals(List.of("powershell", "staff"), names(new Identity("carol", Set.of("staff"), "password")));
        assertEquals(List.of("powershell"), names(Samples.BOB));
    }

    @Test
    void whatAPeerSentIsHarmlessInTheMessage() {
        assertTrue(refusal(Samples.BOB, "a\u001b[2J\n" + "x".repeat(1000)).matches("[ -~]{1,200}"));
    }

    @Test
    void aNewModuleIsInNewSessionsOfTheConfigurationsThatNameItOnly() {
        InitialSessionState before = assembly.state(ops);
        assertEquals(List.of("Acme.Tides", "Acme.Winds"), before.missingModules());
        CmdletModule tides = module("acme.tides", "1.0");

        assembly.add(tides);

        assertEquals(List.of(tides), assembly.state(ops).modules());
        assertEquals(List.of("Acme.Winds"), assembly.state(ops).missingModules());
        assertEquals(List.of(), assembly.state(standard).modules());
        assertEquals(List.of(), assembly.state(staff).modules());
        assertEquals(List.of(), before.modules());
        assembly.remove(tides);
        assertEquals(List.of(), assembly.state(ops).modules());
    }

    @Test
    void theSameStateIsSharedUntilSomethingChanges() {
        assembly.add(module("Microsoft.PowerShell.Utility", "7.0"));
        InitialSessionState state = assembly.state(standard);

        assertSame(state, assembly.state(standard));
        assertSame(state, assembly.state(read("powershell", "@{ Description = 'ours'; AllowedUsers = '*' }")));
        assertNotSame(state, assembly.state(read("powershell", "@{ Description = 'other' }")));
        assembly.add(module("Microsoft.PowerShell.Management", "7.0"));
        assertEquals(List.of("Microsoft.PowerShell.Management", "Microsoft.PowerShell.Utility"),
            assembly.state(standard).modules().stream().map(CmdletModule::name).toList());
    }

    @Test
    void ofTwoVersionsTheNewerIsThere() {
        assembly.add(module("Acme.Tides", "1.9"));
        assembly.add(module("Acme.Tides", "1.10"));
        assembly.add(module("Acme.Tides", "1.2"));

        assertEquals("1.10", assembly.state(ops).modules().getFirst().version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"RequiredVersion = '1.9' | 1.9", "ModuleVersion = '1.9' | 2.0.1", "MaximumVersion = '1.9' | 1.9",
        "MaximumVersion = '1.*' | 1.10", "ModuleVersion = '1.3'; MaximumVersion = '1.9.9' | 1.9", "ModuleVersion = '3.0' | ",
        "RequiredVersion = '2.0.1.0' | 2.0.1"})
    void aConfigurationChoosesTheVersionsOfAModule(String asked, String expected) {
        for (String version : List.of("1.2", "1.9", "2.0.1", "1.10")) {
            assembly.add(module("Acme.Tides", version));
        }
        SessionConfiguration choosing = read("choosing", "@{ SessionType = 'Empty'; ModulesToImport = @{ ModuleName = 'Acme.Tides'; " + asked + " } }");

        InitialSessionState state = assembly.state(choosing);

        assertEquals(expected == null ? List.of() : List.of(expected), state.modules().stream().map(CmdletModule::version).toList());
        assertEquals(expected == null ? List.of("Acme.Tides") : List.of(), state.missingModules());
    }

    @Test
    void theVersionsAndProvidersThatARoleNamesAreAskedForWhereTheUserHasIt() throws Exception {
        SessionConfiguration roles = read("roles", """
            @{ SessionType = 'Empty'; RoleDefinitions = @{
                 'staff' = @{ VisibleProviders = 'Tides'; ModulesToImport = @{ ModuleName = 'Acme.Winds'; RequiredVersion = '1.5' } }
                 'guests' = @{ VisibleCmdlets = 'Get-Date' } } }""");

        Asked staff = Asked.by(roles.of(new Identity("carol", Set.of("staff"), "password")));
        Asked guests = Asked.by(roles.of(new Identity("carol", Set.of("guests"), "password")));

        assertEquals(Set.of("Tides"), staff.providers());
        assertEquals(new ModuleVersions("", "", "1.5"), staff.versions("acme.winds"));
        assertEquals(Set.of(), guests.providers());
        assertEquals(ModuleVersions.ANY, guests.versions("Acme.Winds"));
    }

    @Test
    void partsOfAModuleAreAllThere() {
        assembly.add(module("Acme.Tides", "1.9"));
        assembly.add(module("Acme.Tides", "1.10"));
        assembly.add(module("Acme.Tides", "1.10"));

        assertEquals(List.of("1.10", "1.10"), assembly.state(ops).modules().stream().map(CmdletModule::version).toList());
    }

    private String refusal(Identity caller, String name) {
        return assertThrows(ConfigurationException.class, () -> configurations.resolve(caller, name)).getMessage();
    }

    private List<String> names(Identity caller) {
        return configurations.list(caller).stream().map(SessionConfiguration::name).toList();
    }

    private static SessionConfiguration read(String name, String text) {
        try {
            return ConfigurationReader.read(name, name + ".pssc", text);
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static CmdletModule module(String name, String version) {
        return new CmdletModule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String version() {
                return version;
            }

            @Override
            public List<CmdletDefinition> cmdlets() {
                return List.of();
            }
        };
    }
}

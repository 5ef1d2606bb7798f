package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.api.credential.Identity;

class RolesTest {

    private static final Identity OPERATOR = new Identity("olga", Set.of("operators"), "password");
    private static final Identity AUDITOR = new Identity("audrey", Set.of("auditors", "staff"), "password");
    private static final Identity NOBODY = new Identity("nobody", Set.of("staff"), "password");

    private static final String TWO_ROLES = """
        @{
            SessionType = 'RestrictedRemoteServer'
            RoleDefinitions = @{
                operators = @{ RoleCapabilities = 'Operate' }
                audrey = @{ VisibleCmdlets = 'Get-Log'; ModulesToImport = 'Acme.Logs' }
            }
        }
        """;

    @TempDir
    Path folder;

    @Test
    void whoHasARoleMayOpenItAndNobodyElse() throws Exception {
        write("RoleCapabilities/Operate.psrc", "@{ VisibleCmdlets = 'Restart-Thing' }");
        SessionConfiguration ops = read(TWO_ROLES);

        assertTrue(ops.access().permits(OPERATOR), "by group");
        assertTrue(ops.access().permits(AUDITOR), "by name");
        assertFalse(ops.access().permits(NOBODY));
    }

    @Test
    void whereUsersAreNamedRolesAloneAreNotEnough() throws Exception {
        SessionConfiguration ops = read("@{ AllowedUsers = 'audrey'; RoleDefinitions = @{ operators = @{ VisibleCmdlets = 'x' } } }");

        assertTrue(ops.access().permits(AUDITOR));
        assertFalse(ops.access().permits(OPERATOR));
    }

    @Test
    void aUserGetsTheRolesAndModulesThatAreTheUsers() throws Exception {
        write("RoleCapabilities/Operate.psrc", "@{ VisibleCmdlets = 'Restart-Thing'; ModulesToImport = 'Acme.Things' }");
        SessionConfiguration ops = read(TWO_ROLES);

        assertEquals(List.of("operators"), ops.of(OPERATOR).definition().roles().stream().map(Role::name).toList());
        assertEquals(List.of("audrey"), ops.of(AUDITOR).definition().roles().stream().map(Role::name).toList());
        assertTrue(ops.of(OPERATOR).modules().contains("Acme.Things"));
        assertFalse(ops.of(OPERATOR).modules().contains("Acme.Logs"));
        assertFalse(ops.modules().contains("Acme.Things"));
        assertEquals(Map.of("Operate", "@{ VisibleCmdlets = 'Restart-Thing'; ModulesToImport = 'Acme.Things' }"),
            ops.of(OPERATOR).definition().roles().getFirst().capabilities());
    }

    @Test
    void capabilitiesOfModulesAreFoundAlsoInTheFoldersOfTheirVersions() throws Exception {
        write("modules/Acme/1.2.0/RoleCapabilities/Operate.psrc", "@{ Description = 'of a version' }");

        assertTrue(read(TWO_ROLES).definition().roles().toString().contains("of a version"));
    }

    @Test
    void aMistakeInACapabilityIsNamedWithBothFiles() throws Exception {
        write("RoleCapabilities/Operate.psrc", "@{\n\n  VisibleCmdlet = 'Restart-Thing'\n}");

        assertEquals("Session configuration 'ops' (ops.pssc, line 4): Role capability file " + folder.resolve("RoleCapabilities/Operate.psrc")
            + ", line 3: 'VisibleCmdlet' is not a key. Did you mean 'VisibleCmdlets'?",
            assertThrows(ConfigurationException.class, () -> read(TWO_ROLES)).getMessage());
    }

    @Test
    void aCapabilityIsNoPath() {
        for (String name : List.of("../Operate", "a/b", "/etc/x", "..", "")) {
            assertThrows(DataException.class, () -> new RoleFolders(folder, List.of()).named(name), name);
        }
    }

    @Test
    void aCapabilityFileThatChangesMakesTheConfigurationAnother() throws Exception {
        Path capability = write("RoleCapabilities/Operate.psrc", "@{ VisibleCmdlets = 'Restart-Thing' }");
        write("ops.pssc", TWO_ROLES);
        ConfigurationFolder configurations = new ConfigurationFolder(folder);
        SessionConfiguration before = configurations.configurations().getFirst();

        assertSame(before, configurations.configurations().getFirst());
        Files.writeString(capability, "@{ VisibleCmdlets = 'Restart-Thing', 'Stop-Thing' }");
        assertNotSame(before, configurations.configurations().getFirst());
        Files.delete(capability);
        assertEquals(List.of(), configurations.configurations(), "what is missing closes it");
        write("RoleCapabilities/Operate.psrc", "@{}");
        assertEquals(1, configurations.configurations().size(), "and opens it again");
    }

    @Test
    void requiredGroupsAreAskedOfEveryone() throws Exception {
        SessionConfiguration both = read("@{ AllowedUsers = '*'; RequiredGroups = @{ And = 'staff', @{ Or = 'auditors', 'operators' } } }");

        assertTrue(both.access().permits(AUDITOR));
        assertFalse(both.access().permits(OPERATOR), "not of the staff");
        assertFalse(both.access().permits(NOBODY), "neither auditor nor operator");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private SessionConfiguration read(String text) throws ConfigurationException {
        return ConfigurationReader.read("ops", "ops.pssc", text, new RoleReader(new RoleFolders(folder, List.of(folder.resolve("modules")))));
    }
}

package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurationSource;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.SessionConfigurationSourceContract;

class ConfigurationFolderTest extends SessionConfigurationSourceContract {

    @TempDir
    Path directory;

    @Override
    protected SessionConfigurationSource source() {
        write("ops.pssc", "@{ AllowedUsers = 'alice' }");
        write("dev.pssc", "@{}");
        return new ConfigurationFolder(directory);
    }

    @Test
    void aFileIsAConfigurationOfItsName() {
        assertEquals(List.of("dev", "ops"), names(source()));
    }

    @Test
    void filesThatComeChangeAndGoCountFromTheNextQuestionOn() throws Exception {
        SessionConfigurationSource source = source();
        names(source);
        write("new.pssc", "@{}");
        write("dev.pssc", "@{ Description = 'changed' }");
        Files.delete(directory.resolve("ops.pssc"));

        assertEquals(List.of("dev", "new"), names(source));
        assertTrue(source.configurations().stream().anyMatch(one -> one.description().equals("changed")));
    }

    @Test
    void aFileWithAMistakeIsNoneAndHarmsNoOther() {
        SessionConfigurationSource source = source();
        write("bad.pssc", "@{ AllowedUser = '*' }");
        write("b ad.pssc", "@{}");
        write("readme.txt", "nothing");

        assertEquals(List.of("dev", "ops"), names(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell.pssc", "PowerShell.PSSC", "powershell.pssc.disabled"})
    void whatIsWrongOrClosedIsNotReplacedByWhatTheServerComesWith(String file) throws Exception {
        ConfigurationFolder folder = new ConfigurationFolder(directory);
        Configurations all = new Configurations(() -> List.of(folder, defaults()));
        assertEquals("powershell", all.resolve(Samples.BOB, "").name());
        write(file, file.endsWith("disabled") ? "@{ AllowedUsers = '*' }" : "@{ AllowedGroup = 'administrators' }");

        for (String name : List.of("", "powershell", "Microsoft.PowerShell")) {
            assertThrows(ConfigurationException.class, () -> all.resolve(Samples.BOB, name));
        }
        Files.delete(directory.resolve(file));
        assertEquals("powershell", all.resolve(Samples.BOB, "").name());
    }

    @Test
    void aLinkToNowhereAndAFolderAreNoneAndNothingTakesTheirPlace() throws Exception {
        Files.createSymbolicLink(directory.resolve("powershell.pssc"), directory.resolve("gone"));
        Files.createDirectory(directory.resolve("ops.pssc"));
        ConfigurationFolder folder = new ConfigurationFolder(directory);

        assertEquals(List.of(), names(folder));
        assertEquals(Set.of("ops", "powershell"), folder.closed());
        assertThrows(ConfigurationException.class, () -> new Configurations(() -> List.of(folder, defaults())).resolve(Samples.BOB, ""));
    }

    @Test
    void anOpenFileCountsBesideAClosedOne() {
        write("ops.pssc", "@{ AllowedUsers = 'alice' }");
        write("ops.pssc.disabled", "@{}");

        assertEquals(Set.of(), new ConfigurationFolder(directory).closed());
    }

    @Test
    void filesAreReadAsWindowsWritesThem() throws Exception {
        String text = "@{ Description = 'Gr\u00fc\u00dfe' }";
        Files.write(directory.resolve("little.pssc"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        Files.write(directory.resolve("big.pssc"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
        Files.write(directory.resolve("marked.pssc"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        Files.write(directory.resolve("wide.pssc"), ("\ufeff" + text).getBytes(Charset.forName("UTF-32LE")));
        Files.write(directory.resolve("widebig.pssc"), ("\ufeff" + text).getBytes(Charset.forName("UTF-32BE")));
        Files.write(directory.resolve("bytes.pssc"), new byte[] {'@', '{', (byte) 0xC3, (byte) 0x28, '}'});
        ConfigurationFolder folder = new ConfigurationFolder(directory);

        assertEquals(List.of("big", "little", "marked", "wide", "widebig"), names(folder));
        assertTrue(folder.configurations().stream().allMatch(one -> one.description().equals("Gr\u00fc\u00dfe")));
        assertTrue(folder.entries().stream().filter(one -> one.name().equals("bytes")).findFirst().orElseThrow().wrong().contains("is no text in UTF-8"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatOthersCanWriteToIsNotReliedOn() throws Exception {
        Path open = Files.createDirectories(directory.resolve("open"));
        Path configurations = Files.createDirectories(directory.resolve("configurations"));
        Path script = Files.writeString(open.resolve("start.ps1"), "1");
        Path role = Files.createDirectories(configurations.resolve("RoleCapabilities")).resolve("Op.psrc");
        Files.writeString(role, "@{ VisibleCmdlets = 'Get-Date' }");
        Files.writeString(configurations.resolve("ops.pssc"), "@{ ScriptsToProcess = '" + script + "'; AllowedUsers = '*' }");
        Files.writeString(configurations.resolve("role.pssc"), "@{ RoleDefinitions = @{ alice = @{ RoleCapabilities = 'Op' } } }");
        Path module = Files.createDirectories(directory.resolve("modules/Ops"));
        Path code = Files.writeString(module.resolve("Ops.psm1"), "");
        Files.writeString(configurations.resolve("path.pssc"), "@{ ModulesToImport = '" + module.resolve("Ops.psd1") + "' }");
        ConfigurationFolder folder = new ConfigurationFolder(configurations);
        reachable();
        permissions(code, "rw-rw-rw-");
        assertEquals(List.of("ops", "role"), names(folder));
        permissions(code, "rw-r--r--");
        assertEquals(List.of("ops", "path", "role"), names(folder));
        Files.delete(configurations.resolve("path.pssc"));

        permissions(script, "rw-rw-rw-");
        assertEquals(List.of("role"), names(folder));
        permissions(script, "rw-r--r--");
        permissions(open, "rwxrwxrwx");
        assertEquals(List.of("role"), names(folder));
        permissions(open, "rwxr-xr-x");
        permissions(role, "rw-rw-rw-");
        assertEquals(List.of("ops"), names(folder));
        permissions(role, "rw-r--r--");
        permissions(configurations.resolve("ops.pssc"), "rw-rw-rw-");
        assertEquals(List.of("role"), names(folder));
        permissions(configurations.resolve("ops.pssc"), "rw-r--r--");
        permissions(configurations, "rwx------");
        permissions(configurations.resolve("ops.pssc"), "rw-rw-rw-");
        assertEquals(List.of("ops", "role"), names(folder), "nobody can get there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aGroupThatIsNotTheServersIsNobodyToRelyOn() throws Exception {
        Path file = Files.writeString(directory.resolve("ops.pssc"), "@{ AllowedUsers = '*' }");
        ConfigurationFolder folder = new ConfigurationFolder(directory);
        reachable();
        permissions(file, "rw-rw-r--");
        assertEquals(List.of("ops"), names(folder), "the group is that of the folder");

        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root gives a file to a group that it is not in");
        Files.setAttribute(file, "unix:gid", 4711);
        assertEquals(List.of(), names(folder));
        assertTrue(folder.entries().getFirst().wrong().contains("the group 4711 can write to " + file.toRealPath()), folder.entries().getFirst().wrong());
        permissions(file, "rw-r--r--");
        assertEquals(List.of("ops"), names(folder));
    }

    /** The folder of a test is its user's alone. */
    private void reachable() throws IOException {
        permissions(directory, "rwxr-xr-x");
    }

    private static void permissions(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static DefaultConfigurations defaults() {
        try {
            return new DefaultConfigurations();
        } catch (IOException | ConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutTheFolderThereAreNone() {
        assertEquals(List.of(), names(new ConfigurationFolder(directory.resolve("none"))));
    }

    @Test
    void whatTheBundleBringsCanBeRead() throws Exception {
        assertEquals(List.of("powershell"), names(new DefaultConfigurations()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(SessionConfigurationSource source) {
        return source.configurations().stream().map(SessionConfiguration::name).sorted().toList();
    }
}

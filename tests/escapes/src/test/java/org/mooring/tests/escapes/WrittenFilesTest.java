package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.configuration.Endpoints;

/** What New-PSSessionConfigurationFile and New-PSRoleCapabilityFile write is read again, also by their documentation's examples. */
class WrittenFilesTest {

    @TempDir
    Path folder;

    private Path configurations;

    @BeforeEach
    void rolesOfTheExamples() throws Exception {
        configurations = Files.createDirectories(folder.resolve("read"));
        Path roles = Files.createDirectories(configurations.resolve("RoleCapabilities"));
        for (String name : List.of("DnsAdmin", "DnsOperator", "DnsAuditor", "Maintenance", "Administration")) {
            Files.writeString(roles.resolve(name + ".psrc"), "@{ VisibleCmdlets = 'Get-Date' }");
        }
    }

    private String written(String script, String name) throws Exception {
        try (ConfiguredSession session = new ConfiguredSession(folder, "@{ AllowedUsers = '*' }", "anna")) {
            assertEquals(List.of(), session.script("Set-Location '" + folder + "'; " + script));
        }
        return Files.readString(folder.resolve(name));
    }

    /** With every example in it as a key. */
    private static String opened(String text) {
        return text.replaceAll("(?m)^# ([A-Za-z]+ = )", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Full", "-SessionType RestrictedRemoteServer", "-SessionType Empty -Full", "-LanguageMode NoLanguage", "-LanguageMode RestrictedLanguage",
        "-ModulesToImport Microsoft*, ITTasks, PSScheduledJob", "-MountUserDrive -UserDriveMaximumSize 524288000",
        "-SessionType RestrictedRemoteServer -TranscriptDirectory '/var/log/it''s' -RoleDefinitions @{ 'CONTOSO\\JEA_DNS_ADMINS' = @{ RoleCapabilities = 'DnsAdmin', 'DnsOperator', 'DnsAuditor' }"
            + "; 'CONTOSO\\JEA_DNS_AUDITORS' = @{ RoleCapabilities = 'DnsAuditor' } } -RequiredGroups @{ Or = '2FA-logon', 'smartcard-logon' }",
        "-RequiredGroups @{ And = 'elevated-jea' }", "-RequiredGroups @{ And = 'elevated-jea', @{ Or = '2FA-logon', 'smartcard-logon' } }",
        "-VisibleCmdlets 'Get-Date', @{ Name = 'Restart-Service'; Parameters = @{ Name = 'Name'; ValidateSet = 'Dns', 'Spooler' } } -VisibleFunctions 'My-*', 'MyModule\\My-Func'"
            + " -VisibleAliases 'c*' -VisibleProviders FileSystem, Function -VisibleExternalCommands '/usr/bin/whoami'",
        "-AliasDefinitions @{ Name = 'hlp'; Value = 'Get-Help'; Description = 'Gets help.'; Options = 'AllScope' }, @{ Name = 'Update'; Value = 'Update-Help' }"
            + " -FunctionDefinitions @{ Name = 'Get-Function'; ScriptBlock = { Get-Command -CommandType Function }; Options = 'ReadOnly' }"
            + " -VariableDefinitions @{ Name = 'WarningPreference'; Value = 'SilentlyContinue' } -EnvironmentVariables @{ TESTSHARE = '\\\\Test2\\Test' }"
            + " -TypesToProcess /x/Types1.ps1xml -FormatsToProcess /x/CustomFormats.ps1xml -ScriptsToProcess /x/Get-Inputs.ps1 -AssembliesToLoad System.Web.Services"
            + " -ExecutionPolicy AllSigned -PowerShellVersion 3.0 -SchemaVersion 1.0.0.0 -Author User01 -CompanyName 'Fabrikam' -Copyright '(c) O’’Neill' -Description 'It''s a ''sample''.'"})
    void aSessionConfigurationFileIsReadAgain(String parameters) throws Exception {
        Endpoints.check(configurations, "x.pssc", written("New-PSSessionConfigurationFile -Path x.pssc " + parameters, "x.pssc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Author User01 -CompanyName 'Fabrikam Corporation' -Description 'It restarts.' -ModulesToImport Microsoft.PowerShell.Core -VisibleCmdlets 'Restart-Service',"
        + " @{ Name = 'Restart-Computer'; Parameters = @{ Name = 'ComputerName'; ValidatePattern = 'VDI\\d+' } }",
        "-VisibleFunctions Get-TopProcess -FunctionDefinitions @{ Name = 'Get-TopProcess'; ScriptBlock = { param($Count = 10) Get-Process | Sort-Object CPU -Descending | Microsoft.PowerShell"
            + ".Utility\\Select-Object -First $Count } }"})
    void aRoleCapabilityFileIsReadAgain(String parameters) throws Exception {
        Files.writeString(configurations.resolve("RoleCapabilities/Written.psrc"), written("New-PSRoleCapabilityFile -Path x.psrc " + parameters, "x.psrc"));

        Endpoints.check(configurations, "x.pssc", "@{ RoleCapabilities = 'Written' }");
    }

    /** Paths of the examples are names alone, and accounts of Windows are none here: those are named. */
    @Test
    void theExamplesInAWholeFileAreRightInThemselves() throws Exception {
        String text = opened(written("New-PSSessionConfigurationFile -Path x.pssc -Full", "x.pssc")).replaceAll("(?m)^(GroupManagedServiceAccount|RunAsVirtualAccount\\w*) = .*", "")
            .replaceAll("'(My\\w+\\.(ps1xml|dll))'", "'/x/$1'");

        Endpoints.check(configurations, "x.pssc", text);
        assertTrue(text.contains("\nMountUserDrive = $true\n"), text);
    }
}

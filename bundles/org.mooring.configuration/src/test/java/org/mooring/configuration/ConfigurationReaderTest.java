package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.Identity;
import org.mooring.api.testkit.Samples;

class ConfigurationReaderTest {

    @Test
    void everyKeyMeansSomething() throws Exception {
        SessionConfiguration ops = read("""
            # For those on duty.
            @{
                SchemaVersion = '2.0.0.0'
                GUID = '1c8e2b0e-6b1f-4a55-9a8c-0d6f8a3f2b11'
                Author = 'A. Dmin'; CompanyName = 'Acme'; Copyright = ''
                Description = 'For those on duty'
                SessionType = 'Empty'
                LanguageMode = 'constrainedLanguage'
                ModulesToImport = 'Acme.Tides', 'Microsoft.PowerShell.Utility'
                VisibleCmdlets = @('Get-*', 'Acme.Tides\\Set-Tide')
                VisibleFunctions = 'prompt'
                VisibleAliases = @()
                VisibleExternalCommands = '/usr/bin/uptime'
                VisibleProviders = 'FileSystem'
                VariableDefinitions = @{ Name = 'Limit'; Value = 5 }, @{ Name = 'Ports'; Value = 'Kiel', @{ a = $true; b = $null } }
                AllowedUsers = 'alice', 'bob'
                AllowedGroups = 'ops'
                Shell = 'PowerShell'
                Process = 'child'
                IdleTimeoutSec = 600
                MaxIdleTimeoutSec = 3600
                OutputBufferingMode = 'Drop'
                OutputBufferBytes = 1mb
                SessionsPerUser = 2
            }
            """);

        assertEquals("For those on duty", ops.description());
        assertEquals(LanguageMode.ConstrainedLanguage, ops.languageMode());
        assertEquals(List.of("Acme.Tides", "Microsoft.PowerShell.Utility"), ops.modules());
        assertTrue(ops.visible().cmdlets().shows("Acme.Tides", "set-tide"));
        assertTrue(ops.visible().cmdlets().shows("Other", "Get-Thing"));
        assertFalse(ops.visible().cmdlets().shows("Other", "Set-Tide"));
        assertFalse(ops.visible().aliases().shows("gci"));
        assertTrue(ops.visible().externalCommands().shows("/usr/bin/uptime"));
        assertEquals(5, ops.variables().get("Limit"));
        assertEquals("[Kiel, {a=true, b=null}]", ops.variables().get("Ports").toString());
        assertEquals(Set.of("alice", "bob"), ops.access().users());
        assertTrue(ops.access().permits(Samples.ALICE));
        assertEquals("child", ops.process());
        assertEquals(Duration.ofMinutes(10), ops.limits().idleTimeout());
        assertEquals(Duration.ofHours(1), ops.limits().maxIdleTimeout());
        assertEquals(BufferingMode.Drop, ops.limits().buffering());
        assertEquals(1 << 20, ops.limits().outputBufferBytes());
        assertEquals(2, ops.limits().sessionsPerUser());
        assertEquals("http://schemas.microsoft.com/powershell/ops", ops.resourceUri());
    }

    @Test
    void whatNamesNobodyIsForAdministratorsAsOnWindows() throws Exception {
        assertFalse(read("@{}").access().permits(Samples.ALICE));
        assertTrue(read("@{}").access().permits(new Identity("root", Set.of(Identity.ADMINISTRATORS), "password")));
        assertTrue(read("@{}").access().permits(new Identity("root", Set.of(Identity.SERVER_OWNER), "publickey")));
        assertEquals(Set.of(), read("@{ AllowedUsers = 'alice' }").access().groups());
        assertEquals(Set.of(), read("@{ RoleDefinitions = @{} }").access().groups());
    }

    @Test
    void whoRunsSessionsAsSomebodyElseHasAProcessForEach() throws Exception {
        assertEquals("child", read("@{ RunAsVirtualAccount = $true }").process());
        assertEquals("child", read("@{ RunAsUser = 'nobody' }").process());
        assertEquals("pwsh", read("@{ RunAsUser = 'nobody'; Process = 'pwsh' }").process());
        assertEquals("jvm", read("@{ RunAsVirtualAccount = $false }").process());
    }

    @Test
    void aDefaultSessionHasWhatPowerShellHas() throws Exception {
        SessionConfiguration one = read("@{ ModulesToImport = 'Acme.Tides' }");

        assertEquals(List.of("Microsoft.PowerShell.*", "Mooring.*", "Pester*", "Acme.Tides"), one.modules());
        assertEquals(LanguageMode.FullLanguage, one.languageMode());
        assertTrue(one.visible().externalCommands().shows("ls"));
        assertTrue(one.visible().providers().shows("FileSystem"));
    }

    @Test
    void anEmptySessionHasWhatItsFileNames() throws Exception {
        SessionConfiguration one = read("@{ SessionType = 'Empty'; ModulesToImport = 'Acme.Tides' }");

        assertEquals(List.of("Acme.Tides"), one.modules());
        assertEquals(LanguageMode.NoLanguage, one.languageMode());
        assertTrue(one.visible().cmdlets().shows("Acme.Tides", "Get-Tide"));
        assertFalse(one.visible().externalCommands().shows("ls"));
        assertFalse(one.visible().providers().shows("FileSystem"));
    }

    @Test
    void whereSomeCommandsAreNamedNothingElseIsSeen() throws Exception {
        SessionConfiguration one = read("@{ VisibleCmdlets = 'Get-Date' }");

        assertTrue(one.visible().cmdlets().shows("Microsoft.PowerShell.Utility", "get-date"));
        assertFalse(one.visible().cmdlets().shows("Microsoft.PowerShell.Utility", "Get-Random"));
        assertFalse(one.visible().functions().shows("prompt"));
        assertFalse(one.visible().externalCommands().shows("ls"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "VisibleCmdlet = 'Get-Date'                 | 'VisibleCmdlet' is not a key. Did you mean 'VisibleCmdlets'?",
        "Whatever = 1                               | 'Whatever' is not a key.",
        "TranscriptDirectory = 'x'                  | 'TranscriptDirectory' has to be an absolute path, as '/var/log/mooring/transcripts', not 'x'.",
        "RunAsVirtualAccount = $true; Process = 'jvm' | 'RunAsVirtualAccount' needs a process of the session's own: add Process = 'child' (or 'pwsh').",
        "RunAsVirtualAccount = 1                    | 'RunAsVirtualAccount' has to be $true or $false.",
        "PowerShellVersion = '7.9'                  | 'PowerShellVersion' can be a version up to 7.6, not '7.9'.",
        "ExecutionPolicy = 'Lax'                    | 'ExecutionPolicy' cannot be 'Lax': use Unrestricted, RemoteSigned, AllSigned, Restricted, Default, Bypass, Undefined.",
        "FunctionDefinitions = @{ Name = 'f' }      | Each hashtable of 'FunctionDefinitions' needs the key 'ScriptBlock'.",
        "FunctionDefinitions = @{ Name = 'f'; ScriptBlock = '1' } | 'ScriptBlock' of 'FunctionDefinitions' has to be a script block.",
        "AliasDefinitions = @{ Name = 'a'; Valu = 'b' } | 'Valu' is not a key of 'AliasDefinitions': use Description, Name, Options, Value.",
        "AliasDefinitions = 'a'                     | 'AliasDefinitions' has to be a hashtable, or a list of them.",
        "VisibleCmdlets = @{ Name = 'Get-Date'; Parameters = @{ ValidateSet = 'a' } } | Each hashtable of 'Parameters' needs the key 'Name'.",
        "VisibleCmdlets = @{ Name = 'Get-Date'; Parameters = @{ Name = 'x'; ValidateRange = 1 } } | 'ValidateRange' is not a key of 'Parameters': use Name, ValidatePattern, ValidateSet.",
        "VisibleProviders = @{ Name = 'x' }         | 'VisibleProviders' has to be text, or a list of texts.",
        "ScriptsToProcess = 'start.ps1'             | 'ScriptsToProcess' has to name files by their full paths, not 'start.ps1'.",
        "ModulesToImport = @{ ModuleVersion = '1.0' } | Each hashtable of 'ModulesToImport' needs the key 'ModuleName'.",
        "EnvironmentVariables = 'A=b'               | 'EnvironmentVariables' has to be a hashtable, or a list of them.",
        "RoleDefinitions = 'ops'                    | 'RoleDefinitions' has to be a hashtable.",
        "RoleDefinitions = @{ ops = 'x' }           | The role of 'ops' has to be a hashtable with keys of AliasDefinitions, AssembliesToLoad, EnvironmentVariables, FormatsToProcess, FunctionDefinitions, ModulesToImport, RoleCapabilities, RoleCapabilityFiles, ScriptsToProcess, TypesToProcess, VariableDefinitions, VisibleAliases, VisibleCmdlets, VisibleExternalCommands, VisibleFunctions, VisibleProviders.",
        "RoleDefinitions = @{ ops = @{ VisibleCmdlet = 'x' } } | 'VisibleCmdlet' is not a key. Did you mean 'VisibleCmdlets'?",
        "RoleDefinitions = @{ ops = @{ RoleCapabilities = 'none' } } | There is no role capability 'none'.",
        "RequiredGroups = 'a'                       | 'RequiredGroups' has to be a hashtable with one key, And or Or, and groups or such hashtables for its value.",
        "RequiredGroups = @{ Nor = 'a' }            | 'RequiredGroups' has to be a hashtable with one key, And or Or, and groups or such hashtables for its value.",
        "LanguageMode = 'FullLanguag'               | 'LanguageMode' cannot be 'FullLanguag': use FullLanguage, RestrictedLanguage, NoLanguage, ConstrainedLanguage. Did you mean 'FullLanguage'?",
        "VisibleCmdlets = @{ Nam = 'Get-Date' }     | 'Nam' is not a key of 'VisibleCmdlets': use Name, Parameters.",
        "AllowedUsers = 'alice', 5                  | 'AllowedUsers' has to be text, or a list of texts.",
        "IdleTimeoutSec = 59                        | 'IdleTimeoutSec' has to be a whole number from 60 to 2147483.",
        "IdleTimeoutSec = '600'                     | 'IdleTimeoutSec' has to be a whole number from 60 to 2147483.",
        "SessionsPerUser = 0                        | 'SessionsPerUser' has to be a whole number from 1 to 100000.",
        "Description = $(Get-Date)                  | '$(Get-Date)' is not data: text, numbers, $true, $false, $null, arrays, hashtables and script blocks are.",
        "Description = Get-Date                     | 'Get-Date' is not data: text, numbers, $true, $false, $null, arrays, hashtables and script blocks are.",
        "Description = \"$env:HOME\"                | '\"$env:HOME\"' is not data: text, numbers, $true, $false, $null, arrays, hashtables and script blocks are.",
        "Description = [System.IO.File]::ReadAllText('/etc/passwd') | '[System.IO.File]::ReadAllText('/etc/pass...' is not data: text, numbers, $true, $false, $null, arrays, hashtables and script blocks are.",
        "Description = 5                            | 'Description' has to be text.",
        "VariableDefinitions = @{ Value = 1 }       | Each hashtable of 'VariableDefinitions' needs the key 'Name'."})
    void aMistakeIsNamedWithItsFileAndLine(String line, String message) {
        ConfigurationException wrong = assertThrows(ConfigurationException.class, () -> read("@{\n    SchemaVersion = '2.0.0.0'\n    "
            + line.strip() + "\n}\n"));

        assertEquals("Session configuration 'ops' (ops.pssc, line 3): " + message.strip(), wrong.getMessage());
    }

    @Test
    void whatIsNoHashtableIsRefused() {
        for (String text : List.of("", "'text'", "@{}; @{}", "@{} | Out-Null", "param($x)\n@{}", "function f {}", "1..10", "@{} > x")) {
            String message = assertThrows(ConfigurationException.class, () -> read(text), text).getMessage();
            assertTrue(message.startsWith("Session configuration 'ops' (ops.pssc, line "), message);
        }
    }

    @Test
    void aSyntaxErrorIsThatOfTheLanguage() {
        String message = assertThrows(ConfigurationException.class, () -> read("@{\n  Description = 'x\n}")).getMessage();

        assertTrue(message.startsWith("Session configuration 'ops' (ops.pssc, line 2): "), message);
    }

    @Test
    void namesAreThoseOfFilesAndSubsystems() {
        for (String name : Arrays.asList("", "a b", "../x", "a/b", "-x", "x".repeat(65))) {
            assertThrows(ConfigurationException.class, () -> ConfigurationReader.read(name, "x.pssc", "@{}"), name);
        }
    }

    private static SessionConfiguration read(String text) throws ConfigurationException {
        return ConfigurationReader.read("ops", "ops.pssc", text);
    }
}

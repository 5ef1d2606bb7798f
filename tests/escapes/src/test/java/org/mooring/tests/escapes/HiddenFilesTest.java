package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no configuration names the file system or the environment, commands that take paths reach none, whatever else they are for. */
class HiddenFilesTest {

    private static final String CONSTRAINED = """
        @{ SessionType = 'RestrictedRemoteServer'; LanguageMode = 'ConstrainedLanguage'; AllowedUsers = '*'; ModulesToImport = 'Microsoft.PowerShell.*'
           VisibleExternalCommands = '/bin/echo'
           VisibleCmdlets = 'Import-Module', 'New-ModuleManifest', 'Test-ModuleManifest', 'Import-LocalizedData', 'Get-Module', 'Expand-Archive', 'Compress-Archive', 'ConvertFrom-Markdown',
               'Start-Transcript', 'Get-PfxCertificate', 'Export-Alias', 'Send-MailMessage', 'Invoke-WebRequest', 'Protect-CmsMessage', 'Get-CmsMessage', 'New-TemporaryFile', 'Out-String'
           VisibleFunctions = 'Get-Region'
           FunctionDefinitions = @{ Name = 'Get-Region'; ScriptBlock = { $env:REGION; Get-Content 'FILES/secret.txt' } }
           EnvironmentVariables = @{ REGION = 'north' } }""";

    @TempDir
    Path folder;

    private ConfiguredSession session() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "swordfish");
        Files.writeString(folder.resolve("data.psd1"), "@{ secret = 'swordfish'; swordfish = }");
        Files.writeString(folder.resolve("tools.psd1"), "@{ ModuleVersion = '1.0'; Description = 'swordfish'; RootModule = 'tools.psm1'; FunctionsToExport = '*' }");
        Files.writeString(folder.resolve("tools.psm1"), "function Get-Tool { 'swordfish' }; 'swordfish' | Write-Warning; $global:tool = 'swordfish'");
        Files.writeString(folder.resolve("broken.psm1"), "class Swordfish { swordfish( } 'swordfish'");
        return new ConfiguredSession(folder, CONSTRAINED.replace("FILES", folder.toString()), "anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Import-Module FILES/tools.psm1; Get-Tool; $tool", "Import-Module FILES/tools.psd1 -PassThru | Out-String; Get-Tool", "using module FILES/tools.psm1\nGet-Tool; $tool",
        "using module FILES/tools.psd1\nGet-Tool", "using module FILES/broken.psm1\n1", "using module @{ ModuleName = 'FILES/tools.psd1'; ModuleVersion = '1.0' }\nGet-Tool; $tool",
        "#requires -Modules FILES/tools.psm1\nGet-Tool; $tool", "Get-Module -ListAvailable FILES/tools.psd1 | Out-String", "Get-Module -FullyQualifiedName @{ ModuleName = 'FILES/tools.psd1'; ModuleVersion = '1.0' } -ListAvailable | Out-String",
        "Test-ModuleManifest FILES/tools.psd1 | Out-String", "Import-LocalizedData -BaseDirectory FILES -FileName data -BindingVariable x; $x | Out-String",
        "Import-LocalizedData x -FileName data -BaseDirectory FILES/../" + "FILES; $x", "New-ModuleManifest FILES/made.psd1", "New-ModuleManifest ./made.psd1", "ConvertFrom-Markdown -Path FILES/secret.txt | Out-String",
        "Start-Transcript FILES/made.txt", "Export-Alias FILES/made.txt", "Compress-Archive FILES/secret.txt FILES/made.zip", "Expand-Archive FILES/secret.txt FILES/made", "New-TemporaryFile",
        "Get-CmsMessage -Path FILES/secret.txt", "Protect-CmsMessage -To FILES/secret.txt -Content x -OutFile FILES/made", "Invoke-WebRequest http://127.0.0.1:1/ -InFile FILES/secret.txt -OutFile FILES/made",
        "/bin/echo FILES/sec*", "/bin/echo FILES/*", "/bin/echo /*/", "${FILES/secret.txt}", "${Temp:x} = 1", "1 > FILES/made", "1 *>> FILES/made", "& FILES/tools.psm1", ". FILES/secret.txt",
        "switch -File FILES/secret.txt { default { $_ } }"})
    void noFileIsReadOrMade(String script) throws Exception {
        try (ConfiguredSession session = session()) {
            List<String> before = names();

            List<String> said = session.script(script.replace("FILES", folder.toString()));

            assertFalse(said.toString().contains("swordfish") || said.toString().contains("secret.txt "), said.toString());
            assertEquals(before, names());
        }
    }

    private List<String> names() throws Exception {
        try (var all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void theEnvironmentIsForTheSessionsFunctions() throws Exception {
        try (ConfiguredSession session = session()) {
            assertEquals(List.of("north", "swordfish"), session.script("Get-Region"));
            assertEquals(List.of(""), session.script("\"$env:REGION$env:PATH${env:HOME}\""));
            assertTrue(session.script("$env:REGION = 'south'").getFirst().startsWith("!ProviderNotFound"));
            assertEquals(List.of("north", "swordfish"), session.script("Get-Region"));
        }
    }

    /** A configuration's own modules, and scripts that it starts with, see what its clients do not. */
    @Test
    void theConfigurationReachesItsFiles() throws Exception {
        Files.writeString(folder.resolve("start.ps1"), "$global:started = Get-Content '" + folder + "/secret.txt'; function global:Get-Started { $global:started }");
        session().close();
        try (ConfiguredSession session = new ConfiguredSession(folder, "@{ SessionType = 'RestrictedRemoteServer'; AllowedUsers = '*'; ModulesToImport = '" + folder + "/tools.psd1'; ScriptsToProcess = '" + folder
            + "/start.ps1'; VisibleFunctions = 'Get-Tool', 'Get-Started' }", "anna")) {
            assertEquals(List.of("swordfish"), session.command("Get-Tool"));
            assertEquals(List.of("swordfish"), session.command("Get-Started"));
        }
    }
}

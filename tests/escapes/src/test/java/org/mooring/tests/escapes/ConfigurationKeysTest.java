package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.configuration.ConfigurationException;

/** PowerShell's keys of session configurations (35) and role capabilities (19), one by one: what each does in a session, and what is said of a wrong value. */
class ConfigurationKeysTest {

    /**
     * @param right what a file says of the key, which has an effect; more keys may stand beside it
     * @param script that sees the effect, and {@code effect} what it says; null for keys that are about the file
     * @param wrong a value that it cannot have, and {@code allowed} what the error says of that
     */
    private record Row(String key, String right, String script, String effect, String wrong, String allowed) {

        @Override
        public String toString() {
            return key;
        }
    }

    private static Row row(String key, String right, String script, String effect, String wrong, String allowed) {
        return new Row(key, right, script, effect, wrong, allowed);
    }

    private static Row about(String key, String value) {
        return row(key, key + " = '" + value + "'", null, null, "@{}", "has to be text");
    }

    /** Those of both kinds of files. */
    private static final List<Row> GRANTS = List.of(
        row("ModulesToImport", "ModulesToImport = @{ ModuleName = 'FILES/Ops/Ops.psd1'; ModuleVersion = '1.0' }; VisibleFunctions = 'Get-Op'", "Get-Op", "op", "5",
            "has to be text or a hashtable with a 'ModuleName'"),
        row("VisibleAliases", "VisibleAliases = 'gcm'; VisibleCmdlets = 'Get-Command'", "(gcm gcm).Name", "gcm", "@{}", "has to be text, or a list of texts"),
        row("VisibleCmdlets", "VisibleCmdlets = @{ Name = 'Get-Random'; Parameters = @{ Name = 'Maximum'; ValidateSet = '1' } }", "Get-Random -Maximum 1", "0",
            "@{ Name = 'Get-Random'; Parameter = 'x' }", "is not a key of 'VisibleCmdlets': use Name, Parameters"),
        row("VisibleFunctions", "VisibleFunctions = 'Get-X'; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { 'x' } }, @{ Name = 'Get-Y'; ScriptBlock = { 'y' } }",
            "Get-X; Get-Y", "x|!CommandNotFoundException", "5", "has to be text or a hashtable with a 'Name'"),
        row("VisibleExternalCommands", "VisibleExternalCommands = '/bin/echo'", "/bin/echo out", "out", "@{ Name = 'x' }", "has to be text, or a list of texts"),
        row("VisibleProviders", "VisibleProviders = 'Environment'; VisibleCmdlets = 'Test-Path'", "Test-Path Env:/PATH", "True", "5", "has to be text, or a list of texts"),
        row("ScriptsToProcess", "ScriptsToProcess = 'FILES/start.ps1'; VisibleFunctions = 'Get-Started'", "Get-Started", "started", "'start.ps1'", "by their full paths"),
        row("AliasDefinitions", "AliasDefinitions = @{ Name = 'now'; Value = 'Get-Date'; Description = 'd'; Options = 'None' }; VisibleCmdlets = 'Get-Date'; VisibleAliases = 'now'",
            "(now).Year -gt 2000", "True", "@{ Name = 'now' }", "needs the key 'Value'"),
        row("FunctionDefinitions", "FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { 40 + 2 }; Options = 'None' }; VisibleFunctions = 'Get-X'", "Get-X", "42",
            "@{ Name = 'Get-X'; ScriptBlock = 'x' }", "has to be a script block"),
        row("VariableDefinitions", "VariableDefinitions = @{ Name = 'A'; Value = 'a' }, @{ Name = 'B'; Value = { 6 * 7 } }; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = {"
            + " \"$A$B\" } }; VisibleFunctions = 'Get-X'", "Get-X", "a42", "'x'", "has to be a hashtable, or a list of them"),
        row("EnvironmentVariables", "EnvironmentVariables = @{ REGION = 'north' }; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { $env:REGION } }; VisibleFunctions = 'Get-X'",
            "Get-X", "north", "'REGION'", "has to be a hashtable"),
        row("TypesToProcess", "TypesToProcess = 'FILES/x.types.ps1xml'; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { 'ab'.Twice } }; VisibleFunctions = 'Get-X'", "Get-X",
            "abab", "'x.types.ps1xml'", "by their full paths"),
        row("FormatsToProcess", "FormatsToProcess = 'FILES/x.format.ps1xml'; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { ([pscustomobject] @{ PSTypeName = 'Ops.Kind'; A = 1 } | Out-String).Trim() } };"
            + " VisibleFunctions = 'Get-X'", "Get-X", "seen as 1", "5", "has to be text, or a list of texts"),
        row("AssembliesToLoad", "AssembliesToLoad = 'System.Web'; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "@{}", "has to be text, or a list of texts"));

    private static final List<Row> SESSION = List.of(about("Author", "anna"), about("CompanyName", "x"), about("Copyright", "x"), about("Description", "x"), about("SchemaVersion", "2.0.0.0"),
        about("GUID", "9a8c0d6f-8a3f-4b11-8c8e-2b0e6b1f4a55"),
        row("EnforceInputParameterValidation", "EnforceInputParameterValidation = $true; VisibleFunctions = 'Get-X'; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = {"
            + " param($Any, [ValidateSet('a')] $One, [switch] $All) \"$One$All\" } }", "Get-X -One a -All; Get-X -Any b; Get-X a", "aTrue|!ParameterArgumentValidationError|"
            + "!ParameterArgumentValidationError", "'yes'", "has to be $true or $false"),
        row("ExecutionPolicy", "ExecutionPolicy = 'RemoteSigned'; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "'Open'", "use Unrestricted, RemoteSigned"),
        row("GroupManagedServiceAccount", "GroupManagedServiceAccount = ''; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "'CONTOSO\\gmsa'", "'RunAsUser' names a user of this system"),
        row("LanguageMode", "LanguageMode = 'NoLanguage'", "1 + 1", "!ScriptsNotAllowed", "'Some'", "use FullLanguage, "),
        row("MountUserDrive", "MountUserDrive = $true", "(PSCopyToSessionHelper -remotePath User:).IsDirectoryInfo", "True", "1", "has to be $true or $false"),
        row("UserDriveMaximumSize", "MountUserDrive = $true; UserDriveMaximumSize = 2", "PSCopyToSessionHelper -copyToFilePath User:/a -b64Fragment AAAA | Out-Default", "!UserDrive", "'2MB'",
            "has to be a whole number from 1 to"),
        row("PowerShellVersion", "PowerShellVersion = '5.1'; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "'8.0'", "can be a version up to 7.6"),
        row("RequiredGroups", "RequiredGroups = @{ And = 'staff', @{ Or = 'x', 'desk' } }; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "@{ Not = 'x' }", "one key, And or Or"),
        row("RoleCapabilities", "RoleCapabilities = 'Verbs'", "(Get-Verb Get).Verb", "Get", "'Absent'", "There is no role capability 'Absent'"),
        row("RoleCapabilityFiles", "RoleCapabilityFiles = 'FILES/configurations/RoleCapabilities/Verbs.psrc'", "(Get-Verb Get).Verb", "Get", "'FILES/x.txt'", "its name ends with .psrc"),
        row("RoleDefinitions", "RoleDefinitions = @{ 'desk' = @{ RoleCapabilities = 'Verbs' }; 'others' = @{ VisibleCmdlets = 'Get-Random' } }", "(Get-Verb Get).Verb; Get-Random",
            "Get|!CommandNotFoundException", "@{ desk = 'Verbs' }", "has to be a hashtable with keys of"),
        row("RunAsVirtualAccount", "RunAsVirtualAccount = $false; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "1", "has to be $true or $false"),
        row("RunAsVirtualAccountGroups", "Process = 'child'; RunAsVirtualAccount = $true; RunAsVirtualAccountGroups = 'x'; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "'x'",
            "needs a process of the session's own"),
        row("SessionType", "SessionType = 'RestrictedRemoteServer'", "@(Get-Command -CommandType Function).Count", "8", "'Remote'", "use Default, Empty, RestrictedRemoteServer"),
        row("TranscriptDirectory", "TranscriptDirectory = 'FILES'; VisibleCmdlets = 'Get-Verb'", "(Get-Verb Get).Verb", "Get", "'here'", "has to be an absolute path"));

    private static final List<Row> ROLE = List.of(about("GUID", "x"), about("Author", "x"), about("Description", "x"), about("CompanyName", "x"), about("Copyright", "x"));

    private static final Set<String> OF_SESSION = new TreeSet<>(List.of("AliasDefinitions", "AssembliesToLoad", "Author", "CompanyName", "Copyright", "Description",
        "EnforceInputParameterValidation", "EnvironmentVariables", "ExecutionPolicy", "FormatsToProcess", "FunctionDefinitions", "GroupManagedServiceAccount", "GUID", "LanguageMode",
        "ModulesToImport", "MountUserDrive", "PowerShellVersion", "RequiredGroups", "RoleCapabilities", "RoleCapabilityFiles", "RoleDefinitions", "RunAsVirtualAccount",
        "RunAsVirtualAccountGroups", "SchemaVersion", "ScriptsToProcess", "SessionType", "TranscriptDirectory", "TypesToProcess", "UserDriveMaximumSize", "VariableDefinitions",
        "VisibleAliases", "VisibleCmdlets", "VisibleExternalCommands", "VisibleFunctions", "VisibleProviders"));

    @TempDir
    Path folder;

    static Stream<Row> ofSessions() {
        return Stream.concat(GRANTS.stream(), SESSION.stream());
    }

    static Stream<Row> ofRoles() {
        return Stream.concat(GRANTS.stream(), ROLE.stream());
    }

    @Test
    void everyKeyIsTried() {
        assertEquals(OF_SESSION, ofSessions().map(Row::key).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(35, OF_SESSION.size());
        assertEquals(19, ofRoles().map(Row::key).distinct().count());
    }

    private void files() throws Exception {
        Files.createDirectories(folder.resolve("Ops"));
        Files.writeString(folder.resolve("Ops/Ops.psd1"), "@{ ModuleVersion = '1.2'; RootModule = 'Ops.psm1'; FunctionsToExport = '*' }");
        Files.writeString(folder.resolve("Ops/Ops.psm1"), "function Get-Op { 'op' }");
        Files.writeString(folder.resolve("start.ps1"), "function global:Get-Started { 'started' }");
        Files.writeString(folder.resolve("x.types.ps1xml"), "<Types><Type><Name>System.String</Name><Members><ScriptProperty><Name>Twice</Name><GetScriptBlock>$this + $this"
            + "</GetScriptBlock></ScriptProperty></Members></Type></Types>");
        Files.writeString(folder.resolve("x.format.ps1xml"), "<Configuration><ViewDefinitions><View><Name>x</Name><ViewSelectedBy><TypeName>Ops.Kind</TypeName></ViewSelectedBy>"
            + "<CustomControl><CustomEntries><CustomEntry><CustomItem><ExpressionBinding><ScriptBlock>'seen as ' + $_.A</ScriptBlock></ExpressionBinding></CustomItem></CustomEntry>"
            + "</CustomEntries></CustomControl></View></ViewDefinitions></Configuration>");
        Files.createDirectories(folder.resolve("configurations/RoleCapabilities"));
        Files.writeString(folder.resolve("configurations/RoleCapabilities/Verbs.psrc"), "@{ VisibleCmdlets = 'Get-Verb' }");
    }

    /** In ConstrainedLanguage, where nothing else is said: scripts can look at the effect. */
    private ConfiguredSession session(String text) throws Exception {
        String own = (text.contains("SessionType") ? "" : "SessionType = 'RestrictedRemoteServer'\n") + (text.contains("LanguageMode") ? "" : "LanguageMode = 'ConstrainedLanguage'\n");
        return new ConfiguredSession(folder, "@{\nAllowedUsers = '*'\n" + own + text.replace("FILES", folder.toString()) + "\n}", "anna", "desk", "staff");
    }

    private static String said(List<String> lines) {
        return lines.stream().map(line -> line.startsWith("!") ? line.split("[,:]")[0] : line).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @MethodSource("ofSessions")
    void aKeyOfASessionConfigurationDoesWhatItSays(Row row) throws Exception {
        files();
        try (ConfiguredSession session = session(row.right)) {
            if (row.script != null) {
                assertEquals(row.effect, said(session.script(row.script)), row.right);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofRoles")
    void aKeyOfARoleCapabilityDoesWhatItSays(Row row) throws Exception {
        files();
        Files.writeString(folder.resolve("configurations/RoleCapabilities/Tried.psrc"), "@{\n" + row.right.replace("FILES", folder.toString()) + "\n}");
        try (ConfiguredSession session = session("RoleDefinitions = @{ desk = @{ RoleCapabilities = 'Tried' } }")) {
            if (row.script != null) {
                assertEquals(row.effect, said(session.script(row.script)), row.right);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofSessions")
    void aWrongValueInASessionConfigurationIsNamedWithFileLineAndKey(Row row) throws Exception {
        files();
        String message = message("@{\nAllowedUsers = '*'\n" + row.key + " = " + row.wrong.replace("FILES", folder.toString()) + "\n}");

        assertTrue(message.contains("(tried.pssc, line 3): ") && message.contains(row.allowed), message);
    }

    @ParameterizedTest
    @MethodSource("ofRoles")
    void aWrongValueInARoleCapabilityIsNamedWithFileLineAndKey(Row row) throws Exception {
        files();
        Files.writeString(folder.resolve("configurations/RoleCapabilities/Tried.psrc"), "@{\n\n" + row.key + " = " + row.wrong + "\n}");
        String message = message("@{ AllowedUsers = '*'; RoleCapabilities = 'Tried' }");

        assertTrue(message.contains("Tried.psrc, line 3: ") && message.contains(row.allowed), message);
    }

    @ParameterizedTest
    @MethodSource("ofSessions")
    void aMisspeltKeyIsNamedWithTheRightOne(Row row) throws Exception {
        String message = message("@{\n" + row.key + "x = 1\n}");

        assertTrue(message.contains("(tried.pssc, line 2): '" + row.key + "x' is not a key. Did you mean '" + row.key + "'?"), message);
    }

    private String message(String text) throws Exception {
        Path files = Files.createDirectories(folder.resolve("configurations"));
        return assertThrows(ConfigurationException.class, () -> org.mooring.configuration.Endpoints.check(files, "tried.pssc", text)).getMessage();
    }
}

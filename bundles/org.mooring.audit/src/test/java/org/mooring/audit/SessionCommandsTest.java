package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.configuration.Visibility;
import org.mooring.api.configuration.Visible;

/** Secrets that are given by position alone, to commands whose parameters are known. */
class SessionCommandsTest {

    @Cmdlet(verb = "Connect", noun = "Vault")
    public static final class ConnectVault extends PipelineCmdlet {

        @Parameter(position = 0)
        String address;

        @Parameter(parameterSet = "Pin", position = 1)
        @Parameter(parameterSet = "Name", position = 2)
        @DotNetType("System.Security.SecureString")
        Object unlock;

        @Parameter
        boolean force;

        @Parameter
        String region;
    }

    private static final String CONFIGURATION = """
        @{
            SessionType = 'RestrictedRemoteServer'
            FunctionDefinitions = @{ Name = 'Connect-Db'; ScriptBlock = { param([string]$User, [string]$Password, [switch]$Quiet) 1 } },
                @{ Name = 'Set-Level'; ScriptBlock = { param([int]$Level) 1 } },
                @{ Name = 'Enter-Hall'; ScriptBlock = { [CmdletBinding(PositionalBinding = $false)] param([Parameter(Position = 1)][pscredential]$Who,
                    [Parameter(Position = 0)][string]$Hall, [string]$Token) 1 } }
        }
        """;
    private static final String CAPABILITY = "@{ FunctionDefinitions = @{ Name = 'Reset-User'; ScriptBlock = { param($Name, $NewPassword) 1 } } }";

    private final SessionCommands commands = new SessionCommands(new InitialSessionState("ops", "PowerShell", LanguageMode.NoLanguage,
        List.of(new CmdletModule() {
            @Override
            public String name() {
                return "Vault";
            }

            @Override
            public String version() {
                return "1.0";
            }

            @Override
            public List<CmdletDefinition> cmdlets() {
                return List.of(CmdletDefinition.of(ConnectVault.class, ConnectVault::new));
            }

            @Override
            public Map<String, String> aliases() {
                return Map.of("cvt", "Connect-Vault");
            }

            @Override
            public Map<String, String> functions() {
                return Map.of("Unlock-Door", "param($Door, $Pin) 1");
            }
        }), List.of(), new Visible(Visibility.ALL, Visibility.ALL, Visibility.ALL, Visibility.ALL, Visibility.ALL), Map.of(),
        new SessionDefinition("ops.pssc", CONFIGURATION, List.of(new SessionDefinition.Role("helpdesk", List.of(), Map.of("Reset", CAPABILITY))))),
        new ModuleFiles(List.of(), () -> Instant.EPOCH));

    @ParameterizedTest
    @ValueSource(strings = {
        "Connect-Db bob S3CR3T",
        "connect-db 'bob' 'S3CR3T' -Quiet",
        "Connect-Db -Quiet bob S3CR3T",
        "Connect-Db S3CR3T -User bob",
        "Connect-Db -u bob S3CR3T",
        "Connect-Db -p S3CR3T bob",
        "Connect-Vault host S3CR3T",
        "Connect-Vault -Force host S3CR3T",
        "Connect-Vault host -Region north S3CR3T",
        "Connect-Vault -Unlock S3CR3T",
        "Vault\\Connect-Vault host S3CR3T",
        "cvt host S3CR3T",
        "Unlock-Door front S3CR3T",
        "Reset-User bob S3CR3T",
        "Enter-Hall north S3CR3T",
        "1 | ForEach-Object { Connect-Db bob S3CR3T }",
        "function Login($Who, [securestring]$With) { }; Login bob S3CR3T",
        "function global:Login { param($Who, $Passphrase) }; Login bob \"S3CR3T\"",
        "Invoke-Command -ComputerName a { param($Who, $Password) } -ArgumentList bob, S3CR3T",
        "Start-Job -ScriptBlock { param([securestring]$With) } -Args S3CR3T",
        "& { param($Who, $Token) } bob S3CR3T",
        "$both = 'bob', 'S3CR3T'; Connect-Db @both",
        "$some = @{ User = 'bob'; Password = 'S3CR3T' }; Connect-Db @some",
        "$x = 'S3CR3T'\nConnect-Db bob $x",
        "$x = 'S3CR3T'; Invoke-Command { Connect-Db bob $using:x }",
        "filter Login([Parameter(Position=1)]$a, [Parameter(Position=0)]$Token) { }; Login S3CR3T",
    })
    void aSecretThatIsGivenByPositionIsNotToBeSeen(String script) {
        assertFalse(SecretMask.of(script, commands).text().contains("S3CR3T"), () -> SecretMask.of(script, commands).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Set-Level 5",
        "Connect-Vault host",
        "Connect-Db bob",
        "Connect-Db bob $secret",
        "Unlock-Door front",
        "Get-Nothing a b c",
        "function Show($Name, $Text) { }; Show bob hello",
    })
    void whatIsNoSecretStays(String script) {
        assertEquals(script, SecretMask.of(script, commands).text());
    }

    @Test
    void whatTheUserHasDefinedInAnEarlierCommandCounts() {
        assertEquals("Login bob hello", SecretMask.of("Login bob hello", commands).text());
        SecretMask.of("function Login($Who, $Password) { }", commands);
        assertEquals("Login bob ********", SecretMask.of("Login bob hello", commands).text());
        assertTrue(SecretMask.of("Login bob hello").text().contains("hello"), "another session knows nothing of it");
    }

    @Test
    void functionsInFilesOfModulesAreKnownAndReadAgainWhenTheyChange(@TempDir Path folder) throws Exception {
        Path modules = Files.createDirectories(folder.resolve("modules"));
        Path file = Files.createDirectories(modules.resolve("Db").resolve("1.0")).resolve("Db.psm1");
        Files.writeString(file, "function Connect-Store { param([string]$User, [securestring]$Unlock) }\nfunction Get-Store($Name) { }");
        Path elsewhere = folder.resolve("Own.psm1");
        Files.writeString(elsewhere, "function Enter-Own { [CmdletBinding()] param([Parameter(Position = 1)]$Token, [Parameter(Position = 0)]$Place) }");
        Instant[] now = {Instant.EPOCH};
        SessionCommands known = new SessionCommands(InitialSessionState.of(List.of()), new ModuleFiles(List.of(modules), () -> now[0]));

        assertEquals("Connect-Store bob ********; Get-Store x", SecretMask.of("Connect-Store bob S3CR3T; Get-Store x", known).text());
        assertEquals("Enter-Own north hello", SecretMask.of("Enter-Own north hello", known).text());
        assertEquals("Import-Module '" + elsewhere + "'; Enter-Own north ********",
            SecretMask.of("Import-Module '" + elsewhere + "'; Enter-Own north S3CR3T", known).text());
        assertEquals("Enter-Own north ********", SecretMask.of("Enter-Own north S3CR3T", known).text());

        Files.writeString(file, "function Get-Store { param($Name, $Password) } # it is longer now than it was before, and has another function");
        now[0] = now[0].plusSeconds(11);
        assertEquals("Connect-Store bob hello; Get-Store x ********", SecretMask.of("Connect-Store bob hello; Get-Store x S3CR3T", known).text());
    }
}

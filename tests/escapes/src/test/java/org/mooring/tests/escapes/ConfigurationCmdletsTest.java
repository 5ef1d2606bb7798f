package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.StreamRecord;
import org.mooring.cmdlet.configuration.AdministrationModule;
import org.mooring.configuration.Endpoints;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** What PowerShell's documentation of session configurations and of JEA shows an administrator, typed on this server. */
class ConfigurationCmdletsTest {

    @TempDir
    Path folder;

    private Path configurations;
    private List<CmdletModule> modules;

    @BeforeEach
    void server() throws Exception {
        configurations = folder.resolve("configurations");
        modules = new ArrayList<>(Modules.all());
        modules.add(new AdministrationModule(null, Endpoints.store(folder)));
    }

    /** What a script says to an administrator, each value in a line; errors begin with an exclamation mark. */
    private String typed(String script) {
        List<String> said = new ArrayList<>();
        InitialSessionState all = InitialSessionState.of(modules);
        RunspaceRequest request = new RunspaceRequest(UUID.randomUUID(), all, new UnattendedHost("Test", "1.0"), Map.of(), "admin", Set.of(Identity.ADMINISTRATORS), null, folder.toString());
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        PipelineOutput output = new PipelineOutput() {
            @Override
            public void output(Object value) {
                said.add(Conversion.toText(value));
            }

            @Override
            public void record(StreamRecord record) {
                said.add("!" + record);
            }
        };
        PipelineOutcome outcome = new PowerShellShell().open(request).pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0), output, null).run(PipelineInput.CLOSED);
        if (outcome instanceof PipelineOutcome.Failed failed) {
            said.add("!" + failed.reason().fullyQualifiedErrorId() + ": " + failed.reason().message());
        }
        return String.join("\n", said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "New-PSSessionConfigurationFile ./NoLanguage.pssc -LanguageMode NoLanguage; (Register-PSSessionConfiguration -Path ./NoLanguage.pssc -Name NoLanguage -Force).PSPath ~ Mooring.Server\\Mooring::Configurations/NoLanguage",
        "$null = Register-PSSessionConfiguration New; (Get-PSSessionConfiguration New).Permission ~ administrators AccessAllowed, server-owner AccessAllowed",
        "$null = Register-PSSessionConfiguration New; Disable-PSSessionConfiguration N* -Force; (Get-PSSessionConfiguration new).Permission ~ Everyone AccessDenied, administrators AccessAllowed, server-owner AccessAllowed",
        "$null = Register-PSSessionConfiguration New -AccessMode Disabled; (Get-PSSessionConfiguration New).Enabled; Get-PSSessionConfiguration New | Enable-PSSessionConfiguration -SkipNetworkProfileCheck; (Get-PSSessionConfiguration New).Enabled ~ `False\nTrue`",
        "$null = Register-PSSessionConfiguration New -StartupScript ./x.ps1; (Get-PSSessionConfiguration New).StartupScript -eq (Join-Path $PWD.ProviderPath x.ps1); Set-PSSessionConfiguration New -StartupScript $null; '<' + (Get-PSSessionConfiguration New).StartupScript + '>' ~ `True\n<>`",
        "(Get-PSSessionConfiguration Microsoft.PowerShell).Name; (Get-PSSessionConfiguration power*).ResourceUri ~ `powershell\nhttp://schemas.microsoft.com/powershell/powershell`",
        "Set-PSSessionConfiguration Microsoft.PowerShell -AllowedGroups ops; (Get-PSSessionConfiguration powershell).Permission ~ ops AccessAllowed",
        "Disable-PSSessionConfiguration; (Get-PSSessionConfiguration).Enabled; Enable-PSSessionConfiguration; (Get-PSSessionConfiguration).Enabled ~ `False\nTrue`",
        "try { Get-PSSessionConfiguration Nix -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0]; $_.Exception.Message } ~ `Microsoft.PowerShell.Commands.WriteErrorException\nNo session configuration matches criteria \"Nix\".`",
        "$null = Register-PSSessionConfiguration New -TransportOption (New-PSTransportOption -IdleTimeoutSec 3600 -MaxSessionsPerUser 7); $c = Get-PSSessionConfiguration New; $c.IdleTimeoutms; $c.MaxShellsPerUser; $c.UseSharedProcess ~ `3600000\n7\nTrue`",
        "$null = Register-PSSessionConfiguration New -RunAsCredential ([pscredential]::new('nobody', [securestring]::new())); $c = Get-PSSessionConfiguration New; $c.RunAsUser; $c.UseSharedProcess ~ `nobody\nFalse`",
        "$null = Register-PSSessionConfiguration New -ModulesToImport @{ ModuleName = 'Ops'; ModuleVersion = '1.0' }, Logs; $c = Get-PSSessionConfiguration New; $c.ModulesToImport[0].ModuleVersion; $c.ModulesToImport[1] ~ `1.0\nLogs`",
        "New-PSSessionConfigurationFile ./jea.pssc -SessionType RestrictedRemoteServer -RunAsVirtualAccount -RoleDefinitions @{ 'CONTOSO\\Lev1' = @{ VisibleCmdlets = 'Get-Date' } } -RequiredGroups @{ Or = '2FA-logon', 'smartcard-logon' }; Test-PSSessionConfigurationFile ./jea.pssc; $null = Register-PSSessionConfiguration -Path ./jea.pssc -Name MyJEA; $c = Get-PSSessionConfiguration | Where-Object SessionType -eq RestrictedRemoteServer; $c.Permission; $c.RoleDefinitions.GetEnumerator() | ForEach-Object { $_.Value.VisibleCmdlets } ~ `True\nCONTOSO\\Lev1 AccessAllowed\nGet-Date`",
        "$null = Register-PSSessionConfiguration New; Unregister-PSSessionConfiguration N*; @(Get-PSSessionConfiguration).Count ~ 1"})
    void whatIsTypedWorks(String script, String said) {
        assertEquals(said.replace("\\n", "\n"), typed(script));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"-SecurityDescriptorSddl O:NSG | -AllowedUsers and -AllowedGroups", "-ShowSecurityDescriptorUI | -AllowedUsers and -AllowedGroups",
        "-AccessMode Local | where the server listens", "-MaximumReceivedObjectSizeMB 20 | messageCharacters", "-MaximumReceivedDataSizePerCommandMB 20 | messageCharacters",
        "-ThreadOptions UseCurrentThread | there are no apartments", "-AssemblyName a.dll -ConfigurationTypeName C | comes from bundles",
        "-TransportOption (New-PSTransportOption -MaxSessions 40) | 'MaxSessions' of -TransportOption is no limit"})
    void whatWindowsAloneHasIsRefusedAndNothingIsRegistered(String parameters, String reason) {
        String said = typed("Register-PSSessionConfiguration New " + parameters);

        assertTrue(said.startsWith("!'") && said.contains(reason), said);
        assertTrue(Files.notExists(configurations.resolve("New.pssc")));
    }

    @Test
    void whoMayOpenItIsNobodyElseWhateverTheFileSays() throws Exception {
        Files.createDirectories(configurations);
        Files.writeString(configurations.resolve("ops.pssc"), "@{ AllowedUsers = '*' }");

        assertEquals("staff AccessAllowed", typed("Set-PSSessionConfiguration ops -AllowedGroups staff; (Get-PSSessionConfiguration ops).Permission"));
        assertEquals("anna AccessAllowed", typed("Set-PSSessionConfiguration ops -AllowedUsers anna; (Get-PSSessionConfiguration ops).Permission"));
    }
}

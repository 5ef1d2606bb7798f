package org.mooring.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.Advice;

class AdvisorTest {

    private static final String ROLE = """
        @{
            FunctionDefinitions = @{ Name = 'Get-It'; ScriptBlock = {
                param($What)
                Invoke-Expression "Get-$What"
                Get-Process
                & $What
                [scriptblock]::Create($What)
            } }
        }
        """;

    private static final RoleFiles ROLES = new RoleFiles() {

        @Override
        public File named(String name) {
            return new File(Path.of("/roles/" + name + ".psrc"), ROLE);
        }

        @Override
        public File at(String path) {
            return new File(Path.of(path), ROLE);
        }
    };

    private static List<Advice> advice(String text) throws Exception {
        return new Advisor(ROLES).advice("x.pssc", DataFile.parse("x.pssc", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        VisibleCmdlets = 'Invoke-Expression'                        | runs any text as a script
        VisibleCmdlets = 'Microsoft.PowerShell.Utility\\Add-Type'   | adds code to the session
        VisibleCmdlets = 'Get-Date', 'Start-Process'                | starts any program
        VisibleCmdlets = 'start-job'                                | in a session of its own
        VisibleCmdlets = 'New-Object'                               | makes objects of any type
        VisibleCmdlets = '*-Job'                                    | has the pattern '*-Job': what is installed later is seen too, and Start-Job now.
        VisibleFunctions = 'Get-*'                                  | what is installed later is seen too, and Get-Content
        VisibleCmdlets = 'Microsoft.PowerShell.LocalAccounts\\Add-LocalGroupMember' | makes anybody an administrator
        VisibleCmdlets = 'Remove-TypeData'                          | adds code to the session
        VisibleCmdlets = 'Invoke-CimMethod'                         | starts any program
        VisibleCmdlets = 'Register-ScheduledTask'                   | has something run later
        VisibleProviders = 'Certificate'                            | keys, settings or bundles
        VisibleFunctions = 'Get-X'; FunctionDefinitions = @{ Name = 'Get-X'; ScriptBlock = { Get-Y } }, @{ Name = 'Get-Y'; ScriptBlock = { 1 } }, @{ Name = 'Get-Z'; ScriptBlock = { 2 } } | The function 'Get-Z' is not among
        VisibleProviders = 'FileSystem'                             | reaches all files
        VisibleProviders = '*'                                      | reaches all files
        VisibleProviders = 'Function'                               | can be read and changed
        VisibleExternalCommands = '/usr/bin/python3.12'             | any program can be started
        VisibleExternalCommands = '/opt/*'                          | any program can be started
        VisibleExternalCommands = 'uptime'                          | without its folder
        ModulesToImport = 'Example.*'                               | is imported too
        LanguageMode = 'FullLanguage'; VisibleCmdlets = 'Get-Date'  | scripts can do everything
        VisibleCmdlets = @{ Name = 'Get-Date'; Parameters = @{ Name = 'Format'; ValidatePattern = 'HR_*' } } | '*' repeats what stands before it
        VisibleCmdlets = @{ Name = 'Copy-Item'; Parameters = @{ Name = 'Path' } } | its parameter 'Path' takes any value
        """)
    void whatOpensMoreThanItSeemsIsFound(String entry, String message) throws Exception {
        List<Advice> advice = advice("@{\n SessionType = 'Empty'\n " + entry + "\n}");

        assertEquals(1, advice.size(), advice::toString);
        assertTrue(advice.getFirst().message().contains(message), () -> advice.getFirst().message());
        assertEquals(3, advice.getFirst().line());
        assertTrue(advice.getFirst().remedy().endsWith("."));
    }

    @Test
    void whatIsLimitedIsNotFound() throws Exception {
        assertEquals(List.of(), advice("""
            @{ SessionType = 'RestrictedRemoteServer'
               VisibleCmdlets = 'Get-Date', @{ Name = 'Start-Process'; Parameters = @{ Name = 'FilePath'; ValidateSet = '/bin/true' } }
               VisibleExternalCommands = '/usr/bin/uptime'
               FunctionDefinitions = @{ Name = 'f'; ScriptBlock = { param([int] $Id) Stop-Process -Id $Id; Invoke-Expression 'Get-Date' } }
            }"""));
    }

    @Test
    void functionsOfRolesThatRunWhatTheirCallerGivesAreFoundInTheirFile() throws Exception {
        List<Advice> advice = advice("@{ SessionType = 'RestrictedRemoteServer'; RoleDefinitions = @{ 'ops' = @{ RoleCapabilities = 'Role' } } }");

        assertEquals(List.of(4, 6, 7), advice.stream().map(Advice::line).toList());
        assertTrue(advice.stream().allMatch(one -> one.file().equals("/roles/Role.psrc")));
    }

    @Test
    void aLimitedSessionInFullLanguageIsFound() throws Exception {
        assertTrue(advice("@{ VisibleCmdlets = 'Get-Date' }").getFirst().message().contains("FullLanguage"));
        assertEquals(List.of(), advice("@{ AllowedUsers = '*' }"));
    }
}

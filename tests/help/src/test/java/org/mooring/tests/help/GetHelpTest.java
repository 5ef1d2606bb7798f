package org.mooring.tests.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Get-Help finds help, and shows as much of it as is asked for. */
class GetHelpTest {

    @TempDir
    Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = new Session(Modules.all(), folder);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private String shown(String script) {
        String written = String.join("\n", session.run(script + " | Out-String -Width 100"));
        assertEquals(List.of(), session.errors());
        return written;
    }

    @Test
    void modulesInFoldersBringFilesOfHelpAndTopicsByCulture() throws Exception {
        Path module = Files.createDirectories(folder.resolve("modules/Tides"));
        Files.writeString(module.resolve("Tides.psm1"), "function Get-Tide { [CmdletBinding(HelpUri = 'https://tides.example/')] param([string] $Port) }");
        Path english = Files.createDirectories(module.resolve("en-US"));
        Files.writeString(english.resolve("about_Tides.help.txt"), "TOPIC\n    about_Tides\n\nSHORT DESCRIPTION\n    What tides\n    are.\n\nLONG\n    Water.\n");
        Files.writeString(english.resolve("Tides-help.xml"), """
            <helpItems xmlns="http://msh" schema="maml"><command:command xmlns:command="c" xmlns:maml="m">
              <command:details><command:name>Get-Tide</command:name><maml:description><maml:para>Tells tides.</maml:para></maml:description></command:details>
              <command:parameters><command:parameter globbing="true"><maml:name>Port</maml:name>
                <maml:description><maml:para>Where.</maml:para></maml:description></command:parameter></command:parameters>
            </command:command></helpItems>
            """);
        session.run("$env:PSModulePath = '" + folder.resolve("modules") + "'");
        assertEquals(List.of("Tells tides.", "Where.", "true", "What tides are.", "HelpFile"), session.run("$h = Get-Help Get-Tide; $h.Synopsis;"
            + " $h.parameters.parameter.description.Text; $h.parameters.parameter.globbing; $t = Get-Help about_Tides; $t.Synopsis; $t.Category"));
        session.run("Get-Help Get-Tide -Online");
        assertTrue(session.errors().toString().contains("InvalidOperation"), session.errors()::toString);
    }

    @Test
    void theCommonViewHasNoParametersAndNoExamples() {
        String help = shown("Get-Help Get-Unique");
        assertTrue(help.startsWith("\n\nNAME\n    Get-Unique\n\nSYNOPSIS\n    Leaves out"), help);
        assertTrue(help.contains("\nSYNTAX\n    Get-Unique [-InputObject <PSObject>] [-AsString]"), help);
        assertTrue(help.contains("\nREMARKS\n    To see the examples, type: \"Get-Help Get-Unique -Examples\""), help);
        assertFalse(help.contains("PARAMETERS") || help.contains("Example 1"), help);
    }

    @Test
    void theDetailedViewHasParametersAndExamplesAndTheFullOneTheirAttributesToo() {
        String detailed = shown("Get-Help Get-Unique -Detailed");
        String full = shown("Get-Help Get-Unique -Full");
        assertTrue(detailed.contains("\n    -AsString [<SwitchParameter>]\n        Compares the objects as text.\n\n    -"), detailed);
        assertTrue(detailed.contains("Example 1") && !detailed.contains("Required?"), detailed);
        assertTrue(full.contains("\n        Required?                    false\n        Position?                    named\n"
            + "        Default value                False\n        Accept pipeline input?       false\n        Aliases                      none\n"
            + "        Accept wildcard characters?  false\n"), full);
        assertTrue(full.contains("\nINPUTS\n    System.Management.Automation.PSObject\n"), full);
    }

    @Test
    void examplesAreShownAlone() {
        String help = shown("Get-Help Get-Unique -Examples");
        assertTrue(help.contains("    --------- Example 1: Each number once ---------\n\n    3, 1, 3, 2, 1 | Sort-Object | Get-Unique\n\n    1\n    2\n    3\n"), help);
        assertFalse(help.contains("SYNTAX"), help);
    }

    @Test
    void aPatternListsWhatMatches() {
        List<String> lines = shown("Get-Help Convert*-Csv").strip().lines().map(String::stripTrailing).toList();
        assertEquals("Name                              Category  Module                    Synopsis", lines.get(0));
        assertTrue(lines.get(2).matches("ConvertFrom-Csv                   Cmdlet    Microsoft\\.PowerShell\\.U.*"), lines.get(2));
        assertTrue(lines.get(2).contains("Makes objects of"), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "(Get-Help gu).Name; Get-Unique",
        "(Get-Help Microsoft.PowerShell.Utility\\Get-Unique).Name; Get-Unique",
        "(help Get-Unique).Synopsis; Leaves out repetitions from sorted objects.",
        "(Get-Help Get-Un?que).Name; Get-Unique",
        "(Get-Help get-uniq).Name; Get-Unique",
        "(Get-Help Get-Unique -Parameter As*).name; AsString",
        "(Get-Help Get-Unique).pstypenames -join ' '; MamlCommandHelpInfo HelpInfo",
        "(Get-Help Get-Unique -Full).pstypenames[0]; MamlCommandHelpInfo#FullView",
        "((Get-Help Import-Csv).parameters.parameter | Where-Object name -eq Path).globbing; true",
        "@(Get-Help Get-Un* -Category Function).Count; 0",
        "(Get-Help gu* -Category Alias).Name; gu",
        "(Get-Unique -?).Name; Get-Unique"})
    void helpIsFoundByNamePatternAliasAndPart(String script, String answer) {
        assertEquals(List.of(answer), session.run(script));
        assertEquals(List.of(), session.errors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Get-Help nothing-has-this-name; HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand",
        "Get-Help Get-Unique -Parameter nope; NoParmsFound,Microsoft.PowerShell.Commands.GetHelpCommand",
        "Get-Help Get-Unique -Online; InvalidOperation,Microsoft.PowerShell.Commands.GetHelpCommand",
        "Get-Help *-Csv -Online; MultipleOnlineTopicsNotSupported,Microsoft.PowerShell.Commands.GetHelpCommand",
        "Get-Help Get-Unique -Category Nonsense; ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetHelpCommand"})
    void whatCannotBeShownIsAnErrorOfPowerShells(String script, String id) {
        session.run(script);
        assertEquals(id, session.errors().get(0).split(":")[0]);
    }

    @Test
    void aPatternThatNothingMatchesIsNoError() {
        assertEquals(List.of(), session.run("Get-Help nothing-has-this-*"));
        assertEquals(List.of(), session.errors());
    }

    @Test
    void whoDefinesAFunctionOfTheNameOfOursHasNoHelpOfOurs() {
        assertEquals(List.of("mine"), session.run("function prompt { <# .SYNOPSIS\nmine #> }; (Get-Help prompt).Synopsis"));
    }

    @Test
    void aFunctionThatForwardsItsHelpHasThatOfItsTarget() {
        assertEquals(List.of("Get-Unique Leaves out repetitions from sorted objects."), session.run("""
            function Uniq {
                # .ForwardHelpTargetName Get-Unique
                # .ForwardHelpCategory Cmdlet
                param($InputObject)
            }
            $help = Get-Help Uniq
            "$($help.Name) $($help.Synopsis)" """));
    }

    @Test
    void hiddenCommandsHaveNoHelp() {
        session.run("(Get-Command Get-Unique).Visibility = 'Private'; Get-Help Get-Unique");
        assertEquals(List.of("HelpNotFound,Microsoft.PowerShell.Commands.GetHelpCommand"),
            session.errors().stream().map(e -> e.split(":")[0]).toList());
        assertEquals(List.of("0"), session.run("@(Get-Help Get-Uniq*).Count"));
    }

    @Test
    void aRestrictedSessionShowsHelpOfWhatItShowsWithTheParametersThatItShows() {
        assertEquals(List.of("Counts objects, and adds up, averages and compares their numbers; counts lines, words and characters of text.", "InputObject",
            "Clear-Host Exit-PSSession Get-Command Get-FormatData Get-Help Measure-Object Out-Default Select-Object"), session.run("""
                function Ask($name) {
                    [powershell]::Create([initialsessionstate]::CreateRestricted('RemoteServer')).AddCommand('Get-Help').AddParameter('Name', $name).Invoke()
                }
                $help = Ask 'Measure-Object'
                $help.Synopsis
                $help.parameters.parameter.name -join ' '
                (Ask '*-*').Name -join ' '"""));
        assertEquals(List.of(), session.errors());
    }

    @Test
    void aTopicIsTextWithASynopsis() {
        assertEquals(List.of("String", "about_If", "HelpFile", "Doing something under a condition.", "True"), session.run("""
            $topic = Get-Help about_If
            $topic.GetType().Name; $topic.Name; $topic.Category; $topic.Synopsis
            $topic.StartsWith("`nTOPIC`n    about_If`n`nSHORT DESCRIPTION`n    Doing something under a condition.`n`nLONG DESCRIPTION`n")"""));
    }

    @Test
    void helpIsFoundByWhatItSays() {
        assertEquals(List.of("True", "True"), session.run("$null -eq (Get-Help 'fortnight of tides' -ErrorAction Ignore); (Get-Help 'decided on the way').Name -eq 'about_Splatting'"));
    }

    @Test
    void aScriptsHelpIsFoundByItsPath() throws Exception {
        Files.writeString(folder.resolve("a.ps1"), "<#\n.SYNOPSIS\nDoes it.\n#>\n1");
        assertEquals(List.of("Does it."), session.run("(Get-Help ./a.ps1).Synopsis"));
    }

    @Test
    void aCommandThatNothingIsWrittenAboutSaysWhatItDeclares() {
        String bare = "function Bare { [OutputType([int])] param([Parameter(Mandatory, ValueFromPipeline)][string[]]$Name, $Other) }; Set-Alias bb Bare; ";

        assertEquals("\n\nNAME\n    Bare\n\nSYNTAX\n    Bare [-Name] <string[]> [[-Other] <Object>] [<CommonParameters>]\n\n\nALIASES\n    bb\n\n\nREMARKS\n    None",
            shown(bare + "Get-Help Bare").stripTrailing());
        String full = shown("Get-Help Bare -Full");
        assertTrue(full.contains("\n        Parameter set name           (All)\n        Aliases                      None\n        Dynamic?                     false\n"), full);
        assertTrue(full.contains("\nINPUTS\n    System.String[]\n\nOUTPUTS\n    System.Int32\n"), full);
    }

    @Test
    void helpOfCommentsTakesWhatParametersSayThemselves() {
        String script = "function Told { <# .SYNOPSIS\ntold #> param(<# by #> <# words #> [SupportsWildcards()]$Name, [PSDefaultValue(Help='today')]$When = (Get-Date),"
            + " [System.DayOfWeek]$Day) }; $parameters = (Get-Help Told).parameters.parameter;"
            + " $parameters[0].description[0].Text, $parameters[0].globbing, $parameters[1].defaultValue, $parameters[2].parameterValueGroup.parameterValue[1]";

        assertEquals(List.of("by\nwords", "true", "today", "Monday"), session.run(script));
    }
}

package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.cmdlet.pester.PesterModule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Invoke-Pester on files of tests as people write them. */
class PesterTest {

    @TempDir
    Path folder;

    private static ScriptSession session;

    @BeforeAll
    static void open() {
        session = new ScriptSession(new PesterModule());
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** Without the type of document that it names, which would be looked for. */
    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml.replaceFirst("<!DOCTYPE[^>]*>", ""))));
    }

    private static Path files(String name) {
        try {
            URI at = PesterTest.class.getResource("/pester/" + name).toURI();
            return Path.of(at);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> run(String script) {
        return session.run(script);
    }

    /** What is on the screen. */
    private String screen(String script) {
        return run("$said = ''; $(" + script + ") 6>&1 | % { $said += \"$($_.MessageData.Message)$(if (-not $_.MessageData.NoNewLine) { \"`n\" })\" }; $said").getLast();
    }

    private String counts(String file, String arguments) {
        return run("$r = Invoke-Pester '" + files(file) + "' -Output None -PassThru " + arguments + "; $r.PassedCount, $r.FailedCount, $r.SkippedCount,"
            + " $r.PendingCount, $r.InconclusiveCount, $r.NotRunCount, $r.FailedBlocksCount, $r.FailedContainersCount -join ' '").getLast();
    }

    @Test
    void testsOfPester4Pass() {
        assertEquals("16 0 2 2 1 0 0 0", counts("four", ""));
        assertEquals(List.of("Passed: Get-DiskReport > When there is room: Reports srv2 as 60", "Passed: Get-DiskReport > When there is room: Reports srv3 as 90"),
            run("$r.TestResult | Where-Object { $_.Parameters.Computer } | % { \"$($_.Result): $($_.Describe) > $($_.Context): $($_.Name -replace '<Computer>',"
                + " $_.Parameters.Computer -replace '<Percent>', $_.Parameters.Percent)\" }"));
    }

    @Test
    void resultsAreWrittenAsNUnit3HasThem() {
        assertEquals(List.of("11 4 4 1 2 Failed", "compares 1 with 2", "Assembly"), run("$null = Invoke-Pester '" + files("failing") + "' -Output None -OutputFormat NUnit3"
            + " -OutputFile '" + folder + "/three.xml'; $x = ([xml](Get-Content -Raw '" + folder + "/three.xml')).'test-run'; $x.total, $x.passed, $x.failed, $x.skipped,"
            + " $x.inconclusive, $x.result -join ' '; $x.SelectNodes('//test-case[failure]')[0].name; @($x.'test-suite')[0].type"));
    }

    @Test
    void testsOfPester5Pass() {
        assertEquals("24 0 0 0 0 0 0 0", counts("five", ""));
        assertEquals(List.of("0", "0"), run("@(Get-Module Accounts).Count; @(Get-PSDrive TestDrive -ErrorAction Ignore).Count"));
    }

    @Test
    void whatFailsIsCountedAndSaid() {
        assertEquals("4 4 1 1 1 0 2 1", counts("failing", ""));
        assertEquals(List.of("Failed"), run("$r.Result"));
        assertEquals(List.of("Failing.compares 1 with 2", "Failing.throws", "Failing.of its own.differs", "Failing.whose setup fails.cannot run"),
            run("$r.Failed.ExpandedPath"));
        assertEquals(List.of("Expected 2, because they are \"equal\" & <so> on, but got 1.", "InvalidOperationException: it broke",
            "Expected strings to be the same, but they were different.\nString lengths are both 11.\nStrings differ at index 6.\n"
                + "Expected: 'hello there'\nBut was:  'hello world'\n           ------^", "RuntimeException: no setup"), run("$r.Failed.FailureMessage"));
        assertEquals(List.of("the file broke", "no setup", "no teardown"),
            run("$r.FailedContainers[0].ErrorRecord[0].Exception.Message; $r.FailedBlocks.ErrorRecord.Exception.Message"));
        assertEquals(List.of("7"), run("$LASTEXITCODE"));
    }

    @Test
    void detailedOutputNamesEachTestAndNormalOutputWhatFailed() {
        String detailed = screen("Invoke-Pester '" + files("failing") + "' -Output Detailed").replaceAll("(?<= |[(|])\\d+(\\.\\d+)?m?s(?= |[|)\n])", "0ms");
        assertTrue(detailed.contains("Describing Failing\n [+] passes 0ms (0ms|0ms)\n [-] compares 1 with 2 0ms (0ms|0ms)\n  Expected 2, because"), detailed);
        assertTrue(detailed.contains("\n  at $Left | Should -Be $Right -Because 'they are \"equal\" & <so> on', " + files("failing") + "/Failing.Tests.ps1:5\n"),
            detailed);
        assertTrue(detailed.contains("\n Context of its own\n"), detailed);
        assertTrue(detailed.contains("\n  [!] is skipped 0ms (0ms|0ms)\n"), detailed);
        assertTrue(detailed.contains("\nTests Passed: 4, Failed: 4, Skipped: 1, Pending: 1, Inconclusive: 1, NotRun: 0\n"), detailed);

        String normal = screen("Invoke-Pester '" + files("four") + "' -Output Normal");
        assertTrue(normal.contains("[+] " + files("four") + "/Inventory.Tests.ps1 "), normal);
        assertFalse(normal.contains("Says so"), normal);
    }

    @Test
    void anNUnitFileHoldsEveryTestOnce() throws Exception {
        Path file = folder.resolve("out/nunit.xml");
        counts("failing", "-OutputFile '" + file + "' -OutputFormat NUnitXml");

        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertEquals("test-results", root.getTagName());
        assertEquals("11 4 2 1", attributes(root, "total", "failures", "inconclusive", "ignored"));
        TreeMap<String, Integer> results = new TreeMap<>();
        for (Element test : elements(root, "test-case")) {
            results.merge(test.getAttribute("result"), 1, Integer::sum);
            assertEquals(test.getAttribute("result").equals("Failure") ? 1 : 0, elements(test, "failure").size(), test.getAttribute("name"));
        }
        assertEquals("{Failure=4, Ignored=1, Inconclusive=2, Success=4}", results.toString());
        Element parameterized = elements(root, "test-suite").stream().filter(s -> s.getAttribute("type").equals("ParameterizedTest")).findFirst().orElseThrow();
        assertEquals("Failing.compares <Left> with <Right> Failure False", attributes(parameterized, "name", "result", "success"));
        Element failure = elements(parameterized, "message").getFirst();
        assertEquals("Expected 2, because they are \"equal\" & <so> on, but got 1.", failure.getTextContent());
        assertEquals("nobody knows", elements(elements(root, "reason").getFirst(), "message").getFirst().getTextContent());
    }

    @Test
    void aJUnitFileHasASuiteForEachFile() throws Exception {
        Path file = folder.resolve("junit.xml");
        counts("failing", "-OutputFile '" + file + "' -OutputFormat JUnitXml");

        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertEquals("testsuites 11 4 3", root.getTagName() + " " + attributes(root, "tests", "failures", "errors"));
        assertEquals(List.of("1 0", "10 4"), elements(root, "testsuite").stream().map(s -> attributes(s, "tests", "failures")).toList());
        assertEquals(4, elements(root, "failure").size());
        assertEquals(3, elements(root, "skipped").size());
    }

    private static String attributes(Element element, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(element.getAttribute(name));
        }
        return String.join(" ", values);
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "-Tag Fast             | one two three           | fast",
        "-Tag Two              | two three five          | fast slow",
        "-Tag Three            | three                   | fast",
        "-Tag Nothing          | \"\"                    | \"\"",
        "-ExcludeTag Slow      | one two three           | fast",
        "-ExcludeTag Two, Slow | one                     | fast",
        "-Tag All -ExcludeTag Two | one four             | fast slow",
        "-FullNameFilter *deep* | three                  | fast",
        "-FullNameFilter Slow.f* | four five             | slow",
        "-TestName Slow        | four five               | slow",
        "-TestName S* -Tag Fast | \"\"                   | \"\""})
    void filtersChooseTestsAndWhatIsSetUpForThem(String arguments, String tests, String setup) {
        run("$env:PESTER_SETUP = ''");
        run("$r = Invoke-Pester '" + files("filter") + "' -Output None -PassThru " + arguments);
        assertEquals(tests, run("@($r.Tests | ? Executed | % Name) -join ' '").getFirst());
        assertEquals(setup, run("\"$env:PESTER_SETUP\".Trim()").getFirst());
        assertEquals("5", run("$r.TotalCount").getFirst());
    }

    @Test
    void aLineAndAFocusChooseTestsToo() throws Exception {
        assertEquals("two", run("$r = Invoke-Pester -Configuration @{ Run = @{ Path = '" + files("filter") + "'; PassThru = $true }; Filter = @{ Line = '"
            + files("filter") + "/Filter.Tests.ps1:4' }; Output = @{ Verbosity = 'None' } }; @($r.Tests | ? Executed | % Name) -join ' '").getFirst());
        Path focused = Files.writeString(folder.resolve("Focus.Tests.ps1"), "Describe 'a' { It 'x' -Focus { }; It 'y' { } }; Describe 'b' { It 'z' { } }");
        assertEquals("x", run("$r = Invoke-Pester '" + focused + "' -Output None -PassThru; @($r.Tests | ? Executed | % Name) -join ' '").getFirst());
    }

    @Test
    void aConfigurationIsReadAndSetByItsOptions() {
        assertEquals(List.of("/a", "True", "Normal", "False", "Detailed", "/b /c"), run("""
            $c = New-PesterConfiguration
            $c.Run.Path = '/a'
            $c.Run.Path.Value; $c.Run.Path.IsModified; $c.Output.Verbosity.Value; $c.Output.Verbosity.IsModified
            $c = New-PesterConfiguration -Hashtable @{ Run = @{ Path = '/b', '/c' }; Output = @{ Verbosity = 'Detailed' } }
            $c.Output.Verbosity.Value; $c.Run.Path.Value -join ' '
            """));
        assertTrue(run("try { New-PesterConfiguration -Hashtable @{ Run = @{ Pth = 1 } } } catch { \"$_\" }").getFirst().contains("'Pth' is no option of Run."));
    }

    @Test
    void aConfigurationIsATypeThatTablesBecome() {
        assertEquals(List.of("/b /c", "True", "2", "q", "True", "90", "False"), run("""
            $c = [PesterConfiguration]@{ Run = @{ Path = '/b', '/c' } }
            $c.Run.Path.Value -join ' '
            $c -is [PesterConfiguration]
            $c.Run = @{ ScriptBlock = { 1 }, { 2 } }
            $c.Run.ScriptBlock.Value.Count
            & { param([PesterConfiguration] $Given) $Given.Filter.Tag.Value } @{ Filter = @{ Tag = 'q' } }
            $c.CodeCoverage.CoveragePercentTarget = 90
            $c.CodeCoverage.CoveragePercentTarget.IsModified, "$($c.CodeCoverage.CoveragePercentTarget.Value)"
            [PesterConfiguration]::Default.CodeCoverage.CoveragePercentTarget.IsModified
            """));
    }

    @Test
    void aConfigurationMayHaveBeenElsewhere() {
        assertEquals(List.of("1"), run("""
            $c = [PesterConfiguration]@{ Run = @{ ScriptBlock = { Describe d { It works { } } }; PassThru = $true }; Output = @{ Verbosity = 'None' } }
            $sent = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($c, 5))
            (Invoke-Pester -Configuration $sent).PassedCount
            """));
    }

    @ParameterizedTest
    @CsvSource({"Ansi, True", "Plaintext, False", "ConsoleColor, False"})
    void coloursAreWrittenAsAskedFor(String mode, String escapes) {
        assertEquals(List.of(escapes), run("$c = [PesterConfiguration]@{ Run = @{ ScriptBlock = { Describe d { It works { } } } }; Output = @{ RenderMode = '" + mode
            + "' } }; \"$(Invoke-Pester -Configuration $c 6>&1)\".Contains([char]27)"));
    }

    @Test
    void aFixtureIsAFunctionWithItsFirstTest() {
        assertEquals(List.of("Get-Tide.ps1", "Get-Tide.Tests.ps1", "1 failed", "NotImplementedException: Get-Tide is not implemented."),
            run("(New-Fixture Get-Tide -Path '" + folder + "/new').Name; $r = Invoke-Pester '" + folder
                + "/new' -Output None -PassThru; \"$($r.FailedCount) failed\"; $r.Failed.FailureMessage"));
    }

    @Test
    void coverageCountsStatementsThatRan() throws Exception {
        Path file = folder.resolve("coverage.xml");
        assertEquals("1 0 0 0 0 0 0 0", counts("coverage", "-CodeCoverage '" + files("coverage") + "/Prices.ps1' -CodeCoverageOutputFile '" + file + "'"));
        assertEquals(List.of("5", "3", "5 11", "Covered 60% / 75%. 5 analyzed Commands in 1 File."), run("$c = $r.CodeCoverage; $c.NumberOfCommandsAnalyzed;"
            + " $c.NumberOfCommandsExecuted; $c.MissedCommands.Line -join ' '; $c.CoverageReport"));
        assertEquals(List.of("0"), run("@(Get-PSBreakpoint).Count"));
        String xml = Files.readString(file);
        assertTrue(xml.contains("<line nr=\"5\" mi=\"1\" ci=\"0\" mb=\"0\" cb=\"0\" />"), xml);
        assertTrue(xml.contains("<counter type=\"LINE\" missed=\"2\" covered=\"3\" />"), xml);
    }

    @Test
    void coverageIsWrittenAsCoberturaHasIt() throws Exception {
        Path file = folder.resolve("new/cobertura.xml");
        counts("coverage", "-CodeCoverage '" + files("coverage") + "/Prices.ps1' -CodeCoverageOutputFile '" + file + "' -CodeCoverageOutputFileFormat Cobertura");
        Element root = parse(Files.readString(file)).getDocumentElement();
        assertEquals("coverage 5 3 0.6", root.getTagName() + " " + attributes(root, "lines-valid", "lines-covered", "line-rate"));
        assertEquals("Prices.ps1 Prices.ps1 0.6", attributes(elements(root, "class").get(0), "name", "filename", "line-rate"));
        assertEquals(List.of("Get-Never", "Get-Price"), elements(root, "method").stream().map(m -> m.getAttribute("name")).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        AzureDevops   ! Error   ! ##vso[task.logissue type=error] [-] d.fails ! ##[error]  Expected 2, but got 1.
        GithubActions ! Warning ! ::warning::[-] d.fails                      ! ::group::Message
        """)
    void buildServersAreToldOfFailuresInTheirOwnWay(String format, String level, String header, String line) {
        String screen = screen("$c = New-PesterConfiguration; $c.Run.ScriptBlock = { Describe d { It fails { 1 | Should -Be 2 } } }; $c.Output.CIFormat = '" + format
            + "'; $c.Output.CILogLevel = '" + level + "'; Invoke-Pester -Configuration $c");
        assertTrue(screen.contains("\n" + header + " "), screen);
        assertTrue(screen.contains("\n" + line + "\n"), screen);
    }

    @Test
    void aFileThatIsRunByItselfRunsItsTests() throws Exception {
        Path file = Files.writeString(folder.resolve("Alone.Tests.ps1"), """
            param($Word = 'none')
            BeforeAll { $shared = "with $Word" }
            AfterAll { $global:closed = $shared }
            Describe 'Alone' { It 'says <Word>' { $shared | Should -Be 'with care' } }
            Describe 'Last' { It 'fails' { 1 | Should -Be 2 } }
            """);
        String screen = screen("& '" + file + "' care");
        assertTrue(screen.contains(" [+] says care "), screen);
        assertTrue(screen.contains(" [-] fails "), screen);
        assertEquals(1, screen.split("Tests Passed: 1, Failed: 1", -1).length - 1, screen);
        assertEquals(List.of("with care"), run("$closed"));
    }

    @Test
    void testsMayBeScriptBlocksAndTakeData() {
        assertEquals(List.of("2 of 2"), run("""
            $container = New-PesterContainer -ScriptBlock { param($N) Describe 'd' { It 'is <N>' { $N | Should -BeGreaterThan 0 } } } -Data @{ N = 1 }, @{ N = 2 }
            $r = Invoke-Pester -Container $container -Output None -PassThru
            "$($r.PassedCount) of $($r.TotalCount)"
            """));
        assertEquals(List.of("1"), run("(Invoke-Pester -Container (New-PesterContainer -ScriptBlock { Describe d { It i { } } }) -Output None -PassThru).PassedCount"));
    }

    @Test
    void aFolderWithoutTestsIsAnError() {
        assertTrue(run("try { Invoke-Pester '" + folder + "' } catch { \"$_\" }").getLast().startsWith("No test files were found"));
    }

    @Test
    void aRunThrowsWhenItIsToldTo() {
        assertTrue(run("try { Invoke-Pester -Configuration @{ Run = @{ Path = '" + files("failing") + "'; Throw = $true }; Output = @{ Verbosity"
            + " = 'None' } } } catch { \"$_\" }").getLast().contains("Pester run failed, because 4 tests and 2 blocks and 1 containers failed."));
    }

    @Test
    void commandsThatAreMockedAtThePromptDoNotReachPesterItself() {
        String screen = screen("""
            Describe 'typed' {
                It 'mocks what Pester needs' {
                    Mock Get-Command { 'mocked' }; Mock Write-Host { }; Mock Get-ChildItem { 'nothing' }; Mock Where-Object { }
                    Get-Command x | Should -Be 'mocked'
                    Should -Invoke Get-Command -Exactly 1
                }
            }""");
        assertTrue(screen.contains("[+] mocks what Pester needs"), screen);
        assertEquals(List.of("Cmdlet"), run("(Get-Command Get-ChildItem).CommandType"));
    }
}

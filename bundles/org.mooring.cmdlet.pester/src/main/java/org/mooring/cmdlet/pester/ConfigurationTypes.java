package org.mooring.cmdlet.pester;

import java.math.BigDecimal;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.ClrTypes;

/** The options of Pester 5, by their sections, with what they are without being set and what they mean. */
final class ConfigurationTypes {

    private static final OptionType BOOL = new OptionType("BoolOption", "bool");
    private static final OptionType DECIMAL = new OptionType("DecimalOption", "decimal");
    private static final OptionType STRING = new OptionType("StringOption", "string");
    private static final OptionType STRINGS = new OptionType("StringArrayOption", "string[]");
    private static final OptionType SCRIPT_BLOCKS = new OptionType("ScriptBlockArrayOption", "scriptblock[]");
    private static final OptionType CONTAINERS = new OptionType("ContainerInfoArrayOption", "object[]");
    /** Beside paths, what Pester 4 takes: tables that say parts of files. */
    private static final OptionType OBJECTS = new OptionType("ObjectArrayOption", "object[]");

    private static final ConfigurationType RUN = section("Run", "What is run.")
        .option("Path", STRINGS, new String[] {"."}, "Files and folders with tests.")
        .option("ExcludePath", STRINGS, new String[0], "Files and folders that are left out; wildcards.")
        .option("ScriptBlock", SCRIPT_BLOCKS, new ScriptBlock[0], "Script blocks with tests.")
        .option("Container", CONTAINERS, new Object[0], "Containers that New-PesterContainer made.")
        .option("TestExtension", STRING, ".Tests.ps1", "What the names of files with tests end with.")
        .option("Exit", BOOL, false, "Exit with the number of failures as the exit code.")
        .option("Throw", BOOL, false, "Throw when something failed.")
        .option("PassThru", BOOL, false, "Answer the result.")
        .option("SkipRun", BOOL, false, "Run nothing.")
        .option("SkipRemainingOnFailure", STRING, "None", "What is skipped after a failure: None, Run, Container, Block.");

    private static final ConfigurationType FILTER = section("Filter", "Which tests run.")
        .option("Tag", STRINGS, new String[0], "Tags of blocks and tests to run.")
        .option("ExcludeTag", STRINGS, new String[0], "Tags of blocks and tests to leave out.")
        .option("Line", STRINGS, new String[0], "Blocks and tests to run, by file:line.")
        .option("ExcludeLine", STRINGS, new String[0], "Blocks and tests to leave out, by file:line.")
        .option("FullName", STRINGS, new String[0], "Full names of blocks and tests to run, with dots between the parts; wildcards.")
        .option("TestName", STRINGS, new String[0], "Names of Describe blocks to run, as Pester 4 has it; wildcards.");

    private static final ConfigurationType CODE_COVERAGE = section("CodeCoverage", "Which commands ran.")
        .option("Enabled", BOOL, false, "Measure which commands run.")
        .option("OutputFormat", STRING, "JaCoCo", "JaCoCo, CoverageGutters or Cobertura.")
        .option("OutputPath", STRING, "coverage.xml", "The file to write.")
        .option("OutputEncoding", STRING, "UTF8", "The encoding of the file.")
        .option("Path", OBJECTS, new Object[0], "Files to measure; those of Run.Path without tests by default.")
        .option("ExcludeTests", BOOL, true, "Leave files with tests out.")
        .option("RecursePaths", BOOL, true, "Go into folders.")
        .option("CoveragePercentTarget", DECIMAL, BigDecimal.valueOf(75), "The part of the commands that should run.")
        .option("UseBreakpoints", BOOL, true, "Measure by breakpoints.")
        .option("SingleHitBreakpoints", BOOL, true, "Count a command once only.");

    private static final ConfigurationType TEST_RESULT = section("TestResult", "A file of results.")
        .option("Enabled", BOOL, false, "Write a file of results.")
        .option("OutputFormat", STRING, "NUnitXml", "NUnitXml, NUnit2.5, NUnit3 or JUnitXml.")
        .option("OutputPath", STRING, "testResults.xml", "The file to write.")
        .option("OutputEncoding", STRING, "UTF8", "The encoding of the file.")
        .option("TestSuiteName", STRING, "Pester", "The name of the whole.");

    private static final ConfigurationType SHOULD = section("Should", "What assertions do.")
        .option("ErrorAction", STRING, "Stop", "Stop at the first assertion that fails in a test, or Continue.");

    private static final ConfigurationType DEBUG = section("Debug", "What is said of Pester itself.")
        .option("ShowFullErrors", BOOL, false, "Has no effect here.")
        .option("WriteDebugMessages", BOOL, false, "Has no effect here.")
        .option("WriteDebugMessagesFrom", STRINGS, new String[] {"Discovery", "Skip", "Mock", "CodeCoverage"}, "Has no effect here.")
        .option("ShowNavigationMarkers", BOOL, false, "Has no effect here.")
        .option("ReturnRawResultObject", BOOL, false, "Has no effect here.");

    private static final ConfigurationType OUTPUT = section("Output", "What is shown.")
        .option("Verbosity", STRING, "Normal", "None, Normal, Detailed or Diagnostic.")
        .option("StackTraceVerbosity", STRING, "Filtered", "None, FirstLine, Filtered or Full.")
        .option("CIFormat", STRING, "Auto", "How failures are marked for build servers: None, Auto, AzureDevops or GithubActions.")
        .option("CILogLevel", STRING, "Error", "What failures are for build servers: Error or Warning.")
        .option("RenderMode", STRING, "Auto", "How colours are written: Auto, Ansi, ConsoleColor or Plaintext.");

    private static final ConfigurationType TEST_DRIVE = section("TestDrive", "The drive of tests.")
        .option("Enabled", BOOL, true, "Give tests TestDrive:.");

    private static final ConfigurationType TEST_REGISTRY = section("TestRegistry", "The registry of tests.")
        .option("Enabled", BOOL, true, "Has no effect here: there is no registry.");

    private static final ConfigurationType WHOLE = new ConfigurationType("PesterConfiguration", "PesterConfiguration")
        .section("Run", RUN)
        .section("Filter", FILTER)
        .section("CodeCoverage", CODE_COVERAGE)
        .section("TestResult", TEST_RESULT)
        .section("Should", SHOULD)
        .section("Debug", DEBUG)
        .section("Output", OUTPUT)
        .section("TestDrive", TEST_DRIVE)
        .section("TestRegistry", TEST_REGISTRY);

    private static final ClrTypes.Registration KNOWN = ClrTypes.register(BOOL, DECIMAL, STRING, STRINGS, SCRIPT_BLOCKS, CONTAINERS, OBJECTS,
        RUN, FILTER, CODE_COVERAGE, TEST_RESULT, SHOULD, DEBUG, OUTPUT, TEST_DRIVE, TEST_REGISTRY, WHOLE);

    private ConfigurationTypes() {}

    private static ConfigurationType section(String name, String description) {
        return new ConfigurationType("Pester." + name + "Configuration", description);
    }

    /** From here on scripts know the types. */
    static ClrTypes.Registration register() {
        return KNOWN;
    }
}

package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.cmdlet.pester.PesterModule;

/** What Should accepts, and what it says where it does not. */
class ShouldTest {

    private static ScriptSession session;

    @BeforeAll
    static void open() {
        session = new ScriptSession(new PesterModule());
        session.run("Import-Module Pester; function f { param([Parameter(Mandatory)] [int] $Id, [Alias('n')] $Name = 'x') }; 'a line' | Set-Content"
            + " ([System.IO.Path]::GetTempPath() + 'mooring-should.txt'); $file = [System.IO.Path]::GetTempPath() + 'mooring-should.txt'");
    }

    @AfterAll
    static void close() {
        session.run("Remove-Item $file");
        session.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "1 | Should -Be 1", "'a' | Should -Be 'A'", "$null | Should -Be $null", "1, 2 | Should -Be 1, 2", "@() | Should -Be @()",
        "1 | Should -EQ 1", "$(try { throw 'x' } catch { $_ }) | Should -BeExactly 'x'", "'a' | Should -BeExactly 'a'", "'a' | Should -Not -BeExactly 'A'", "1 | Should Be 1", "1 | Should Not Be 2",
        "Should -ActualValue 5 -Be 5", "2 | Should -BeGreaterThan 1", "2 | Should -GT 1", "2 | Should -BeGreaterOrEqual 2", "1 | Should -LT 2",
        "1 | Should -BeLessOrEqual 1", "'abc' | Should -BeLike 'A*'", "'abc' | Should -Not -BeLikeExactly 'A*'", "'abc' | Should -Match '^A'",
        "'abc' | Should -Not -MatchExactly '^A'", "'abc' | Should BeLike 'a*'", "$null | Should -BeNullOrEmpty", "'' | Should -BeNullOrEmpty",
        "@() | Should -BeNullOrEmpty", "0 | Should -Not -BeNullOrEmpty", "$true | Should -BeTrue", "'' | Should -BeFalse", "2 | Should -BeIn 1, 2",
        "1, 2 | Should -Contain 2", "1, 2, 3 | Should -HaveCount 3", "@() | Should -HaveCount 0", "1 | Should -BeOfType int",
        "1, 2 | Should -BeOfType [int]", "'a' | Should -HaveType ([string])", "1 | Should -Not -BeOfType string", "$file | Should -Exist",
        "$file | Should -FileContentMatch 'A LINE'", "$file | Should -Not -FileContentMatchExactly 'A LINE'",
        "$file | Should -FileContentMatchMultiline 'line\\r?\\n'", "{ throw 'x' } | Should -Throw", "{ throw 'some text' } | Should -Throw 'some*'",
        "{ throw 'some text' } | Should -Throw 'text'", "{ 1 / 0 } | Should -Throw -ExceptionType ([System.Management.Automation.RuntimeException])",
        "{ Get-Item /nowhere -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand'",
        "({ throw 'a' } | Should -Throw -PassThru).Exception.Message | Should -Be 'a'", "{ 1 } | Should -Not -Throw", "{ 1 } | Should Not Throw",
        "{ throw 'x' } | Should Throw 'x'", "Get-Command f | Should -HaveParameter Id -Mandatory -Type int",
        "Get-Command f | Should -HaveParameter Name -DefaultValue x -Alias n", "Get-Command f | Should -Not -HaveParameter Nope"})
    void whatHoldsIsAccepted(String expression) {
        assertEquals(List.of("well"), session.run("try { $null = " + expression + "; 'well' } catch { \"$_\" }"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "1 | Should -Be 2 ~ Expected 2, but got 1.",
        "1 | Should -Be 2 -Because 'of it' ~ Expected 2, because of it, but got 1.",
        "1 | Should -Not -Be 1 ~ Expected 1 to be different from the actual value, but got the same value.",
        "$null | Should -Be 'a' ~ Expected 'a', but got $null.",
        "'' | Should -Be $true ~ Expected $true, but got <empty>.",
        "1, 2 | Should -Be 1, 3 ~ Expected collections to be the same, but they were different./Collection lengths are both 2./Collections differ at index 1./Expected: @(1, 3)/But was:  @(1, 2)",
        "1, 2, 3 | Should -Be 1, 2 ~ Expected a collection @(1, 2) with length 2, but got a collection @(1, 2, 3) with length 3.",
        "'actual' | Should -Be 'expected' ~ Expected strings to be the same, but they were different./Expected length: 8/Actual length:   6/Strings differ at index 0./Expected: 'expected'/But was:  'actual'/           ^",
        "'a' | Should -BeExactly 'A' ~ Expected strings to be the same, but they were different./String lengths are both 1./Strings differ at index 0./Expected: 'A'/But was:  'a'/           ^",
        "1 | Should Be 2 ~ Expected 2, but got 1.",
        "4 | Should -BeGreaterThan 5 ~ Expected the actual value to be greater than 5, but got 4.",
        "6 | Should -Not -BeGreaterThan 5 ~ Expected the actual value to be less than or equal to 5, but got 6.",
        "5 | Should -BeLessThan 5 ~ Expected the actual value to be less than 5, but got 5.",
        "6 | Should -BeLessOrEqual 5 ~ Expected the actual value to be less than or equal to 5, but got 6.",
        "4 | Should -BeGreaterOrEqual 5 ~ Expected the actual value to be greater than or equal to 5, but got 4.",
        "'ab' | Should -BeLike '*c*' ~ Expected like wildcard '*c*' to match 'ab', but it did not match.",
        "'ab' | Should -Not -BeLike '*b*' ~ Expected like wildcard '*b*' to not match 'ab', but it did match.",
        "'ab' | Should -Match '\\d' ~ Expected regular expression '\\d' to match 'ab', but it did not match.",
        "'' | Should -Match 'x' ~ Expected regular expression 'x' to match <empty>, but it did not match.",
        "'ab' | Should -MatchExactly 'A' ~ Expected regular expression 'A' to case sensitively match 'ab', but it did not match.",
        "1 | Should -BeNullOrEmpty -Because 'reason' ~ Expected $null or empty, because reason, but got 1.",
        "$null | Should -Not -BeNullOrEmpty ~ Expected a value, but got $null or empty.",
        "$false | Should -BeTrue ~ Expected $true, but got $false.",
        "1 | Should -BeFalse ~ Expected $false, but got 1.",
        "'b' | Should -BeIn 1, 'a', 3 ~ Expected collection @(1, 'a', 3) to contain 'b', but it was not found.",
        "'a' | Should -Not -BeIn 1, 'a' ~ Expected collection @(1, 'a') to not contain 'a', but it was found.",
        "1, 'a', 3 | Should -Contain 'b' ~ Expected 'b' to be found in collection @(1, 'a', 3), but it was not found.",
        "1, 'a' | Should -HaveCount 3 ~ Expected a collection with size 3, but got collection with size 2 @(1, 'a').",
        "@() | Should -HaveCount 3 ~ Expected a collection with size 3, but got an empty collection.",
        "1, 2 | Should -Not -HaveCount 2 ~ Expected a collection with size different from 2, but got collection with that size @(1, 2).",
        "'ab' | Should -BeOfType int ~ Expected the value to have type [int] or any of its subtypes, but got 'ab' with type [string].",
        "$null | Should -BeOfType int ~ Expected the value to have type [int] or any of its subtypes, but got $null with type $null.",
        "'/nowhere' | Should -Exist ~ Expected path '/nowhere' to exist, but it did not exist.",
        "{ 1 } | Should -Throw ~ Expected an exception to be thrown, but no exception was thrown.",
        "{ 1 } | Should -Throw 'message' -ErrorId 'id' ~ Expected an exception with message like 'message' and FullyQualifiedErrorId 'id' to be thrown, but no exception was thrown.",
        "{ 1 } | Should -Throw -ExceptionType ([System.ArgumentException]) ~ Expected an exception with type [System.ArgumentException] to be thrown, but no exception was thrown.",
        "1 | Should -Throw ~ Input is not a ScriptBlock. Input to '-Throw' and '-Not -Throw' must be enclosed in curly braces.",
        "Get-Command f | Should -HaveParameter Nope ~ Expected command f to have a parameter Nope, but the parameter is missing.",
        "Get-Command f | Should -Not -HaveParameter Id ~ Expected command f to not have a parameter Id, but the parameter exists.",
        "Get-Command f | Should -HaveParameter Name -Mandatory ~ Expected command f to have a parameter Name, which is mandatory, but it wasn't mandatory.",
        "Get-Command f | Should -HaveParameter Id -Type long -Alias i ~ Expected command f to have a parameter Id, of type [System.Int64] and with alias 'i', but it was of type [System.Int32] and it didn't have an alias 'i'.",
        "1 | Should -Be 1 -BeTrue ~ Should takes one operator, and got -Be, -BeTrue.",
        "1 | Should BeWhat 1 ~ 'BeWhat' is not a valid Should operator."})
    void itSaysWhatIsWrong(String expression, String message) {
        List<String> said = session.run("try { $null = " + expression + "; 'well' } catch { \"$_\" -replace \"`n\", '/' }");
        assertEquals(List.of(message), said);
    }

    @Test
    void anExceptionOfAnotherKindIsShownWithItsPlace() {
        String said = session.run("try { { throw 'actual' } | Should -Throw 'expected' } catch { \"$_\" }").getFirst();
        assertTrue(said.startsWith("Expected an exception with message like 'expected' to be thrown, but the message was 'actual'. from line:1 char:")
            && said.contains("throw 'actual'"), said);
        said = session.run("try { { throw 'actual' } | Should -Not -Throw } catch { \"$_\" }").getFirst();
        assertTrue(said.startsWith("Expected no exception to be thrown, but an exception \"actual\" was thrown from line:1 char:"), said);
    }

    @Test
    void itsErrorsHaveAnIdOfTheirOwn() {
        assertEquals(List.of("PesterAssertionFailed,Should InvalidResult"),
            session.run("try { 1 | Should -Be 2 } catch { \"$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Category)\" }"));
    }

    @Test
    void scriptsAddOperators() {
        session.run("""
            function Test-Even($ActualValue, [switch] $Negate, [string] $Because, $Modulus = 2) {
                $holds = $ActualValue % $Modulus -eq 0
                [pscustomobject]@{ Succeeded = $holds -ne [bool]$Negate; FailureMessage = "Expected $ActualValue to be a multiple of $Modulus, because $Because." }
            }
            Add-ShouldOperator -Name BeEven -Alias Even -Test ${function:Test-Even}
            """);
        assertEquals(List.of("Expected 3 to be a multiple of 2, because x.", "Expected 4 to be a multiple of 3, because ."), session.run("""
            4 | Should -BeEven; 4 | Should -Even; 3 | Should -Not -BeEven; 9 | Should -BeEven -Modulus 3
            try { 3 | Should -BeEven -Because x } catch { "$_" }
            try { 4 | Should -BeEven -Modulus 3 } catch { "$_" }
            """));
    }

    @Test
    void assertionsMayGoOnAfterAFailure() {
        assertEquals(List.of("2", "Expected 2, but got 1.", "Expected 3, but got 1."), session.run("""
            $r = Invoke-Pester -Configuration @{ Run = @{ PassThru = $true; ScriptBlock = { Describe d { It i { 1 | Should -Be 2; 1 | Should -Be 3 } } } }
                Should = @{ ErrorAction = 'Continue' }; Output = @{ Verbosity = 'None' } }
            $r.Failed[0].ErrorRecord.Count; $r.Failed[0].ErrorRecord.Exception.Message
            """));
    }
}

package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.language.ast.Source;

/** What is wrong with scripts: PowerShell's ids, all of them, in its order. */
class ErrorsTest {

    private static String ids(String script) {
        return Parser.parse(null, script).errors().stream().map(ParseError::id).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            1 2                            ¦ UnexpectedToken
            $x = ; $y = ; foo)             ¦ ExpectedValueExpression ExpectedValueExpression UnexpectedToken
            if ($true { 'x' }              ¦ UnexpectedToken MissingEndParenthesisAfterStatement
            function f($a { 1 }            ¦ MissingEndParenthesisInFunctionParameterList UnexpectedToken
            foreach (5 in 1) { 'x' }       ¦ MissingVariableNameAfterForeach UnexpectedToken UnexpectedToken
            foreach ($h.x in 1) { }        ¦ MissingInInForeach UnexpectedToken
            switch { }                     ¦ PipelineValueRequired MissingSwitchConditionExpression
            @{ a 1 }                       ¦ MissingEqualsInHashLiteral
            @{ a = 1; A = 2 }              ¦ DuplicateKeyInHashLiteral
            @{ a = 1 b = 2 }               ¦ UnexpectedToken MissingEndCurlyBrace UnexpectedToken
            a | | b                        ¦ EmptyPipeElement
            1 | 2                          ¦ ExpressionsMustBeFirstInPipeline
            && a                           ¦ UnexpectedToken
            a || || b                      ¦ EmptyPipelineChainElement UnexpectedToken
            cat < file                     ¦ RedirectionNotSupported
            a > b > c                      ¦ StreamAlreadyRedirected
            f , 1                          ¦ MissingArgument
            f 1,                           ¦ MissingExpression
            5 = 3                          ¦ InvalidLeftHandSide
            $a, 5 = 1, 2                   ¦ InvalidLeftHandSide
            $a, $b += 1                    ¦ InvalidLeftHandSide
            1++                            ¦ OperatorRequiresVariableOrProperty
            $using:a = 1                   ¦ InvalidLeftHandSide
            'a'.M(@p)                      ¦ SplattingNotPermitted
            [ordered]$h                    ¦ OrderedAttributeOnlyOnHashLiteralNode
            param($a, $A)                  ¦ DuplicateFormalParameter
            param([Parameter(A = $x)]$a)   ¦ ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock
            [CmdletBinding()]1             ¦ UnexpectedAttribute
            begin { } begin { }            ¦ DuplicateScriptCommandClause
            function f { process { } 1 }   ¦ MissingNamedBlocks UnexpectedToken
            try { } catch { } catch [a] { } ¦ EmptyCatchNotLast
            try { } finally { return }     ¦ ControlLeavingFinally
            1; using namespace System      ¦ UsingMustBeAtStartOfScript
            256uy                          ¦ BadNumericConstant
            from x                         ¦ ReservedKeywordNotAllowed
            class A { A() { return 1 } }   ¦ VoidMethodHasReturn
            class A { [int] M() { } }      ¦ MethodHasCodePathNotReturn
            class A { [int] A() { return 1 } } ¦ ConstructorCantHaveReturnType
            class A { M() { $x } }         ¦ VariableNotLocal
            class A { $x; M() { $x = 1 } } ¦ MissingThis
            class A { static M() { $this } } ¦ NonStaticMemberAccessInStaticMember
            class A { } class A { }        ¦ MemberAlreadyDefined
            class A { [int] M() { return 1 }; } ¦ MissingEndCurlyBrace UnexpectedToken
            data { Get-Item x }            ¦ CmdletNotInAllowedListForDataSection
            data { $x = 1 }                ¦ AssignmentStatementNotSupportedInDataSection VariableReferenceNotSupportedInDataSection
            #requires -Version             ¦ ParameterRequiresArgument
            #requires -Bogus 1             ¦ ScriptRequiresInvalidFormat
            "`u{zz}"                       ¦ InvalidUnicodeEscapeSequence
            "$a: x"                        ¦ InvalidVariableReferenceWithDrive
            """)
    void mistakesHavePowerShellsIds(String script, String ids) {
        assertEquals(ids, ids(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 +", "if (", "if ($a", "if ($a)", "{", "(", "@(", "@{", "\"abc", "'abc", "@'\nabc", "a |", "a &&",
        "function f", "while", "try { }", "$a[", "$a.", "class A {", "do { 1 }", "param(", "f `", "<# x"})
    void unfinishedInputIsTold(String script) {
        assertTrue(Parser.parse(null, script).incomplete(), () -> ids(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + ) ", ")", "if () { }", "[int", "a > ", "1 2", "$a = 'x'"})
    void wrongOrCompleteInputIsNoUnfinishedInput(String script) {
        assertFalse(Parser.parse(null, script).incomplete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"]", "else { }", "catch { }", "1, , 2", "break", "$true = 1", "class A { $x; $x }", "enum E { A; A }", "0x",
        "1kbb", "function f { param($x) param($y) }", "class A { M() { if ($x = 1) { } $x } }", "a.b", "$a:b", "class A { M() { $_ } }",
        "class A { [int] M() { while (1) { return 1 } throw 2 } }", "try { } catch [a] { } catch [b] { }", "return 1"})
    void whatPowerShellTakesIsTaken(String script) {
        assertEquals("", ids(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "$(", "@{a=", "if(1){", "!", "[int]", "f(", "\"$(", "$x=", "[a", "$a[", "1,(", "- "})
    void whatNestsTooDeeplyIsRefusedWithoutOverflow(String open) {
        List<ParseError> errors = Parser.parse(null, open.repeat(10_000)).errors();
        Set<String> ids = errors.stream().map(ParseError::id).collect(Collectors.toSet());
        assertTrue(ids.contains("ScriptTooComplicated"), () -> errors.get(0).toString());
    }

    @Test
    void aHundredLevelsAreNotDeep() {
        assertEquals("", ids("(".repeat(100) + "1" + ")".repeat(100)));
        assertEquals("", ids("@{ a = ".repeat(100) + "1" + " }".repeat(100)));
        assertEquals("", ids("1" + " + 1".repeat(10_000)));
    }

    @Test
    void thereIsAlwaysATree() {
        ParseResult result = Parser.parse("f.ps1", "'a'\nif ($x { 1 }\n$y = ");
        assertEquals("'a'", Shape.of(result.script().end().orElseThrow().statements().get(0)));
        assertEquals("f.ps1", result.errors().get(0).extent().source().file());
        assertEquals(2, result.errors().get(0).extent().startLine());
    }

    @Test
    void typesThatAreNotKnownAreErrorsInClassesOnly() {
        KnownTypes none = (name, arguments, attribute, usings) -> false;
        Source source = Source.of(null, "[x]$y = 1; class A { [B]$b; [A]$a }");
        assertEquals(List.of("TypeNotFound"), Parser.parse(source, none).errors().stream().map(ParseError::id).toList());
    }
}

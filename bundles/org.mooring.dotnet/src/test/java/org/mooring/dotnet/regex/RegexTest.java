package org.mooring.dotnet.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;

class RegexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "[a-z-[aeiou]]+ ~ eeexyz ~ xyz", "(?<y>\\d+)-(?<m>\\d+) ~ on 2024-05 ~ 2024-05", "\\bé\\w ~ a éa ~ éa", "a{,5} ~ xa{,5} ~ a{,5}",
        "(?x) a b # c ~ ab ~ ab", "(?i:A)b ~ ab ~ ab", "(?'q'x)\\k<q> ~ axx ~ xx", "\\p{IsGreek}+ ~ abγδ ~ γδ", "(a)(?<n>b)\\2 ~ abb ~ abb",
        "[[] ~ a[ ~ [", "[^]]+ ~ ]ab] ~ ab", "x$ ~ xx ~ x", "(?n)(a)(?<b>b) ~ ab ~ ab", "\\x41\\u0042 ~ AB ~ AB", "[a&&b]+ ~ c&& ~ &&", "\\d+(?=px) ~ 12em 14px ~ 14",
        "(?<=a+)b ~ caab ~ b"
    })
    void dotNetsDialectIsUnderstood(String pattern, String input, String expected) {
        assertEquals(expected, new Regex(pattern, 0).match(input).value());
    }

    @Test
    void namedGroupsAreNumberedAfterUnnamedOnes() {
        Regex regex = new Regex("(?<first>a)(b)(?<second>c)(d)", 0);
        assertEquals(List.of("0", "1", "2", "first", "second"), regex.groupNames());
        Match match = regex.match("abcd");
        assertEquals("b", match.groups().get(1).value());
        assertEquals("a", match.group("first").value());
        assertEquals("d", match.group("2").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "a(.) ~ [$1] ~ xabx ~ x[b]x", "(?<n>b) ~ ${n}${n} ~ abc ~ abbc", "b ~ <$`|$'|$&|$$> ~ abc ~ a<a|c|b|$>c", "b ~ $9 ~ abc ~ a$9c", "(b) ~ $1$ ~ abc ~ ab$c"
    })
    void replacementsNameGroups(String pattern, String replacement, String input, String expected) {
        assertEquals(expected, new Regex(pattern, 0).replace(input, replacement, -1));
    }

    @Test
    void splittingKeepsWhatGroupsCapture() {
        assertEquals(List.of("a", ",", "b", ",", "c"), new Regex("(,)", 0).split("a,b,c", 0, 0));
        assertEquals(List.of("a", "b,c"), new Regex(",", 0).split("a,b,c", 2, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "( ~ Invalid pattern '(' at offset 1. Not enough )'s.", "a) ~ Invalid pattern 'a)' at offset 2. Too many )'s.",
        "[a ~ Invalid pattern '[a' at offset 2. Unterminated [] set.", "*a ~ Invalid pattern '*a' at offset 1. Quantifier '*' following nothing.",
        "a** ~ Invalid pattern 'a**' at offset 3. Nested quantifier '*'.", "[b-a] ~ Invalid pattern '[b-a]' at offset 4. [x-y] range in reverse order."
    })
    void aWrongPatternSaysWhatIsWrong(String pattern, String message) {
        DotNetException e = assertThrows(DotNetException.class, () -> new Regex(pattern, 0));
        assertEquals("System.Text.RegularExpressions.RegexParseException", e.typeName());
        assertEquals(message, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "\\((?>[^()]+|\\((?<d>)|\\)(?<-d>))*(?(d)(?!))\\) ~ x(a(b)c)(d ~ (a(b)c)", "(a)?(?(1)b|c) ~ xc ~ c", "(?(?=a)ab|..) ~ xyab ~ xy",
        "(?<=(a+))b ~ caab ~ b", "^(a|b)*?c ~ ababc ~ ababc", "(?>a+)ab|a+ ~ aaab ~ aaa", "(a*)* ~ b ~ ''", "(?<!a)X ~ aXbX ~ X", "(?:ab){2,} ~ xabababa ~ ababab",
        "(?i)straSSe ~ STRASSE ~ STRASSE", "(\\w)\\1 ~ abccd ~ cc", "x{2}? ~ xxx ~ xx"
    })
    void whatJavasDialectHasNotIsMatched(String pattern, String input, String expected) {
        assertEquals(expected, new Regex(pattern, 0).match(input).value());
    }

    @Test
    void aRepeatedGroupKeepsAllItsCaptures() {
        Match match = new Regex("^(?:(\\w),?)+$", 0).match("a,b,c");
        assertEquals("[a, b, c]", new java.util.ArrayList<>((java.util.List<?>) match.groups().get(1).captures()).toString());
        Match balanced = new Regex("(?:(?<open>\\{)|(?<inner-open>\\})|[^{}])+", 0).match("{a{b}c}");
        assertEquals("[b, a{b}c]", new java.util.ArrayList<>((java.util.List<?>) balanced.group("inner").captures()).toString());
    }

    @Test
    void fromRightToLeftTheLastMatchIsFirst() {
        Regex regex = new Regex("\\d{1,2}", Options.RIGHT_TO_LEFT);
        assertEquals("[45, 23, 1]", regex.matches("12345").toString());
        assertEquals("<1><23><45>", regex.replace("12345", "<$&>", -1));
        assertEquals(List.of("a-b", "c"), new Regex("-", Options.RIGHT_TO_LEFT).split("a-b-c", 2, 5));
    }

    @Test
    void aLongTextNeedsNoDeepStack() {
        assertEquals(1_000_000, new Regex("^(a|b)*$", 0).match("ab".repeat(500_000)).length());
    }

    @Test
    void aPatternThatRunsAwayEndsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(DotNetException.class, () -> new Regex("(x+x+)+y", 0).isMatch("x".repeat(60) + "!"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void escapingIsUndoneByUnescaping() {
        assertEquals("a\\.b\\*\\ \\{\\n", Regex.escape("a.b* {\n"));
        assertEquals("a.b* {\n", Regex.unescape("a\\.b\\*\\ \\{\\n"));
        assertFalse(new Regex("^a$", 0).isMatch("a\r\n"));
        assertTrue(new Regex("^a$", 0).isMatch("a\n"));
    }
}

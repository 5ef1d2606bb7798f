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

    @Test
    void whatJavaCannotDoIsRefusedClearly() {
        assertEquals("System.NotSupportedException", assertThrows(DotNetException.class, () -> new Regex("(?<a-b>x)", 0)).typeName());
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

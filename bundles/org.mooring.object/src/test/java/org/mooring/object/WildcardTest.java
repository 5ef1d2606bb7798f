package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({"hello,h*,true", "hello,H?llo,true", "hello,hell,false", "hello,[a-h]ello,true", "hello,[!h]*,true", "'',*,true", "'','',true", "a,'',false",
        "a*b,a`*b,true", "axb,a`*b,false", "a[b,a`[b,true", "abc,a[b]c,true", "a]c,a[]]c,true", "a-c,a[-x]c,true", "abcabc,*bc,true", "abcab,*bc,false", "HeLLo,hEl*O,true"})
    void aTextMatchesOrNot(String text, String pattern, boolean matches) {
        assertEquals(matches, Wildcard.of(pattern, true).matches(text));
    }

    @Test
    void caseMattersWhereAsked() {
        assertFalse(Wildcard.of("H*", false).matches("hello"));
    }

    @Test
    void anUnclosedSetIsAnError() {
        assertEquals("System.Management.Automation.WildcardPatternException", assertThrows(DotNetException.class, () -> Wildcard.of("a[b", true)).typeName());
    }

    @Test
    void escapingTakesAllMeaningAway() {
        assertEquals("a`*`[b`]`?", Wildcard.escape("a*[b]?"));
        assertEquals("a*[b]?", Wildcard.unescape("a`*`[b`]`?"));
        assertTrue(Wildcard.isPattern("a*") && !Wildcard.isPattern("a`*"));
    }

    @Test
    void manyStarsAreMatchedInTime() {
        Wildcard pattern = Wildcard.of("*a".repeat(200) + "b", true);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFalse(pattern.matches("a".repeat(20_000))));
    }
}

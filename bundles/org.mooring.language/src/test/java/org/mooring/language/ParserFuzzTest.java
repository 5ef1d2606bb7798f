package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short and always same part of what {@link ParserFuzz} does for as long as one likes. */
class ParserFuzzTest {

    @Test
    void whateverIsReadThereIsATreeAndWhatIsGoodIsTaken() {
        for (long seed = 0; seed < 1500; seed++) {
            ParserFuzz.round(seed, List.of());
        }
    }

    @Test
    void whatIsRepeatedIsReadInTimeThatGrowsWithTheText() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (String text : ParserFuzz.repeated(1000)) {
                ParserFuzz.check(text);
            }
        });
    }

    /** What is read again because it was no attribute is not read twice as often at each level. */
    @Test
    void attributesWithinAttributesAreReadInTimeThatGrowsWithTheText() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> ParserFuzz.check("[a({ ".repeat(60) + "1" + " })]".repeat(60)));
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> ParserFuzz.check("[a({ [b(\"$([c({ ".repeat(20)));
        ParserFuzz.check("'' [t(().[t(\"\")\"$(");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"( | )", "$( | )", "@( | )", "{ | }", "@{a= | }", "if (1) { | }", "[int]( | )", "$a[ | ]", "-not ( | )", "& { | }", "\"$( | )\"", "try { | } finally {}"})
    void whatNestsTooDeeplyIsAnError(String opening, String closing) {
        ParseResult result = ParserFuzz.check(opening.repeat(5000) + "1" + closing.repeat(5000));
        assertTrue(result.errors().stream().anyMatch(e -> e.id().equals("ScriptTooComplicated")), () -> result.errors().toString());
    }

    @Test
    void whatNestsAHundredDeepIsTaken() {
        List<String> refused = new ArrayList<>();
        for (String[] pair : new String[][] {{"(", ")"}, {"$(", ")"}, {"@(", ")"}, {"@{a=", "}"}, {"if (1) {", "}"}, {"& {", "}"}, {"\"$(", ")\""}}) {
            ParseResult result = ParserFuzz.check(pair[0].repeat(100) + "1" + pair[1].repeat(100));
            if (!result.errors().isEmpty()) {
                refused.add(pair[0] + " " + result.errors().get(0).id());
            }
        }
        assertEquals(List.of(), refused);
    }
}

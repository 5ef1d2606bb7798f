package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @Test
    void everyKindOfValueIsRead() {
        assertEquals(
                Map.of("a", Arrays.asList(1L, new BigDecimal("2.5"), true, false, null), "b", Map.of("c", "d"), "e", List.of(), "f", Map.of()),
                Json.object("{\"a\": [1, 2.5, true, false, null], \"b\": {\"c\": \"d\"}, \"e\": [ ], \"f\": { }}"));
    }

    @Test
    void escapesAreRead() {
        assertEquals(Map.of("a", "\"\\/\n\t\u00e9"), Json.object("{\"a\": \"\\\"\\\\\\/\\n\\t\\u00e9\"}"));
    }

    @Test
    void commentsAreSteppedOver() {
        assertEquals(Map.of("a", "// no comment"), Json.object("// one\n{ /* two */ \"a\" /* three */ : \"// no comment\" } // four"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]|line 1: an object was expected",
        "{} {}|line 1: nothing more was expected",
        "{|line 1: the text ends too early",
        "{\"a\"}|line 1: ':' was expected",
        "{\"a\": [1 2]}|line 1: ']' was expected",
        "{\"a\": nul}|line 1: a value was expected",
        "{\"a\": \"\\q\"}|line 1: '\\q' is no escape",
        "{\"a\": \"\\u12|line 1: four hexadecimal digits were expected"})
    void whatIsWrongIsSaid(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Json.object(text)).getMessage());
    }
}

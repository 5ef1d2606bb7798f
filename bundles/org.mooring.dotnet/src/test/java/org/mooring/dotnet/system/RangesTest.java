package org.mooring.dotnet.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;

/** Parts of strings and arrays. */
class RangesTest {

    private static final Object NUMBERS = new int[] {1, 2, 3, 2};

    @Test
    void whatIsSearchedIsThePartThatIsNamed() {
        assertEquals(4, StringRanges.lastIndexOf("abcabc", "b", 5, 3));
        assertEquals(-1, StringRanges.lastIndexOf("abcabc", "b", 5, 1));
        assertEquals(2, StringRanges.indexOfAny("abcabc", new char[] {'b', 'c'}, 2, 2));
        assertEquals(3, ArrayRanges.indexOf(NUMBERS, 2, 2, 2));
        assertEquals(-1, ArrayRanges.indexOf(NUMBERS, 2, 2, 1));
        assertEquals(1, ArrayRanges.lastIndexOf(NUMBERS, 2, 2));
        assertEquals(~3, ArrayRanges.binarySearch(new int[] {1, 3, 5}, 0, 3, 7));
        assertEquals(0, StringRanges.compare("abc", 1, "xbc", 1, 2));
    }

    static Stream<Arguments> outside() {
        return Stream.of(
            refused("Index and count must refer to a location within the string. (Parameter 'destinationIndex')",
                () -> StringType.copyTo("abcabc", 0, new char[2], 99, 5)),
            refused("totalWidth ('-1') must be a non-negative value. (Parameter 'totalWidth')\nActual value was -1.", () -> StringType.padLeft("abc", -1)),
            refused("Indices length does not match the array rank.", () -> ArrayMembers.getValue(NUMBERS, new int[0])),
            refused("Specified argument was out of the range of valid values. (Parameter 'index')", () -> CharPlaces.isDigit("a", 5)));
    }

    private static Arguments refused(String words, Executable call) {
        return Arguments.of(words, call);
    }

    @ParameterizedTest
    @MethodSource("outside")
    void whatIsOutsideIsRefusedInTheWordsOfDotNet(String words, Executable call) {
        assertEquals(words, assertThrows(DotNetException.class, call).getMessage());
    }
}

package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.language.ast.ConstantExpression;

/** Numbers, with their .NET types; type names. */
class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "1, INT32, 1", "2147483648, INT64, 2147483648", "9223372036854775808, DECIMAL, 9223372036854775808",
        "99999999999999999999999999999999999999, DOUBLE, 1.0E38", "1l, INT64, 1", "1d, DECIMAL, 1", "1.50d, DECIMAL, 1.50",
        "1.5, DOUBLE, 1.5", "5., DOUBLE, 5.0", ".5, DOUBLE, 0.5", "1e3, DOUBLE, 1000.0", "-0.0, DOUBLE, -0.0",
        "0x1f, INT32, 31", "0xffffffff, INT32, -1", "0xfffffffff, INT64, 68719476735", "0xffy, SBYTE, -1", "0xffu, UINT32, 255",
        "0x, INT32, 0", "0xffffffffffffffff, INT64, -1", "0b101, INT32, 5", "0b11111111, INT32, -1", "0b11111111u, UINT32, 255",
        "1kb, INT32, 1024", "2gb, INT64, 2147483648", "1.5kb, DOUBLE, 1536.0", "1dkb, DECIMAL, 1024", "1pb, INT64, 1125899906842624",
        "1u, UINT32, 1", "5000000000u, UINT64, 5000000000", "1ul, UINT64, 1", "127y, SBYTE, 127", "255uy, BYTE, -1",
        "1s, INT16, 1", "65535us, UINT16, 65535", "10n, BIG_INTEGER, 10", "1.6n, BIG_INTEGER, 2", "2.5y, SBYTE, 2", "+5, INT32, 5",
        "-5, INT32, -5", "1e400, DOUBLE, Infinity"})
    void aNumberIsReadWithItsTypeAndValue(String text, ConstantExpression.NumberType type, String value) {
        ConstantExpression number = Parser.parseNumber(text).orElseThrow();
        assertEquals(type, number.type());
        assertEquals(value, number.value().toString());
    }

    @ParameterizedTest
    @CsvSource({"128y", "256uy", "10uykb", "300y", "1kbb", "1x", "''", "a", "1 2", "0b", "0b2", "1e", "--1", "99999999999999999999l"})
    void whatIsNoNumberIsNotReadAsOne(String text) {
        assertTrue(Parser.parseNumber(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "int | int", "int[] | int[]", "int[,] | int[,]", "int[][] | int[][]", "List[int] | List[int]",
        "Dictionary[string,List[int]] | Dictionary[string,List[int]]", "A[[B], [C[]]] | A[B,C[]]", "A.B+C | A.B+C",
        "A, B, Version=1.0.0.0 | A,B, Version=1.0.0.0"})
    void aTypeNameIsShownAsItIsRead(String text, String shown) {
        assertEquals(shown, Parser.parseTypeName(text).orElseThrow().fullName());
    }

    @Test
    void whatIsNoTypeNameIsNotReadAsOne() {
        assertTrue(Parser.parseTypeName("").isEmpty());
        assertTrue(Parser.parseTypeName("int]").isEmpty());
        assertTrue(Parser.parseTypeName("List[").isEmpty());
        assertTrue(Parser.parseTypeName("1x y").isEmpty());
    }
}

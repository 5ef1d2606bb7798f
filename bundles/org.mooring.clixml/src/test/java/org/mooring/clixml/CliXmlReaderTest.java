package org.mooring.clixml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Version;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

class CliXmlReaderTest {

    private static Object read(String text) {
        return CliXmlReader.message(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), CliXmlLimits.DEFAULT, SecureStringCodec.NONE);
    }

    private static String write(Object value) {
        return new String(CliXmlWriter.message(value, 1, SecureStringCodec.NONE), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <!DOCTYPE S [<!ENTITY a 'b'>]><S>&a;</S>                     | DTD
        <S>half                                                      | well-formed
        <S>one</S><S>two</S>                                         | well-formed
        <java.lang.Runtime/>                                         | no element of CLIXML
        <I32>12x</I32>                                               | Cannot read a value
        <I32>99999999999</I32>                                       | Cannot read a value
        <By>256</By>                                                 | Cannot read a value
        <DT>yesterday</DT>                                           | Cannot read a value
        <TS>P99999999999999999999D</TS>                              | Cannot read a value
        <U64>999999999999999999999999999999</U64>                    | Cannot read a value
        <Ref RefId="7" />                                            | no earlier object
        <Obj RefId="0"><TNRef RefId="3" /></Obj>                     | no earlier type names
        <Obj RefId="0"><MS><S>nameless</S></MS></Obj>                | without its name
        <Obj RefId="0"><DCT><En><S N="Value">v</S></En></DCT></Obj>  | without its key
        <SS>AAAA</SS>                                                | SecureString
        <Objs Version="9.0"><S>a</S></Objs>                          | version '9.0'
        """)
    void whatIsNoCliXmlIsRefusedWithItsReason(String text, String reason) {
        CliXmlException wrong = assertThrows(CliXmlException.class, () -> read(text));
        assertTrue(wrong.getMessage().contains(reason), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"LST", "MS", "QUE"})
    void valuesTenThousandDeepAreRefused(String container) {
        String open = "<Obj RefId=\"1\"><" + container + ">";
        assertThrows(CliXmlException.class, () -> read(open.repeat(10_000)));
    }

    @Test
    void moreElementsThanTheLimitAreRefused() {
        CliXmlLimits few = new CliXmlLimits(1000, 10, 5);
        byte[] text = "<Obj RefId=\"0\"><LST><Nil /><Nil /><Nil /><Nil /></LST></Obj>".getBytes(StandardCharsets.UTF_8);
        assertThrows(CliXmlException.class, () -> CliXmlReader.message(ByteBuffer.wrap(text), few, SecureStringCodec.NONE));
        assertThrows(CliXmlException.class, () -> CliXmlReader.message(ByteBuffer.allocate(1001), few, SecureStringCodec.NONE));
    }

    @Test
    void anUnknownTypeIsABagWithAMarkedName() {
        PSObject bag = assertInstanceOf(PSObject.class, read("<Obj RefId=\"0\"><TN RefId=\"0\"><T>java.lang.ProcessBuilder</T></TN>"
            + "<Props><S N=\"command\">sh</S></Props></Obj>"));
        assertEquals(List.of("Deserialized.java.lang.ProcessBuilder"), bag.typeNames());
        assertEquals("sh", bag.note("command"));
        assertTrue(bag.isBag());
    }

    @Test
    void aCycleIsReadAndWrittenAsOne() {
        String text = "<Obj RefId=\"0\"><MS><Ref N=\"self\" RefId=\"0\" /></MS></Obj>";
        PSObject bag = (PSObject) read(text);
        assertSame(bag, bag.note("self"));
        assertEquals(text, write(bag));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"_x, _x005F_x", "a_b, a_b", "__x0041_, __x005F_x0041_", "_X000A_, _x005F_X000A_", "\"a\nb\", a_x000A_b",
        "\uD83D\uDE00, _xD83D__xDE00_", "a<b>&c, a&lt;b&gt;&amp;c"})
    void textIsEscapedAndReadBack(String text, String escaped) {
        assertEquals("<S>" + escaped + "</S>", write(text));
        assertEquals(text, read(write(text)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "620000000, PT1M2S", "-10000000, -PT1S", "864000000000, P1D", "937840050000, P1DT2H3M4.005S", "-9223372036854775808, -P10675199DT2H48M5.4775808S"})
    void durationsAreWrittenAsXmlHasThem(long ticks, String text) {
        assertEquals("<TS>" + text + "</TS>", write(new TimeSpan(ticks)));
        assertEquals(new TimeSpan(ticks), read(write(new TimeSpan(ticks))));
    }

    @Test
    void anythingComesBackAsItWas() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Object value = any(random, 3);
            String text = write(value);
            assertEquals(text, write(read(text)).replace("<T>Deserialized.", "<T>"), text);
        }
    }

    @Test
    void primitivesKeepTheirTypes() {
        List<Object> values = List.of(1, 2L, (short) 3, (byte) -1, 4.5, 1.5f, new BigDecimal("1.10"), 'c', true, "s", UUID.randomUUID(),
            new Version(1, 2, 3), new SByte((byte) -5), new UInt16(65535), new UInt32(0xFFFF_FFFFL), new UInt64(-1),
            new DateTime(638_000_000_000_000_001L, DateTimeKind.Utc));
        for (Object value : values) {
            assertEquals(value, read(write(value)));
        }
        assertNull(read("<Nil />"));
        assertArrayEquals(new byte[] {1, -1}, (byte[]) read(write(new byte[] {1, -1})));
    }

    private static Object any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextBoolean();
            case 4 -> random.ints(random.nextInt(20), 0, 0xD000).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
            case 5 -> random.nextGaussian();
            case 6 -> new TimeSpan(random.nextLong());
            case 7 -> new UUID(random.nextLong(), random.nextLong());
            case 8 -> new Object[] {any(random, depth - 1), any(random, depth - 1)};
            case 9 -> {
                PSHashtable table = new PSHashtable();
                table.put("k" + random.nextInt(5), any(random, depth - 1));
                yield table;
            }
            case 10 -> {
                List<Object> list = new ArrayList<>();
                list.add(any(random, depth - 1));
                yield list.toArray();
            }
            default -> new PSObject().set("a", any(random, depth - 1)).set("b c", any(random, depth - 1));
        };
    }
}

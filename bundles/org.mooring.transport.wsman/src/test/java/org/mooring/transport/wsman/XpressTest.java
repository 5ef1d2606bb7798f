package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XpressTest {

    private static final int MOST = 10 << 20;

    /** A block as it goes over the wire. */
    private static byte[] block(int size, byte[] packed) {
        byte[] block = new byte[4 + packed.length];
        block[0] = (byte) (size - 1);
        block[1] = (byte) (size - 1 >> 8);
        block[2] = (byte) (packed.length - 1);
        block[3] = (byte) (packed.length - 1 >> 8);
        System.arraycopy(packed, 0, block, 4, packed.length);
        return block;
    }

    /** @param codes symbols and the lengths of their codes, as {@code 97-99:3} */
    private static byte[] packed(String codes, String stream) {
        byte[] bytes = new byte[256 + stream.length() / 2];
        for (String some : codes.split(" ")) {
            String[] words = some.split("[-:]");
            for (int symbol = Integer.parseInt(words[0]); symbol <= Integer.parseInt(words[words.length - 2]); symbol++) {
                bytes[symbol / 2] |= (byte) (Integer.parseInt(words[words.length - 1]) << symbol % 2 * 4);
            }
        }
        System.arraycopy(HexFormat.of().parseHex(stream), 0, bytes, 256, stream.length() / 2);
        return bytes;
    }

    /** The first two are the examples of [MS-XCA] 3.2; the last has a match whose length takes two bytes. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        abcdefghijklmnopqrstuvwxyz, 1, '',     97-118:5 119-122:4 256:4,              d8523ed794115be9195ff9d67cdf8d0400000000
        abc,                      100, '',     97-98:3 99:2 256:2 287:2,              a8dc0000ff2601
        012345678901234567890123456789, 1, q,  48-57:4 113:4 256:4 271:3 319:3,       6745ab892bcd8087020000ff3c9c
        """)
    void whatWindowsPacksIsUnpacked(String text, int times, String then, String codes, String stream) throws WsmanFault {
        byte[] whole = (text.repeat(times) + then.repeat(40_000)).getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(whole, Xpress.unpack(block(whole.length, packed(codes, stream)), MOST));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void whatIsPackedHereIsUnpackedAsItWas(int size) throws WsmanFault {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] packed = Xpress.pack(bytes);
        assertEquals(size + (size + 65_535) / 65_536 * 4, packed.length);
        assertArrayEquals(bytes, Xpress.unpack(packed, MOST));
    }

    @Test
    void blocksOfBothKindsFollowEachOther() throws WsmanFault {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        blocks.writeBytes(Xpress.pack("<".getBytes(StandardCharsets.US_ASCII)));
        blocks.writeBytes(block(300, packed("97-98:3 99:2 256:2 287:2", "a8dc0000ff2601")));
        blocks.writeBytes(Xpress.pack(">".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("<" + "abc".repeat(100) + ">", new String(Xpress.unpack(blocks.toByteArray(), MOST), StandardCharsets.US_ASCII));
    }

    @Test
    void whatWouldBeTooLargeIsRefusedBeforeItIsUnpacked() {
        byte[] blocks = new byte[0];
        byte[] one = block(65_536, packed("97-98:3 99:2 256:2 287:2", "a8dc0000ff2601"));
        for (int i = 0; i < 200; i++) {
            blocks = Arrays.copyOf(blocks, blocks.length + one.length);
            System.arraycopy(one, 0, blocks, blocks.length - one.length, one.length);
        }
        byte[] bomb = blocks;
        WsmanFault fault = assertThrows(WsmanFault.class, () -> Xpress.unpack(bomb, MOST));
        assertTrue(fault.getMessage().contains("larger than " + MOST), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        00,                 ends within
        00000000,           ends within
        05000400aabbcc,     ends within
        05000400aabbccddee, not what the compression type
        """)
    void whatIsNoBlockIsRefused(String bytes, String reason) {
        WsmanFault fault = assertThrows(WsmanFault.class, () -> Xpress.unpack(HexFormat.of().parseHex(bytes), MOST));
        assertTrue(fault.getMessage().contains(reason), fault.getMessage());
    }

    @Test
    void garbageIsUnpackedOrRefusedAndNothingElse() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] packed = new byte[256 + random.nextInt(200)];
            random.nextBytes(packed);
            if (i % 2 == 0) {
                Arrays.fill(packed, 0, 256, (byte) (random.nextInt(16) * 17));
            }
            byte[] block = block(packed.length + 1 + random.nextInt(5000), packed);
            try {
                assertTrue(Xpress.unpack(block, MOST).length > packed.length);
            } catch (WsmanFault fault) {
                refused++;
            }
        }
        assertTrue(refused > 100 && refused < 2900, refused + " were refused");
    }
}

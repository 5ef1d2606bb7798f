package org.mooring.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What a stream's bytes are packed in where the client asks for it by the header CompressionType ([MS-WSMV] 3.2.4.1.19), as PowerShell on Windows
 * does unless it is told not to: blocks of 64 KB at most by [MS-XCA] 2.2, LZ77 with Huffman codes. Before each stand its size and the size
 * that it has packed, less one each, in two bytes; where both are the same it is as it was. Ours always are: what clients send is small, what
 * they get is for them to ask for without that.
 */
final class Xpress {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int HEADER_BYTES = 4;
    private static final int SYMBOLS = 512;
    private static final int TABLE_BYTES = SYMBOLS / 2;
    private static final int LONGEST_CODE = 15;
    private static final int LITERALS = 256;
    private static final int SHORTEST_MATCH = 3;

    private Xpress() {}

    /** Blocks of these bytes. */
    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream(bytes.length + (bytes.length / BLOCK_BYTES + 1) * HEADER_BYTES);
        for (int from = 0; from < bytes.length; from += BLOCK_BYTES) {
            int size = Math.min(BLOCK_BYTES, bytes.length - from);
            for (int i = 0; i < 2; i++) {
                blocks.write(size - 1);
                blocks.write(size - 1 >> 8);
            }
            blocks.write(bytes, from, size);
        }
        return blocks.toByteArray();
    }

    /**
     * What blocks hold.
     *
     * @param most bytes that they may hold together
     */
    static byte[] unpack(byte[] blocks, int most) throws WsmanFault {
        byte[] bytes = new byte[size(blocks, most)];
        int to = 0;
        for (int at = 0; at < blocks.length;) {
            int size = word(blocks, at) + 1;
            int packed = word(blocks, at + 2) + 1;
            at += HEADER_BYTES;
            if (size == packed) {
                System.arraycopy(blocks, at, bytes, to, size);
            } else {
                new Block(blocks, at, at + packed).unpack(bytes, to, to + size);
            }
            at += packed;
            to += size;
        }
        return bytes;
    }

    private static int size(byte[] blocks, int most) throws WsmanFault {
        long size = 0;
        for (int at = 0; at < blocks.length;) {
            if (blocks.length - at < HEADER_BYTES || blocks.length - at - HEADER_BYTES <= word(blocks, at + 2)) {
                throw WsmanFault.invalidRequest("The compressed data ends within a block.");
            }
            size += word(blocks, at) + 1;
            at += HEADER_BYTES + word(blocks, at + 2) + 1;
        }
        if (size > most) {
            throw WsmanFault.invalidRequest("The compressed data is larger than " + most + " bytes.");
        }
        return (int) size;
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    /** A packed block: the lengths of the codes, and a stream of bits, among which stand the bytes of long lengths. */
    private static final class Block {

        private final byte[] bytes;
        private final int end;
        private int at;
        /** The next bits, from the highest on. */
        private int bits;
        /** How many of them there are beyond sixteen. */
        private int more;
        private final int[] ofLength = new int[LONGEST_CODE + 1];
        private final int[] sorted = new int[SYMBOLS];

        Block(byte[] bytes, int from, int end) throws WsmanFault {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
            if (end - from < TABLE_BYTES) {
                throw broken();
            }
            readCodes();
            bits = next() << 16 | next();
            more = 16;
        }

        private static WsmanFault broken() {
            return WsmanFault.invalidRequest("The compressed data is not what the compression type 'xpress' makes.");
        }

        /** The codes are canonical: shorter ones come first, and of those that are equally long the one of the lower symbol. */
        private void readCodes() {
            int[] lengths = new int[SYMBOLS];
            for (int i = 0; i < TABLE_BYTES; i++, at++) {
                lengths[2 * i] = bytes[at] & 0xF;
                lengths[2 * i + 1] = bytes[at] >> 4 & 0xF;
            }
            Arrays.stream(lengths).forEach(length -> ofLength[length]++);
            int[] place = new int[LONGEST_CODE + 1];
            for (int length = 2; length <= LONGEST_CODE; length++) {
                place[length] = place[length - 1] + ofLength[length - 1];
            }
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                if (lengths[symbol] > 0) {
                    sorted[place[lengths[symbol]]++] = symbol;
                }
            }
        }

        /** The next two bytes. An encoder may leave out zeros at its end. */
        private int next() {
            int low = nextByte();
            return low | nextByte() << 8;
        }

        private int nextByte() {
            return at < end ? bytes[at++] & 0xFF : 0;
        }

        private int take(int count) {
            int taken = count == 0 ? 0 : bits >>> 32 - count;
            bits <<= count;
            more -= count;
            if (more < 0) {
                bits |= next() << -more;
                more += 16;
            }
            return taken;
        }

        private int symbol() throws WsmanFault {
            int first = 0;
            int before = 0;
            for (int length = 1; length <= LONGEST_CODE; length++) {
                int code = bits >>> 32 - length;
                if (code - first < ofLength[length]) {
                    take(length);
                    return sorted[before + code - first];
                }
                first = first + ofLength[length] << 1;
                before += ofLength[length];
            }
            throw broken();
        }

        void unpack(byte[] to, int from, int until) throws WsmanFault {
            for (int next = from; next < until;) {
                int symbol = symbol();
                if (symbol < LITERALS) {
                    to[next++] = (byte) symbol;
                    continue;
                }
                int length = length(symbol & 0xF);
                int widthOfDistance = symbol - LITERALS >> 4;
                int distance = (1 << widthOfDistance) + take(widthOfDistance);
                if (distance > next - from || length > until - next) {
                    throw broken();
                }
                for (int last = next + length; next < last; next++) {
                    to[next] = to[next - distance];
                }
            }
        }

        private int length(int code) throws WsmanFault {
            int length = code;
            if (code == 15) {
                length += nextByte();
                if (length == 15 + 255) {
                    length = next();
                }
            }
            if (length < code) {
                throw broken();
            }
            return length + SHORTEST_MATCH;
        }
    }
}

package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** MD4 (RFC 1320), which the JDK has not and NTLM makes its hashes of passwords with. Good for nothing else. */
final class Md4 {

    private static final int BLOCK = 64;
    private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
    private static final int[] CONSTANTS = {0, 0x5A827999, 0x6ED9EBA1};
    private static final int[][] ORDER = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
        {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}};

    private Md4() {}

    static byte[] digest(byte[] message) {
        int padded = (message.length + 8) / BLOCK * BLOCK + BLOCK;
        ByteBuffer text = ByteBuffer.allocate(padded).order(ByteOrder.LITTLE_ENDIAN);
        text.put(message).put((byte) 0x80).putLong(padded - 8, message.length * 8L);
        int[] state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
        for (int block = 0; block < padded; block += BLOCK) {
            round(state, text, block);
        }
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            digest.putInt(word);
        }
        return digest.array();
    }

    private static void round(int[] state, ByteBuffer text, int block) {
        int[] s = state.clone();
        for (int step = 0; step < 48; step++) {
            int round = step / 16;
            int target = (4 - step % 4) % 4;
            int b = s[(target + 1) % 4];
            int c = s[(target + 2) % 4];
            int d = s[(target + 3) % 4];
            int mixed = switch (round) {
                case 0 -> b & c | ~b & d;
                case 1 -> b & c | b & d | c & d;
                default -> b ^ c ^ d;
            };
            s[target] = Integer.rotateLeft(s[target] + mixed + text.getInt(block + 4 * ORDER[round][step % 16]) + CONSTANTS[round],
                SHIFTS[round][step % 4]);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += s[i];
        }
    }
}

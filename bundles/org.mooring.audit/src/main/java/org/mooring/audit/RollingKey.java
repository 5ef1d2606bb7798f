package org.mooring.audit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The key of one record's seal, which rolls: the next record's is made of it by HMAC-SHA-256, and no way leads back. A server keeps only the
 * newest, so that whoever reads it can neither change nor make what was written before (forward integrity, as Bellare and Yee describe it in
 * "Forward Integrity for Secure Audit Logs", 1997). Who has kept the first one can make all of them, and check.
 *
 * <p>A record is sealed with its own key, and {@code audit.head} with that of the record that comes next, which the server has then.
 */
final class RollingKey {

    private long sequence;
    private byte[] key;

    private RollingKey(long sequence, byte[] key) {
        this.sequence = sequence;
        this.key = key;
    }

    /** @param root what an administrator keeps; records are also sealed with it as it is where they were written before keys rolled */
    static RollingKey first(byte[] root, long sequence) {
        return new RollingKey(sequence, Seal.mac(root, "the first key"));
    }

    static RollingKey parse(long sequence, String key) {
        return new RollingKey(sequence, HexFormat.of().parseHex(key));
    }

    RollingKey copy() {
        return new RollingKey(sequence, key.clone());
    }

    /** The number of the record that it is for. */
    long sequence() {
        return sequence;
    }

    /** Forgets what it was. */
    RollingKey rollTo(long record) {
        if (record < sequence) {
            throw new IllegalArgumentException("No way leads back from the key of record " + sequence + " to that of " + record + ".");
        }
        while (sequence < record) {
            byte[] next = Seal.mac(key, "the next key");
            Arrays.fill(key, (byte) 0);
            key = next;
            sequence++;
        }
        return this;
    }

    byte[] sealRecord(byte[] content) {
        return Seal.mac(Seal.mac(key, "a record"), content);
    }

    byte[] sealHead(byte[] content) {
        return Seal.mac(Seal.mac(key, "the head"), content);
    }

    String text() {
        return HexFormat.of().formatHex(key);
    }

    boolean isSame(RollingKey other) {
        return sequence == other.sequence && Arrays.equals(key, other.key);
    }
}

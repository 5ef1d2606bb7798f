package org.mooring.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an audit is checked with: the keys from which all others are made, each from a record on. As a file: a line for each, 64 hexadecimal
 * digits and, but for the first, the number of the record.
 *
 * <p>Records of before keys rolled are sealed with the first key as it is; behind one that is not, none may be.
 */
final class AuditKeys {

    /** Lines are linked, and no more. */
    static final AuditKeys NONE = new AuditKeys(List.of());

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{" + 2 * Seal.KEY_BYTES + "})(?: +([1-9][0-9]{0,17}))?");
    /** What an audit may come to, and what may be missing from the middle: a forged number must not cost hours. */
    private static final long MOST_RECORDS = 1_000_000_000;
    private static final long MOST_MISSING = 10_000_000;
    private static final long REMEMBERED_EVERY = 16_384;

    /** @param from the first record that it is for */
    record Root(long from, byte[] key) {

        String line() {
            return HexFormat.of().formatHex(key) + (from == 1 ? "" : " " + from) + "\n";
        }

        /** What may be known of a key. */
        String fingerprint() {
            return Seal.hash(key);
        }
    }

    private final List<Root> roots;
    private final TreeMap<Long, RollingKey> remembered = new TreeMap<>();
    private RollingKey last;
    private boolean rolls;

    AuditKeys(List<Root> roots) {
        this.roots = List.copyOf(roots);
    }

    static AuditKeys read(Path file) throws IOException {
        List<Root> roots = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new IOException(file + " has no keys of an audit: a line is " + 2 * Seal.KEY_BYTES
                    + " hexadecimal digits, and the number of the first record that it is for.");
            }
            Root root = new Root(parts.group(2) == null ? 1 : Long.parseLong(parts.group(2)), HexFormat.of().parseHex(parts.group(1)));
            if (!roots.isEmpty() && root.from() <= roots.getLast().from()) {
                throw new IOException(file + ": the key from record " + root.from() + " on stands behind the one from record " + roots.getLast().from()
                    + " on. Whoever has a key can make all records from its first one on: put none in the place of another.");
            }
            roots.add(root);
        }
        if (roots.isEmpty()) {
            throw new IOException(file + " has no key of an audit.");
        }
        return new AuditKeys(roots);
    }

    boolean isKeyed() {
        return !roots.isEmpty();
    }

    /** Whether a record was seen that has a key of its own. */
    boolean hasRolled() {
        return rolls;
    }

    Optional<Root> last() {
        return roots.isEmpty() ? Optional.empty() : Optional.of(roots.getLast());
    }

    /** The key of a record; empty where it is of before the first key, or its number is none that an audit comes to. */
    Optional<RollingKey> of(long record) {
        Root root = rootOf(record);
        if (root == null) {
            return Optional.empty();
        }
        long known = remembered.isEmpty() ? 0 : Math.max(remembered.lastKey(), last.sequence());
        if (record - Math.max(root.from(), known) > (known == 0 ? MOST_RECORDS : MOST_MISSING)) {
            return Optional.empty();
        }
        if (last == null || last.sequence() > record || last.sequence() < root.from()) {
            var before = remembered.floorEntry(record);
            last = before == null || before.getKey() < root.from() ? RollingKey.first(root.key(), root.from()) : before.getValue().copy();
            remembered.putIfAbsent(last.sequence(), last.copy());
        }
        while (last.sequence() < record) {
            last.rollTo(last.sequence() + 1);
            if (last.sequence() % REMEMBERED_EVERY == 0) {
                remembered.put(last.sequence(), last.copy());
            }
        }
        return Optional.of(last);
    }

    private Root rootOf(long record) {
        for (int i = roots.size() - 1; i >= 0; i--) {
            if (roots.get(i).from() <= record) {
                return roots.get(i);
            }
        }
        return null;
    }

    /** Whether the server wrote this line. */
    boolean vouchFor(ChainedLine line) {
        Optional<RollingKey> key = of(line.sequence());
        if (key.isPresent() && Seal.is(key.get().sealRecord(line.content()), line.mac())) {
            rolls = true;
            return true;
        }
        return !rolls && isUnrolled(line.content(), line.mac());
    }

    /** Whether the server wrote this end. */
    boolean vouchForHead(long newest, byte[] content, String mac) {
        Optional<RollingKey> key = of(newest + 1);
        return key.isPresent() && Seal.is(key.get().sealHead(content), mac) || !rolls && isUnrolled(content, mac);
    }

    private boolean isUnrolled(byte[] content, String mac) {
        return !roots.isEmpty() && Seal.is(Seal.mac(roots.getFirst().key(), content), mac);
    }
}

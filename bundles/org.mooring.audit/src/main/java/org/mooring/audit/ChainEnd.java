package org.mooring.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a chain goes on: behind the newest record that the log, {@code audit.head} and the key of the next record know of. One that was cut goes
 * on behind what is not there any more, so that the gap stays to be seen.
 *
 * @param head the newest record
 * @param key of the next; null where lines are only linked
 * @param notes what is to be told, and which file it is about
 */
record ChainEnd(Head head, RollingKey key, List<Map.Entry<String, String>> notes) {

    /** So many records may be in a log that lost its power before its key was on the disk; more are none that the server wrote. */
    private static final long MOST_BEHIND = 10_000_000;

    /**
     * @param seals null where lines are only linked
     * @param held the key that this process has, or null
     * @param written what {@code audit.head} says
     * @param last the last line of the log
     * @param known the newest record that this process wrote, or null
     */
    static ChainEnd find(SealFile seals, RollingKey held, Optional<Head.Written> written, Optional<ChainedLine> last, Head known) throws IOException {
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        if (seals == null) {
            Head head = newest(written.map(Head.Written::head), last, known);
            tellGap(notes, last, head.sequence());
            return new ChainEnd(head, null, notes);
        }
        AuditKeys roots = seals.roots();
        Optional<RollingKey> kept = seals.read();
        if (kept.isEmpty() && held != null) {
            kept = Optional.of(held.copy());
            notes.add(Map.entry("audit.seal was not there, or was changed: it was written again.", SealFile.NAME));
        }
        Optional<Head> vouched = Optional.empty();
        if (written.isPresent()) {
            String doubt = doubt(written.get(), kept, roots);
            if (doubt == null) {
                vouched = Optional.of(written.get().head());
            } else {
                notes.add(Map.entry("audit.head was changed: " + doubt + ".", AuditFolder.HEAD));
            }
        }
        Head head = newest(vouched, last, known);
        RollingKey key;
        if (kept.isPresent()) {
            long before = kept.get().sequence() - 1;
            if (before > head.sequence() || head.sequence() - before > MOST_BEHIND) {
                head = new Head(before, head.hash());
            }
            key = kept.get().rollTo(head.sequence() + 1);
            if (roots.last().isPresent() && roots.last().get().from() == key.sequence()) {
                key = RollingKey.first(roots.last().get().key(), key.sequence());
            }
        } else {
            if (roots.isKeyed() && roots.last().get().from() > head.sequence() + 1) {
                head = new Head(roots.last().get().from() - 1, head.hash());
            }
            key = keyOf(head.sequence() + 1, seals, roots, notes);
        }
        tellGap(notes, last, head.sequence());
        return new ChainEnd(head, key, notes);
    }

    private static RollingKey keyOf(long next, SealFile seals, AuditKeys roots, List<Map.Entry<String, String>> notes) throws IOException {
        if (roots.isKeyed()) {
            if (next > 1) {
                notes.add(Map.entry("audit.seal, with the key of this record, was not there: it was made from the key that the audit is checked with.",
                    SealFile.NAME));
            }
            return roots.of(next).orElseThrow(() -> new IOException("The log ends with the record " + (next - 1)
                + ", to which no audit comes: it was changed. Move it away.")).copy();
        }
        AuditKeys.Root root = SealFile.make(next);
        seals.add(root);
        if (next > 1) {
            notes.add(Map.entry("A new key begins with this record, as there was none: neither audit.seal nor the key that the audit is checked with.",
                SealFile.NAME));
        }
        return RollingKey.first(root.key(), next);
    }

    private static String doubt(Head.Written written, Optional<RollingKey> kept, AuditKeys roots) {
        long next = written.head().sequence() + 1;
        if (kept.isEmpty()) {
            return !roots.isKeyed() ? "whether the server wrote it cannot be known without audit.seal"
                : roots.vouchForHead(written.head().sequence(), written.content(), written.mac()) ? null : "it was not written with the audit's key";
        }
        if (next < kept.get().sequence()) {
            return "it is of before the record " + (kept.get().sequence() - 1);
        }
        boolean ours = next - kept.get().sequence() <= MOST_BEHIND
            && Seal.is(kept.get().copy().rollTo(next).sealHead(written.content()), written.mac());
        return ours ? null : "it was not written with the audit's key";
    }

    private static Head newest(Optional<Head> written, Optional<ChainedLine> last, Head known) {
        Head newest = last.map(line -> new Head(line.sequence(), line.hash())).orElse(Head.NONE);
        for (Head other : new Head[] {written.orElse(Head.NONE), known == null ? Head.NONE : known}) {
            if (other.sequence() > newest.sequence()) {
                newest = other;
            }
        }
        return newest;
    }

    private static void tellGap(List<Map.Entry<String, String>> notes, Optional<ChainedLine> last, long newest) {
        long there = last.map(ChainedLine::sequence).orElse(0L);
        if (there < newest) {
            notes.add(Map.entry("The records " + (there + 1) + " to " + newest + " are not there any more.", "truncated"));
        }
    }
}

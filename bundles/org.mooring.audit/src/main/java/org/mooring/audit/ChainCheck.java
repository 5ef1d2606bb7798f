package org.mooring.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.audit.AuditLog.Finding;
import org.mooring.api.audit.AuditLog.Problem;
import org.mooring.api.audit.AuditLog.Report;

/**
 * Reads a chain from its first file to its last and says what is wrong with it: each line's MAC, the hash of the line before that each line
 * names, the numbers without a gap, and the end that {@code audit.head} tells.
 */
final class ChainCheck {

    /** As many are told; who changed every line is not worth more. */
    private static final int MOST_FINDINGS = 1000;

    /** Files as they were at a moment. */
    static final class Places implements AutoCloseable {

        private record Open(Path path, FileChannel channel, long bytes) {}

        private final List<Open> files = new ArrayList<>();
        private Head.Written head;
        private String badHead;
        private Path headPath;
        private RollingKey key;
        private boolean keyIsThere;

        static Places of(AuditFolder folder) throws IOException {
            Places places = new Places();
            places.add(folder);
            return places;
        }

        static Places of(List<Path> paths) throws IOException {
            Places places = new Places();
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    places.addInTurn(new AuditFolder(path));
                } else {
                    places.add(path);
                }
            }
            return places;
        }

        /** A server may be writing there; who may not write cannot wait for it. */
        private void addInTurn(AuditFolder folder) throws IOException {
            Path lock = folder.path().resolve(AuditFolder.LOCK);
            if (!Files.isWritable(lock)) {
                add(folder);
                return;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); AuditFolder.Turn turn = AuditFolder.turn(channel)) {
                add(folder);
            }
        }

        private void add(AuditFolder folder) throws IOException {
            for (Path file : folder.all()) {
                add(file);
            }
            try (FileChannel channel = FileChannel.open(folder.head(), StandardOpenOption.READ)) {
                headPath = folder.head();
                head = Head.read(channel).orElse(null);
            } catch (NoSuchFileException e) {
                head = null;
            } catch (Head.BadHead e) {
                badHead = e.getMessage();
            }
            Path seal = folder.path().resolve(SealFile.NAME);
            keyIsThere = Files.exists(seal);
            key = SealFile.read(seal).orElse(null);
        }

        private void add(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            files.add(new Open(file, channel, channel.size()));
        }

        @Override
        public void close() throws IOException {
            for (Open open : files) {
                open.channel().close();
            }
        }
    }

    private final AuditKeys keys;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, String> hashes = new HashMap<>();
    private final Map<Long, Finding> firstSeen = new HashMap<>();
    private final List<long[]> gaps = new ArrayList<>();
    private final List<Finding> atGaps = new ArrayList<>();
    private long records;
    private long lowest;
    private long expected;
    private long removedThrough;
    private Path lastFile;
    private int lastLine;
    private boolean lastWasAltered;

    private ChainCheck(AuditKeys keys) {
        this.keys = keys;
    }

    /** @param ownEnd whether there must be a file that tells the end */
    static Report check(Places places, AuditKeys keys, boolean ownEnd) throws IOException {
        return new ChainCheck(keys).run(places, ownEnd);
    }

    private Report run(Places places, boolean ownEnd) throws IOException {
        List<Places.Open> ordered = new ArrayList<>(places.files);
        Map<Path, Long> firsts = new HashMap<>();
        for (Places.Open file : ordered) {
            firsts.put(file.path(), ChainedLine.of(AuditFolder.firstLine(file.channel())).map(ChainedLine::sequence).orElse(Long.MAX_VALUE));
        }
        ordered.sort(Comparator.comparing(file -> firsts.get(file.path())));
        for (int i = 0; i < ordered.size(); i++) {
            read(ordered.get(i), i == ordered.size() - 1);
        }
        tellGaps();
        Path at = ordered.isEmpty() ? places.headPath : ordered.getFirst().path();
        if (lowest > 1 && removedThrough < lowest - 1) {
            find(at, 0, Problem.MISSING, "The records " + Math.max(1, removedThrough + 1) + " to " + (lowest - 1)
                + " are not there, and no record says that they were removed as old.");
        }
        boolean endKnown = checkEnd(places, ownEnd, ordered.isEmpty() ? at : ordered.getLast().path());
        return new Report(ordered.stream().map(Places.Open::path).toList(), records, lowest, Math.max(0, expected - 1), keys.isKeyed(), endKnown, findings);
    }

    private boolean checkEnd(Places places, boolean ownEnd, Path at) {
        if (places.badHead != null) {
            find(places.headPath, 1, Problem.ALTERED, places.badHead);
            return false;
        }
        if (places.head == null) {
            if (ownEnd && records > 0) {
                find(at, 0, Problem.MISSING, "There is no audit.head, which tells the newest record: newer ones may have been cut off.");
            }
            return false;
        }
        Head head = places.head.head();
        long newest = expected - 1;
        if (!isHeadVouchedFor(places)) {
            find(places.headPath, 1, Problem.ALTERED, "audit.head was changed: it was not written with the audit's key.");
            return false;
        }
        long told = Math.max(head.sequence(), checkKey(places, ownEnd));
        if (newest < told) {
            find(at, lastLine, Problem.TRUNCATED, "The records " + (Math.max(newest, 0) + 1) + " to " + told
                + " are not there: the end was cut off, or the machine lost its power before they were on its disk.");
        } else if (hashes.get(head.sequence()) != null && !hashes.get(head.sequence()).equals(head.hash())
                && findings.stream().noneMatch(found -> found.problem() == Problem.ALTERED)) {
            find(at, lastLine, Problem.ALTERED, "The record " + head.sequence() + " is not the one that audit.head tells.");
        }
        return true;
    }

    /** Without the keys to check with, the server's own says something of the end, and of nothing else. */
    private boolean isHeadVouchedFor(Places places) {
        Head.Written written = places.head;
        if (keys.isKeyed()) {
            return keys.vouchForHead(written.head().sequence(), written.content(), written.mac());
        }
        return places.key == null || places.key.sequence() != written.head().sequence() + 1
            || Seal.is(places.key.sealHead(written.content()), written.mac());
    }

    /** Answers the record before the one that the server's key is for, or 0: one that is ahead of the log tells that there was more. */
    private long checkKey(Places places, boolean ownEnd) {
        Path at = places.headPath.resolveSibling(SealFile.NAME);
        if (places.key == null) {
            if (places.keyIsThere || ownEnd && keys.hasRolled()) {
                find(at, 0, places.keyIsThere ? Problem.ALTERED : Problem.MISSING, (places.keyIsThere ? "This is not what the server writes."
                    : "There is no audit.seal, the key of the next record.") + " The newest records may have been cut off.");
            }
            return 0;
        }
        if (keys.isKeyed() && keys.of(places.key.sequence()).filter(places.key::isSame).isEmpty()) {
            find(at, 1, Problem.ALTERED, "This key was not made from the one that the audit is checked with: the newest records may have been cut off.");
            return 0;
        }
        return places.key.sequence() - 1;
    }

    private void read(Places.Open file, boolean isLast) throws IOException {
        lastFile = file.path();
        lastLine = 0;
        file.channel().position(0);
        InputStream in = new BufferedInputStream(Channels.newInputStream(file.channel()), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (long at = 0; at < file.bytes(); at++) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            if (b == '\n') {
                line(line.toByteArray());
                line.reset();
            } else if (line.size() <= AuditFolder.LONGEST_LINE) {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            lastLine++;
            find(lastFile, lastLine, isLast ? Problem.TORN : Problem.ALTERED, isLast
                ? "The last line is not whole: the server, or its machine, ended while it wrote. The server takes it away with its next record."
                : "The last line is not whole, and other files follow.");
        }
    }

    private void line(byte[] bytes) {
        lastLine++;
        Optional<ChainedLine> read = ChainedLine.of(bytes);
        if (read.isEmpty()) {
            find(lastFile, lastLine, Problem.ALTERED, "This is no record of the audit.");
            lastWasAltered = true;
            return;
        }
        ChainedLine line = read.get();
        records++;
        boolean vouchedFor = true;
        if (keys.isKeyed() && !keys.vouchFor(line)) {
            find(lastFile, lastLine, Problem.ALTERED, line.mac() == null ? "The record " + line.sequence() + " has no MAC."
                : "The record " + line.sequence() + " is not what was written, or was written with another key.");
            vouchedFor = false;
        }
        if (vouchedFor) {
            removedThrough = Math.max(removedThrough, line.removedThrough());
        }
        place(line, vouchedFor);
        lastWasAltered = !vouchedFor;
    }

    private void place(ChainedLine line, boolean vouchedFor) {
        long sequence = line.sequence();
        if (hashes.containsKey(sequence)) {
            find(lastFile, lastLine, Problem.REORDERED, "The record " + sequence + " is there already: " + where(firstSeen.get(sequence)) + ".");
            return;
        }
        if (lowest == 0 || sequence < lowest) {
            lowest = sequence;
        }
        if (expected != 0 && sequence < expected) {
            find(lastFile, lastLine, Problem.REORDERED, "The record " + sequence + " stands behind the record " + (expected - 1) + ".");
        } else if (expected != 0 && sequence > expected) {
            gaps.add(new long[] {expected, sequence - 1});
            atGaps.add(new Finding(lastFile, lastLine, Problem.MISSING, ""));
        }
        String before = sequence == 1 ? Seal.BEGINNING : hashes.get(sequence - 1);
        if (before != null && !before.equals(line.previous()) && vouchedFor && !lastWasAltered) {
            if (keys.isKeyed() || sequence == 1) {
                find(lastFile, lastLine, Problem.ALTERED, "The record " + sequence + " was not written behind the one before it.");
            } else {
                Finding changed = firstSeen.get(sequence - 1);
                find(changed.file(), changed.line(), Problem.ALTERED, "The record " + (sequence - 1)
                    + " is not the one behind which the record " + sequence + " was written.");
            }
        }
        hashes.put(sequence, line.hash());
        firstSeen.put(sequence, new Finding(lastFile, lastLine, Problem.REORDERED, ""));
        expected = Math.max(expected, sequence + 1);
    }

    private static String where(Finding seen) {
        return seen.file().getFileName() + ", line " + seen.line();
    }

    /** Only at the end is it known whether what was not in its place is elsewhere. */
    private void tellGaps() {
        for (int i = 0; i < gaps.size(); i++) {
            long from = gaps.get(i)[0];
            long to = gaps.get(i)[1];
            Finding at = atGaps.get(i);
            long missing = from;
            while (missing <= to && findings.size() < MOST_FINDINGS) {
                while (missing <= to && hashes.containsKey(missing)) {
                    missing++;
                }
                if (missing > to) {
                    break;
                }
                long next = missing;
                while (next <= to && !hashes.containsKey(next)) {
                    next = next - missing > 10_000_000 ? to + 1 : next + 1;
                }
                find(at.file(), at.line(), Problem.MISSING, missing == next - 1 ? "Before this line, the record " + missing + " is not there."
                    : "Before this line, the records " + missing + " to " + (next - 1) + " are not there.");
                missing = next;
            }
        }
        findings.sort(Comparator.comparing((Finding found) -> order(found.file())).thenComparing(Finding::line));
    }

    private final Map<Path, Integer> fileOrder = new HashMap<>();

    private int order(Path file) {
        return fileOrder.getOrDefault(file, Integer.MAX_VALUE);
    }

    private void find(Path file, int line, Problem problem, String message) {
        fileOrder.putIfAbsent(file, fileOrder.size());
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(file, line, problem, message));
        }
    }
}

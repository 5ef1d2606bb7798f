package org.mooring.shell.powershell.natives;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a program writes, of both its streams in the order in which it comes: line by line, or byte by byte where that goes to what takes bytes.
 * A program that writes too fast waits.
 */
final class ProgramOutput {

    /** A part of what it writes. */
    sealed interface Part {}

    record Line(boolean error, String text) implements Part {}

    record Bytes(byte[] bytes) implements Part {}

    /** Of one of the streams. */
    record End() implements Part {}

    /** One without an end is given in parts of so many characters. */
    private static final int LONGEST_LINE = 16 << 20;
    private static final int CHUNK = 16384;

    private final LinkedBlockingQueue<Part> parts = new LinkedBlockingQueue<>(1000);
    private final List<Thread> readers = new ArrayList<>();

    void read(InputStream stream, boolean error, String name) {
        readers.add(Thread.ofVirtual().name("output of " + name).start(() -> read(stream, error)));
    }

    private void read(InputStream stream, boolean error) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            try {
                lines(reader, error);
            } catch (IOException e) {
                // The process was killed: what it wrote until then has been read.
                Thread.yield();
            }
            parts.put(new End());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException nobodyTakesIt) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives what the stream has as bytes. */
    void readBytes(InputStream stream, String name) {
        readers.add(Thread.ofVirtual().name("output of " + name).start(() -> {
            try (stream) {
                bytes(stream);
                parts.put(new End());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException nobodyTakesIt) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void bytes(InputStream stream) throws InterruptedException {
        byte[] some = new byte[CHUNK];
        try {
            for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
                parts.put(new Bytes(Arrays.copyOf(some, count)));
            }
        } catch (IOException e) {
            // The process was killed: what it wrote until then has been read.
            Thread.yield();
        }
    }

    private void lines(Reader reader, boolean error) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        char[] some = new char[8192];
        boolean afterReturn = false;
        for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
            int start = 0;
            for (int i = 0; i < count; i++) {
                char c = some[i];
                if (c == '\n' && afterReturn && i == start && line.isEmpty()) {
                    start = i + 1;
                } else if (c == '\n' || c == '\r') {
                    line.append(some, start, i - start);
                    start = i + 1;
                    put(line, error);
                }
                afterReturn = c == '\r';
            }
            line.append(some, start, count - start);
            if (line.length() > LONGEST_LINE) {
                put(line, error);
            }
        }
        if (!line.isEmpty()) {
            put(line, error);
        }
    }

    private void put(StringBuilder line, boolean error) throws InterruptedException {
        parts.put(new Line(error, line.toString()));
        if (line.length() > 8192) {
            line.setLength(0);
            line.trimToSize();
        }
        line.setLength(0);
    }

    /** The next part, as soon as there is one. */
    Part take() throws InterruptedException {
        return parts.take();
    }

    /** The next part, or null where there is none for so long. */
    Part poll(long millis) throws InterruptedException {
        return parts.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Nobody takes what is still to come. */
    void abandon() {
        readers.forEach(Thread::interrupt);
    }
}

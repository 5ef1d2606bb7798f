package org.mooring.provider.filesystem;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** A text's lines and characters as they are asked for; none of the lines may be larger than one value may be. */
final class TextPieces {

    private final Reader in;
    private final Path file;
    private final long largest;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int end;
    private boolean afterReturn;

    /** @param largest how many characters one line may have */
    TextPieces(Reader in, Path file, long largest) {
        this.in = in;
        this.file = file;
        this.largest = largest;
    }

    /** The next line without its end, or null; at the end of what there is now, what stands there without an end. */
    String line() throws IOException {
        StringBuilder begun = null;
        while (fill()) {
            if (afterReturn) {
                afterReturn = false;
                if (buffer[at] == '\n') {
                    at++;
                    continue;
                }
            }
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end) {
                afterReturn = buffer[at] == '\r';
                String rest = new String(buffer, start, at++ - start);
                return begun == null ? rest : begun.append(rest).toString();
            }
            begun = begun == null ? new StringBuilder() : begun;
            begun.append(buffer, start, end - start);
            if (begun.length() > largest) {
                throw new IOException("'" + file + "' has a line that is larger than one value may be here (" + largest
                    + " characters). Read it with -AsByteStream.");
            }
        }
        return begun == null ? null : begun.toString();
    }

    /** The next character, or -1. */
    int read() throws IOException {
        return fill() ? buffer[at++] : -1;
    }

    /** Some characters, or -1. */
    int read(char[] some) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(some.length, end - at);
        System.arraycopy(buffer, at, some, 0, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}

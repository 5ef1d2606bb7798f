package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mooring.dotnet.OpenFile;
import org.mooring.format.TextEncoding;

/** Finds where the last lines of a file begin without reading what is before them. */
final class LastLines {

    private static final int BLOCK = 64 * 1024;

    private LastLines() {}

    /**
     * The place of the last {@code count} lines' first byte; 0 where only reading from the beginning can tell: in encodings of which a
     * byte may be a line's end or a part of a character, and in what is no regular file.
     */
    static long start(Path file, int count, TextEncoding encoding) throws IOException {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (SeekableByteChannel channel = OpenFile.channel(file)) {
            return isOneByteAnEnd(channel, encoding) ? start(channel, count) : 0;
        }
    }

    private static boolean isOneByteAnEnd(SeekableByteChannel channel, TextEncoding encoding) throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(2);
        channel.read(mark);
        boolean wide = mark.position() == 2 && ((mark.get(0) & mark.get(1)) == (byte) 0xFE || mark.get(0) == 0 && mark.get(1) == 0);
        return !wide && (encoding.charset().equals(StandardCharsets.UTF_8) || encoding.charset().equals(StandardCharsets.US_ASCII)
            || encoding.charset().equals(StandardCharsets.ISO_8859_1));
    }

    private static long start(SeekableByteChannel channel, int count) throws IOException {
        long size = channel.size();
        long found = 0;
        byte after = 0;
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long end = size; end > 0; end -= block.limit()) {
            block.clear().limit((int) Math.min(BLOCK, end));
            channel.position(end - block.limit());
            while (block.hasRemaining() && channel.read(block) >= 0) {
                continue;
            }
            for (int i = block.limit() - 1; i >= 0; i--) {
                byte b = block.get(i);
                long place = end - block.limit() + i + 1;
                boolean ends = b == '\n' || b == '\r' && after != '\n';
                // The end of the last line begins no other one.
                if (ends && place < size && ++found == count) {
                    return place;
                }
                after = b;
            }
        }
        return count == 0 ? size : 0;
    }
}

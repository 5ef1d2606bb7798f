package org.mooring.dotnet.system.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;

/** Bytes in memory that somebody wants when the channel is closed. */
final class ClosingChannel implements SeekableByteChannel {

    private final MemoryChannel bytes;
    private final Consumer<byte[]> whenClosed;
    private boolean closed;

    ClosingChannel(byte[] bytes, Consumer<byte[]> whenClosed) {
        this.bytes = new MemoryChannel(bytes);
        this.whenClosed = whenClosed;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return bytes.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return bytes.write(source);
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        bytes.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        bytes.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        ByteBuffer all = ByteBuffer.allocate((int) bytes.size());
        bytes.position(0);
        while (all.hasRemaining() && bytes.read(all) > 0) {
            continue;
        }
        whenClosed.accept(all.array());
    }
}

package org.mooring.dotnet.system.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.tasks.TaskType;

/** System.IO.Stream, MemoryStream and FileStream: bytes behind a channel. */
@ClrClass(value = "System.IO.Stream", base = "System.MarshalByRefObject", isAbstract = true, interfaces = {"System.IDisposable", "System.IAsyncDisposable"})
public final class ClrStream implements ClrTyped, AutoCloseable {

    private final String typeName;
    private final SeekableByteChannel channel;
    private final String name;
    private final boolean canRead;
    private final boolean canWrite;

    private ClrStream(String typeName, SeekableByteChannel channel, String name, boolean canRead, boolean canWrite) {
        this.typeName = typeName;
        this.channel = channel;
        this.name = name;
        this.canRead = canRead;
        this.canWrite = canWrite;
    }

    /** A stream of that type over a channel. */
    static ClrStream over(String typeName, SeekableByteChannel channel, boolean canRead, boolean canWrite) {
        return new ClrStream(typeName, channel, null, canRead, canWrite);
    }

    /** A System.IO.MemoryStream over these bytes. */
    public static ClrStream memory(byte[] bytes, boolean canWrite) {
        return new ClrStream("System.IO.MemoryStream", new MemoryChannel(bytes), null, true, canWrite);
    }

    /** A System.IO.FileStream; mode and access are .NET's numbers. */
    static ClrStream file(String path, int mode, int access) {
        Path file = FileErrors.path(path);
        Set<OpenOption> options = new java.util.HashSet<>();
        boolean read = (access & 1) != 0 && mode != 6;
        boolean write = (access & 2) != 0;
        if (read) {
            options.add(StandardOpenOption.READ);
        }
        if (write) {
            options.add(StandardOpenOption.WRITE);
        }
        switch (mode) {
            case 1 -> options.add(StandardOpenOption.CREATE_NEW);
            case 2 -> options.addAll(Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
            case 4, 6 -> options.add(StandardOpenOption.CREATE);
            case 5 -> options.add(StandardOpenOption.TRUNCATE_EXISTING);
            default -> { }
        }
        return FileErrors.run(file, () -> {
            FileChannel channel = OpenFile.channel(file, options);
            if (mode == 6) {
                channel.position(channel.size());
            }
            return new ClrStream("System.IO.FileStream", channel, file.toString(), read, write);
        });
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    private <T> T run(FileErrors.Action<T> action) {
        if (!channel.isOpen()) {
            throw Exceptions.make("System.ObjectDisposedException", "Cannot access a closed " + (name == null ? "Stream" : "file") + ".");
        }
        try {
            return action.run();
        } catch (IOException e) {
            throw FileErrors.of(e, Path.of(name == null ? "stream" : name));
        }
    }

    @Get
    public boolean canRead() {
        return canRead && channel.isOpen();
    }

    @Get
    public boolean canWrite() {
        return canWrite && channel.isOpen();
    }

    @Get
    public boolean canSeek() {
        return channel.isOpen();
    }

    @Get
    public long length() {
        return run(channel::size);
    }

    @Get
    public long position() {
        return run(channel::position);
    }

    @org.mooring.dotnet.Set
    public void position(long value) {
        run(() -> channel.position(value));
    }

    @Member
    public long seek(long offset, @Type("System.IO.SeekOrigin") Object origin) {
        long from = switch ((int) ClrEnum.number(origin)) {
            case 0 -> 0;
            case 1 -> position();
            default -> length();
        };
        position(from + offset);
        return from + offset;
    }

    @Member
    public void setLength(long value) {
        run(() -> {
            if (value > channel.size()) {
                long position = channel.position();
                channel.position(value - 1).write(ByteBuffer.wrap(new byte[1]));
                channel.position(position);
            }
            return channel.truncate(value);
        });
    }

    @Member
    public int read(byte[] buffer, int offset, int count) {
        return run(() -> Math.max(0, channel.read(ByteBuffer.wrap(buffer, offset, count))));
    }

    @Member
    public int readByte() {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 0 ? -1 : one[0] & 0xff;
    }

    @Member
    public void write(byte[] buffer, int offset, int count) {
        if (!canWrite) {
            throw Exceptions.notSupported("Stream does not support writing.");
        }
        run(() -> {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return null;
        });
    }

    @Member
    public void writeByte(byte value) {
        write(new byte[] {value}, 0, 1);
    }

    @Member
    public void copyTo(ClrStream destination) {
        byte[] rest = rest();
        destination.write(rest, 0, rest.length);
    }

    /** All that is left to read. */
    public byte[] rest() {
        byte[] bytes = new byte[(int) Math.max(0, length() - position())];
        int at = 0;
        int n;
        while (at < bytes.length && (n = read(bytes, at, bytes.length - at)) > 0) {
            at += n;
        }
        return bytes;
    }

    @Get
    public boolean canTimeout() {
        return false;
    }

    /** Throws where less is left. */
    @Member
    public void readExactly(byte[] buffer, int offset, int count) {
        int at = 0;
        while (at < count) {
            int n = read(buffer, offset + at, count - at);
            if (n == 0) {
                throw Exceptions.make("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.");
            }
            at += n;
        }
    }

    @Member
    public TaskType readAsync(byte[] buffer, int offset, int count) {
        return TaskType.of(read(buffer, offset, count), ClrTypes.of(Integer.class));
    }

    @Member
    public TaskType writeAsync(byte[] buffer, int offset, int count) {
        write(buffer, offset, count);
        return TaskType.completedTask();
    }

    @Member
    public TaskType copyToAsync(ClrStream destination) {
        copyTo(destination);
        return TaskType.completedTask();
    }

    @Member
    public TaskType flushAsync() {
        flush();
        return TaskType.completedTask();
    }

    @Member
    public void flush() {
        run(() -> null);
    }

    @Override
    @Member
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FileErrors.of(e, Path.of(name == null ? "stream" : name));
        }
    }

    @Member
    public void dispose() {
        close();
    }

    @Override
    public String toString() {
        return typeName;
    }

    /** System.IO.MemoryStream. */
    @ClrClass(value = "System.IO.MemoryStream", type = ClrStream.class, base = "System.IO.Stream",
        order = {"CanRead", "CanSeek", "CanWrite", "Capacity", "Length", "Position", "CanTimeout", "ReadTimeout", "WriteTimeout"})
    public static final class Memory {
        private Memory() {}

        @New
        public static ClrStream make() {
            return memory(new byte[0], true);
        }

        @New
        public static ClrStream make(int capacity) {
            return make();
        }

        @New
        public static ClrStream make(byte[] buffer) {
            return memory(buffer, true);
        }

        @New
        public static ClrStream make(byte[] buffer, boolean writable) {
            return memory(buffer, writable);
        }

        @New
        public static ClrStream make(byte[] buffer, int index, int count) {
            return memory(java.util.Arrays.copyOfRange(buffer, index, index + count), true);
        }

        @New
        public static ClrStream make(byte[] buffer, int index, int count, boolean writable) {
            return memory(java.util.Arrays.copyOfRange(buffer, index, index + count), writable);
        }

        public static byte[] toArray(ClrStream self) {
            return ((MemoryChannel) self.channel).toByteArray();
        }

        @Get
        public static int capacity(ClrStream self) {
            return (int) Math.max(self.length(), 0);
        }

        public static byte[] getBuffer(ClrStream self) {
            return toArray(self);
        }

        public static void writeTo(ClrStream self, ClrStream stream) {
            byte[] all = toArray(self);
            stream.write(all, 0, all.length);
        }
    }

    /** System.IO.FileStream. */
    @ClrClass(value = "System.IO.FileStream", type = ClrStream.class, base = "System.IO.Stream",
        order = {"Handle", "CanRead", "CanWrite", "SafeFileHandle", "Name", "IsAsync", "Length", "Position", "CanSeek", "CanTimeout",
            "ReadTimeout", "WriteTimeout"})
    public static final class OfFile {
        private OfFile() {}

        @New
        public static ClrStream make(String path, @Type("System.IO.FileMode") Object mode) {
            return file(path, (int) ClrEnum.number(mode), ClrEnum.number(mode) == 6 ? 2 : 3);
        }

        @New
        public static ClrStream make(String path, @Type("System.IO.FileMode") Object mode, @Type("System.IO.FileAccess") Object access,
                @Optional @Type("System.IO.FileShare") Object share) {
            return file(path, (int) ClrEnum.number(mode), (int) ClrEnum.number(access));
        }

        @New
        public static ClrStream make(String path, @Type("System.IO.FileMode") Object mode, @Type("System.IO.FileAccess") Object access,
                @Type("System.IO.FileShare") Object share, int bufferSize) {
            return make(path, mode, access, share);
        }

        @New
        public static ClrStream make(String path, @Type("System.IO.FileMode") Object mode, @Type("System.IO.FileAccess") Object access,
                @Type("System.IO.FileShare") Object share, int bufferSize, boolean useAsync) {
            return make(path, mode, access, share);
        }

        @Get
        public static boolean isAsync(ClrStream self) {
            return false;
        }

        public static void flush(ClrStream self, boolean flushToDisk) {
            self.flush();
        }

        @Get
        public static String name(ClrStream self) {
            return self.name;
        }
    }
}

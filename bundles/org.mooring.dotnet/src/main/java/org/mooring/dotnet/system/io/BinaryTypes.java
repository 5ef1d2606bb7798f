package org.mooring.dotnet.system.io;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.system.DecimalType;

/** System.IO.BinaryReader and BinaryWriter: numbers in little-endian order, strings with their length before them. */
public final class BinaryTypes {

    private BinaryTypes() {}

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** System.IO.BinaryWriter. */
    @ClrClass(value = "System.IO.BinaryWriter", interfaces = "System.IDisposable")
    public static final class Writer {

        private final ClrStream stream;
        private final Encoding encoding;

        private final boolean leaveOpen;

        private Writer(ClrStream stream, Encoding encoding, boolean leaveOpen) {
            this.stream = stream;
            this.encoding = encoding;
            this.leaveOpen = leaveOpen;
        }

        @New
        public static Writer make(ClrStream output) {
            return new Writer(output, Encoding.UTF8, false);
        }

        @New
        public static Writer make(ClrStream output, Encoding encoding) {
            return new Writer(output, encoding, false);
        }

        @Get
        public ClrStream baseStream() {
            return stream;
        }

        private void put(byte[] bytes) {
            stream.write(bytes, 0, bytes.length);
        }

        @Member
        public void write(boolean value) {
            put(new byte[] {(byte) (value ? 1 : 0)});
        }

        @Member
        public void write(byte value) {
            put(new byte[] {value});
        }

        @Member
        public void write(SByte value) {
            put(new byte[] {value.byteValue()});
        }

        @Member
        public void write(byte[] buffer) {
            put(buffer);
        }

        @Member
        public void write(byte[] buffer, int index, int count) {
            stream.write(buffer, index, count);
        }

        @Member
        public void write(char ch) {
            put(encoding.encode(String.valueOf(ch)));
        }

        @Member
        public void write(char[] chars) {
            put(encoding.encode(new String(chars)));
        }

        @Member
        public void write(short value) {
            put(buffer(2).putShort(value).array());
        }

        @Member
        public void write(UInt16 value) {
            put(buffer(2).putShort((short) value.intValue()).array());
        }

        @Member
        public void write(int value) {
            put(buffer(4).putInt(value).array());
        }

        @Member
        public void write(UInt32 value) {
            put(buffer(4).putInt((int) value.longValue()).array());
        }

        @Member
        public void write(long value) {
            put(buffer(8).putLong(value).array());
        }

        @Member
        public void write(UInt64 value) {
            put(buffer(8).putLong(value.longValue()).array());
        }

        @Member
        public void write(float value) {
            put(buffer(4).putFloat(value).array());
        }

        @Member
        public void write(double value) {
            put(buffer(8).putDouble(value).array());
        }

        @Member
        public void write(String value) {
            byte[] bytes = encoding.encode(value);
            write7BitEncodedInt(bytes.length);
            put(bytes);
        }

        @Member
        public void write7BitEncodedInt(int value) {
            int left = value;
            while ((left & ~0x7f) != 0) {
                put(new byte[] {(byte) (left & 0x7f | 0x80)});
                left >>>= 7;
            }
            put(new byte[] {(byte) left});
        }

        @New
        public static Writer make(ClrStream output, Encoding encoding, boolean leaveOpen) {
            return new Writer(output, encoding, leaveOpen);
        }

        @Member
        public void write(char[] chars, int index, int count) {
            if (index < 0 || count < 0) {
                throw Exceptions.negative(index < 0 ? "index" : "count", index < 0 ? index : count);
            }
            if (chars.length - index < count) {
                throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the "
                        + "source collection.");
            }
            put(encoding.encode(new String(chars, index, count)));
        }

        /** Its digits as a whole number of 96 bits, then the scale and the sign. */
        @Member
        public void write(BigDecimal value) {
            ByteBuffer bytes = buffer(16);
            for (int bits : DecimalType.getBits(value)) {
                bytes.putInt(bits);
            }
            put(bytes.array());
        }

        @Member
        public void write7BitEncodedInt64(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                put(new byte[] {(byte) (left & 0x7f | 0x80)});
                left >>>= 7;
            }
            put(new byte[] {(byte) left});
        }

        @Member
        public long seek(int offset, @Type("System.IO.SeekOrigin") Object origin) {
            return stream.seek(offset, origin);
        }

        @Member
        public void flush() {
            stream.flush();
        }

        @Member
        public void close() {
            if (!leaveOpen) {
                stream.close();
            }
        }

        @Member
        public void dispose() {
            close();
        }
    }

    /** System.IO.BinaryReader. */
    @ClrClass(value = "System.IO.BinaryReader", interfaces = "System.IDisposable")
    public static final class Reader {

        private final ClrStream stream;
        private final Encoding encoding;

        private final boolean leaveOpen;

        private Reader(ClrStream stream, Encoding encoding, boolean leaveOpen) {
            this.stream = stream;
            this.encoding = encoding;
            this.leaveOpen = leaveOpen;
        }

        @New
        public static Reader make(ClrStream input) {
            return new Reader(input, Encoding.UTF8, false);
        }

        @New
        public static Reader make(ClrStream input, Encoding encoding) {
            return new Reader(input, encoding, false);
        }

        @Get
        public ClrStream baseStream() {
            return stream;
        }

        private ByteBuffer take(int count) {
            byte[] bytes = readBytes(count);
            if (bytes.length < count) {
                throw Exceptions.make("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.");
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        @Member
        public byte[] readBytes(int count) {
            byte[] bytes = new byte[count];
            int read = 0;
            while (read < count) {
                int some = stream.read(bytes, read, count - read);
                if (some <= 0) {
                    break;
                }
                read += some;
            }
            return read == count ? bytes : java.util.Arrays.copyOf(bytes, read);
        }

        @Member
        public int read(byte[] buffer, int index, int count) {
            return stream.read(buffer, index, count);
        }

        @Member
        public boolean readBoolean() {
            return take(1).get() != 0;
        }

        @Member
        public byte readByte() {
            return take(1).get();
        }

        @Member
        @Name("ReadSByte")
        public SByte readSByte() {
            return new SByte(take(1).get());
        }

        @Member
        public short readInt16() {
            return take(2).getShort();
        }

        @Member
        @Name("ReadUInt16")
        public UInt16 readUInt16() {
            return new UInt16(take(2).getShort() & 0xffff);
        }

        @Member
        public int readInt32() {
            return take(4).getInt();
        }

        @Member
        @Name("ReadUInt32")
        public UInt32 readUInt32() {
            return new UInt32(take(4).getInt() & 0xffffffffL);
        }

        @Member
        public long readInt64() {
            return take(8).getLong();
        }

        @Member
        @Name("ReadUInt64")
        public UInt64 readUInt64() {
            return new UInt64(take(8).getLong());
        }

        @Member
        public float readSingle() {
            return take(4).getFloat();
        }

        @Member
        public double readDouble() {
            return take(8).getDouble();
        }

        @Member
        public int read7BitEncodedInt() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int next = readByte();
                value |= (next & 0x7f) << shift;
                if ((next & 0x80) == 0) {
                    return value;
                }
            }
        }

        @New
        public static Reader make(ClrStream input, Encoding encoding, boolean leaveOpen) {
            return new Reader(input, encoding, leaveOpen);
        }

        @Member
        public long read7BitEncodedInt64() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                long next = readByte();
                value |= (next & 0x7f) << shift;
                if ((next & 0x80) == 0) {
                    return value;
                }
            }
        }

        @Member
        public BigDecimal readDecimal() {
            ByteBuffer bytes = take(16);
            return DecimalType.make(new int[] {bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt()});
        }

        /** The next character as a number, without passing it; -1 at the end or where the stream cannot go back. */
        @Member
        public int peekChar() {
            if (!stream.canSeek()) {
                return -1;
            }
            long at = stream.position();
            int next = read();
            stream.position(at);
            return next;
        }

        /** One character, of as many bytes as it takes; -1 at the end. */
        @Member
        public int read() {
            byte[] bytes = new byte[4];
            for (int i = 0; i < bytes.length; i++) {
                int next = stream.readByte();
                if (next < 0) {
                    return -1;
                }
                bytes[i] = (byte) next;
                String text = encoding.decode(bytes, 0, i + 1);
                if (!text.isEmpty() && text.charAt(0) != '\ufffd') {
                    return text.charAt(0);
                }
            }
            return 0xfffd;
        }

        @Member
        public char readChar() {
            int next = read();
            if (next < 0) {
                throw Exceptions.make("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.");
            }
            return (char) next;
        }

        @Member
        public char[] readChars(int count) {
            StringBuilder read = new StringBuilder();
            for (int next; read.length() < count && (next = read()) >= 0;) {
                read.append((char) next);
            }
            return read.toString().toCharArray();
        }

        @Member
        public String readString() {
            byte[] bytes = take(read7BitEncodedInt()).array();
            return encoding.decode(bytes, 0, bytes.length);
        }

        @Member
        public void close() {
            if (!leaveOpen) {
                stream.close();
            }
        }

        @Member
        public void dispose() {
            close();
        }
    }
}

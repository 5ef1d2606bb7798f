package org.mooring.dotnet.system.io;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.system.tasks.TaskType;

/** System.IO.TextReader, StreamReader and StringReader: the text is read when first asked for. */
@ClrClass(value = "System.IO.TextReader", base = "System.MarshalByRefObject", isAbstract = true, interfaces = "System.IDisposable")
public final class ClrReader implements ClrTyped, AutoCloseable {

    private final String typeName;
    private final ClrStream stream;
    private final Encoding encoding;
    private String text;
    private int at;
    private boolean closed;

    private ClrReader(String typeName, ClrStream stream, Encoding encoding, String text) {
        this.typeName = typeName;
        this.stream = stream;
        this.encoding = encoding;
        this.text = text;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    private String text() {
        if (closed) {
            throw Exceptions.make("System.ObjectDisposedException", "Cannot read from a closed TextReader.");
        }
        if (text == null) {
            text = encoding.read(stream.rest());
        }
        return text;
    }

    @Member
    public String readLine() {
        String all = text();
        if (at >= all.length()) {
            return null;
        }
        int end = at;
        while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
            end++;
        }
        String line = all.substring(at, end);
        boolean both = end + 1 < all.length() && all.charAt(end) == '\r' && all.charAt(end + 1) == '\n';
        at = end + (both ? 2 : 1);
        return line;
    }

    @Member
    public String readToEnd() {
        String rest = at >= text().length() ? "" : text().substring(at);
        at = text().length();
        return rest;
    }

    @Member
    public int read() {
        return at < text().length() ? text.charAt(at++) : -1;
    }

    @Member
    public int read(char[] buffer, int index, int count) {
        if (index < 0 || count < 0) {
            throw Exceptions.negative(index < 0 ? "index" : "count", index < 0 ? index : count);
        }
        if (buffer.length - index < count) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source "
                    + "collection.");
        }
        int n = Math.min(count, Math.max(0, text().length() - at));
        text.getChars(at, at + n, buffer, index);
        at += n;
        return n;
    }

    @Member
    public int peek() {
        return at < text().length() ? text.charAt(at) : -1;
    }

    @Member
    public int readBlock(char[] buffer, int index, int count) {
        return read(buffer, index, count);
    }

    @Member
    public TaskType readLineAsync() {
        return TaskType.of(readLine(), ClrTypes.STRING);
    }

    @Member
    public TaskType readToEndAsync() {
        return TaskType.of(readToEnd(), ClrTypes.STRING);
    }

    @Override
    @Member
    public void close() {
        closed = true;
        if (stream != null) {
            stream.close();
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

    /** System.IO.StreamReader. */
    @ClrClass(value = "System.IO.StreamReader", type = ClrReader.class, base = "System.IO.TextReader")
    public static final class OfStream {
        private OfStream() {}

        @New
        public static ClrReader make(ClrStream stream) {
            return make(stream, Encoding.UTF8);
        }

        @New
        public static ClrReader make(ClrStream stream, Encoding encoding) {
            return new ClrReader("System.IO.StreamReader", stream, encoding, null);
        }

        @New
        public static ClrReader make(String path) {
            return make(ClrStream.file(path, 3, 1));
        }

        @New
        public static ClrReader make(String path, Encoding encoding) {
            return make(ClrStream.file(path, 3, 1), encoding);
        }

        @New
        public static ClrReader make(ClrStream stream, boolean detectEncodingFromByteOrderMarks) {
            return make(stream);
        }

        @New
        public static ClrReader make(ClrStream stream, Encoding encoding, boolean detectEncodingFromByteOrderMarks) {
            return make(stream, encoding);
        }

        @New
        public static ClrReader make(ClrStream stream, Encoding encoding, boolean detectEncodingFromByteOrderMarks, int bufferSize) {
            return make(stream, encoding);
        }

        @New
        public static ClrReader make(String path, boolean detectEncodingFromByteOrderMarks) {
            return make(path);
        }

        @New
        public static ClrReader make(String path, Encoding encoding, boolean detectEncodingFromByteOrderMarks) {
            return make(path, encoding);
        }

        public static void discardBufferedData(ClrReader self) {
            // What is read ahead belongs to the stream.
        }

        @Get
        public static boolean endOfStream(ClrReader self) {
            return self.at >= self.text().length();
        }

        @Get
        public static ClrStream baseStream(ClrReader self) {
            return self.stream;
        }

        @Get
        public static Encoding currentEncoding(ClrReader self) {
            return self.encoding;
        }
    }

    /** System.IO.StringReader. */
    @ClrClass(value = "System.IO.StringReader", type = ClrReader.class, base = "System.IO.TextReader")
    public static final class OfString {
        private OfString() {}

        @New
        public static ClrReader make(String s) {
            if (s == null) {
                throw Exceptions.argumentNull("s");
            }
            return new ClrReader("System.IO.StringReader", null, null, s);
        }
    }
}

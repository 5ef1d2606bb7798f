package org.mooring.dotnet.system.io;

import java.util.function.Consumer;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.system.tasks.TaskType;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Name;

/** System.IO.TextWriter, StreamWriter and StringWriter. */
@ClrClass(value = "System.IO.TextWriter", base = "System.MarshalByRefObject", isAbstract = true, interfaces = "System.IDisposable")
public final class ClrWriter implements ClrTyped, AutoCloseable {

    private final String typeName;
    private final ClrStream stream;
    private final Encoding encoding;
    private final StringBuilder text;
    private boolean autoFlush;
    private boolean begun;
    private boolean leaveOpen;
    private String newLine = "\n";
    private Consumer<String> sink;
    private Runnable onClose;

    private ClrWriter(String typeName, ClrStream stream, Encoding encoding, StringBuilder text) {
        this.typeName = typeName;
        this.stream = stream;
        this.encoding = encoding;
        this.text = text;
    }

    /** One that hands on at once what is written, and does {@code onClose} when it is closed. */
    public static ClrWriter to(Consumer<String> sink, Runnable onClose) {
        ClrWriter writer = to(sink);
        writer.onClose = onClose;
        return writer;
    }

    /** One that hands on at once what is written, as a console's. */
    public static ClrWriter to(Consumer<String> sink) {
        ClrWriter writer = new ClrWriter("System.IO.TextWriter", null, null, new StringBuilder());
        writer.sink = sink;
        return writer;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    private void put(String more) {
        if (sink != null) {
            sink.accept(more);
            return;
        }
        text.append(more);
        if (stream != null && (autoFlush || text.length() > 8192)) {
            flush();
        }
    }

    @Member
    public void write(Object value) {
        put(Formatter.text(value, Culture.current()));
    }

    @Member
    public void write(String value) {
        put(value == null ? "" : value);
    }

    @Member
    public void write(char[] buffer) {
        put(new String(buffer));
    }

    @Member
    public void write(String format, @Params Object[] arg) {
        put(Formatter.format(format, Culture.current(), arg));
    }

    @Member
    public void write(String format, Object arg0) {
        put(Formatter.format(format, Culture.current(), arg0));
    }

    @Member
    public void write(String format, Object arg0, Object arg1) {
        put(Formatter.format(format, Culture.current(), arg0, arg1));
    }

    @Member
    public void write(String format, Object arg0, Object arg1, Object arg2) {
        put(Formatter.format(format, Culture.current(), arg0, arg1, arg2));
    }

    @Member
    public void writeLine(String format, Object arg0) {
        put(Formatter.format(format, Culture.current(), arg0) + newLine);
    }

    @Member
    public void writeLine(String format, Object arg0, Object arg1) {
        put(Formatter.format(format, Culture.current(), arg0, arg1) + newLine);
    }

    @Member
    public void writeLine(String format, Object arg0, Object arg1, Object arg2) {
        put(Formatter.format(format, Culture.current(), arg0, arg1, arg2) + newLine);
    }

    @Member
    public void writeLine() {
        put(newLine);
    }

    @Member
    public void writeLine(Object value) {
        put(Formatter.text(value, Culture.current()) + newLine);
    }

    @Member
    public void writeLine(String value) {
        put((value == null ? "" : value) + newLine);
    }

    @Member
    public void writeLine(String format, @Params Object[] arg) {
        put(Formatter.format(format, Culture.current(), arg) + newLine);
    }

    @Member
    public void write(char[] buffer, int index, int count) {
        put(new String(buffer, index, count));
    }

    @Member
    public void writeLine(char[] buffer) {
        put(new String(buffer) + newLine);
    }

    @Member
    public TaskType writeAsync(String value) {
        write(value);
        return TaskType.completedTask();
    }

    @Member
    public TaskType writeLineAsync(String value) {
        writeLine(value);
        return TaskType.completedTask();
    }

    @Member
    public TaskType flushAsync() {
        flush();
        return TaskType.completedTask();
    }

    @Get
    @Type("System.IFormatProvider")
    public Object formatProvider() {
        return Culture.current();
    }

    /** The writer of nowhere. */
    @Get
    @Name("Null")
    public static ClrWriter nowhere() {
        return to(text -> { });
    }

    @Get
    public String newLine() {
        return newLine;
    }

    @org.mooring.dotnet.Set
    public void newLine(String value) {
        newLine = value;
    }

    @Get
    public Encoding encoding() {
        return encoding == null ? Encoding.of("utf-16") : encoding;
    }

    @Member
    public void flush() {
        if (stream == null) {
            return;
        }
        if (!begun && stream.position() == 0) {
            stream.write(encoding.preamble(), 0, encoding.preamble().length);
        }
        begun = true;
        byte[] bytes = encoding.encode(text.toString());
        text.setLength(0);
        stream.write(bytes, 0, bytes.length);
    }

    @Override
    @Member
    public void close() {
        if (onClose != null) {
            onClose.run();
        }
        if (stream != null && stream.canWrite()) {
            flush();
            if (!leaveOpen) {
                stream.close();
            }
        }
    }

    @Member
    public void dispose() {
        close();
    }

    @Override
    public String toString() {
        return stream == null ? text.toString() : typeName;
    }

    /** System.IO.StreamWriter. */
    @ClrClass(value = "System.IO.StreamWriter", type = ClrWriter.class, base = "System.IO.TextWriter")
    public static final class OfStream {
        private OfStream() {}

        @New
        public static ClrWriter make(ClrStream stream) {
            return make(stream, Encoding.UTF8);
        }

        @New
        public static ClrWriter make(ClrStream stream, Encoding encoding) {
            return new ClrWriter("System.IO.StreamWriter", stream, encoding, new StringBuilder());
        }

        @New
        public static ClrWriter make(String path) {
            return make(path, false);
        }

        @New
        public static ClrWriter make(String path, boolean append) {
            return make(path, append, Encoding.UTF8);
        }

        @New
        public static ClrWriter make(String path, boolean append, Encoding encoding) {
            return make(ClrStream.file(path, append ? 6 : 2, 2), encoding);
        }

        @New
        public static ClrWriter make(ClrStream stream, Encoding encoding, int bufferSize) {
            return make(stream, encoding);
        }

        @New
        public static ClrWriter make(ClrStream stream, @org.mooring.dotnet.Optional Encoding encoding, @org.mooring.dotnet.Optional int bufferSize,
                boolean leaveOpen) {
            ClrWriter made = make(stream, encoding == null ? Encoding.UTF8 : encoding);
            made.leaveOpen = leaveOpen;
            return made;
        }

        @New
        public static ClrWriter make(String path, boolean append, Encoding encoding, int bufferSize) {
            return make(path, append, encoding);
        }

        @Get
        public static boolean autoFlush(ClrWriter self) {
            return self.autoFlush;
        }

        @org.mooring.dotnet.Set
        public static void autoFlush(ClrWriter self, boolean value) {
            self.autoFlush = value;
            if (value) {
                self.flush();
            }
        }

        @Get
        public static ClrStream baseStream(ClrWriter self) {
            return self.stream;
        }
    }

    /** System.IO.StringWriter. */
    @ClrClass(value = "System.IO.StringWriter", type = ClrWriter.class, base = "System.IO.TextWriter")
    public static final class OfString {
        private OfString() {}

        @New
        public static ClrWriter make() {
            return new ClrWriter("System.IO.StringWriter", null, null, new StringBuilder());
        }

        @New
        public static ClrWriter make(StringBuilder sb) {
            return new ClrWriter("System.IO.StringWriter", null, null, sb);
        }

        public static StringBuilder getStringBuilder(ClrWriter self) {
            return self.text;
        }

        public static String toString(ClrWriter self) {
            return self.text.toString();
        }
    }
}

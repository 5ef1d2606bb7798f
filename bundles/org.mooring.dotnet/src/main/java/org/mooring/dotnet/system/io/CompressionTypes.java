package org.mooring.dotnet.system.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** The streams of System.IO.Compression: what is written is compressed when they are closed, what is read is expanded at once. */
public final class CompressionTypes {

    private CompressionTypes() {}

    private static ClrStream stream(ClrType type, ClrStream inner, boolean compress, boolean leaveOpen) {
        if (inner == null) {
            throw Exceptions.argumentNull("stream");
        }
        if (!compress) {
            return ClrStream.over(type.fullName(), new ClosingChannel(expand(type.name(), inner.rest()), bytes -> close(inner, leaveOpen)), true, false);
        }
        return ClrStream.over(type.fullName(), new ClosingChannel(new byte[0], bytes -> {
            byte[] packed = pack(type.name(), bytes);
            inner.write(packed, 0, packed.length);
            close(inner, leaveOpen);
        }), false, true);
    }

    private static void close(ClrStream inner, boolean leaveOpen) {
        if (!leaveOpen) {
            inner.close();
        }
    }

    private static byte[] expand(String kind, byte[] bytes) {
        try (InputStream in = switch (kind) {
            case "GZipStream" -> new GZIPInputStream(new ByteArrayInputStream(bytes));
            case "DeflateStream" -> new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true));
            default -> new InflaterInputStream(new ByteArrayInputStream(bytes));
        }) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Exceptions.make("System.IO.InvalidDataException", "The archive entry was compressed using an unsupported compression method.");
        }
    }

    private static byte[] pack(String kind, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = switch (kind) {
            case "GZipStream" -> new GZIPOutputStream(packed);
            case "DeflateStream" -> new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
            default -> new DeflaterOutputStream(packed);
        }) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What the three kinds have in common. */
    public static final class Shared {

        private Shared() {}

        @New
        public static ClrStream make(@Self ClrType type, @Type("System.IO.Stream") ClrStream stream, @Type("System.IO.Compression.CompressionMode") Object mode) {
            return stream(type, stream, ClrEnum.number(mode) == 1, false);
        }

        @New
        public static ClrStream makeAt(@Self ClrType type, @Type("System.IO.Stream") ClrStream stream, @Type("System.IO.Compression.CompressionLevel") Object compressionLevel) {
            return stream(type, stream, true, false);
        }

        @New
        public static ClrStream make(@Self ClrType type, @Type("System.IO.Stream") ClrStream stream, @Type("System.IO.Compression.CompressionMode") Object mode, boolean leaveOpen) {
            return stream(type, stream, ClrEnum.number(mode) == 1, leaveOpen);
        }

        @New
        public static ClrStream makeAt(@Self ClrType type, @Type("System.IO.Stream") ClrStream stream, @Type("System.IO.Compression.CompressionLevel") Object compressionLevel,
                boolean leaveOpen) {
            return stream(type, stream, true, leaveOpen);
        }

        @Get
        public static Object baseStream(ClrStream self) {
            return null;
        }
    }

    /** System.IO.Compression.GZipStream. */
    @ClrClass(value = "System.IO.Compression.GZipStream", type = ClrStream.class, base = "System.IO.Stream", shared = Shared.class)
    public static final class GZip {
        private GZip() {}
    }

    /** System.IO.Compression.DeflateStream. */
    @ClrClass(value = "System.IO.Compression.DeflateStream", type = ClrStream.class, base = "System.IO.Stream", shared = Shared.class)
    public static final class Deflate {
        private Deflate() {}
    }

    /** System.IO.Compression.ZLibStream. */
    @ClrClass(value = "System.IO.Compression.ZLibStream", type = ClrStream.class, base = "System.IO.Stream", shared = Shared.class)
    public static final class ZLib {
        private ZLib() {}
    }
}

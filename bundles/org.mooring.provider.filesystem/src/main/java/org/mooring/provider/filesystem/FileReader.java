package org.mooring.provider.filesystem;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.OpenFile;
import org.mooring.format.TextEncoding;

/**
 * Reads a file's lines, bytes, or what stands between delimiters, as they are asked for: a file may be larger than memory. With -Wait
 * its end is where more is waited for, until the thread is interrupted.
 */
final class FileReader implements ContentProvider.ContentReader {

    /** How much one value may hold (-Raw): a share of what all sessions have. */
    private static final long LARGEST_VALUE = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 8);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final Path file;
    private final ContentParameters.Reading parameters;
    private SeekableByteChannel channel;
    private InputStream bytes;
    private TextPieces text;
    private boolean rawIsRead;

    FileReader(Path file, ContentParameters.Reading parameters) {
        this.file = file;
        this.parameters = parameters;
    }

    @Override
    public List<Object> read(long count) {
        return guarded(() -> {
            open(0);
            if (parameters.raw) {
                return raw();
            }
            List<Object> some = new ArrayList<>();
            while (count <= 0 || some.size() < count) {
                Object piece = next();
                if (piece != null) {
                    some.add(piece);
                } else if (parameters.wait && some.isEmpty()) {
                    Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                } else {
                    break;
                }
            }
            return some;
        });
    }

    @Override
    public List<Object> tail(int count) {
        return guarded(() -> {
            open(parameters.asByteStream || hasDelimiter() ? 0 : LastLines.start(file, count, TextEncoding.of(parameters.encoding)));
            Deque<Object> last = new ArrayDeque<>();
            if (parameters.raw) {
                last.addAll(raw());
            }
            for (Object piece = next(); piece != null; piece = next()) {
                last.add(piece);
                if (last.size() > count) {
                    last.remove();
                }
            }
            return new ArrayList<>(last);
        });
    }

    private void open(long position) throws IOException {
        if (channel != null) {
            return;
        }
        channel = OpenFile.channel(file);
        if (position > 0) {
            channel.position(position);
        }
        bytes = new BufferedInputStream(Channels.newInputStream(channel));
        if (!parameters.asByteStream) {
            text = new TextPieces(TextEncoding.reader(bytes, TextEncoding.of(parameters.encoding)), file, LARGEST_VALUE / 2);
        }
    }

    private boolean hasDelimiter() {
        return parameters.delimiter != null && !parameters.delimiter.isEmpty();
    }

    /** Null at the end, also where more may come. */
    private Object next() throws IOException {
        if (parameters.asByteStream) {
            int next = bytes.read();
            return next < 0 ? null : (Object) (byte) next;
        }
        return hasDelimiter() ? untilDelimiter() : text.line();
    }

    private String untilDelimiter() throws IOException {
        StringBuilder piece = new StringBuilder();
        String delimiter = parameters.delimiter;
        for (int c = text.read(); c >= 0; c = text.read()) {
            piece.append((char) c);
            refuseMore(piece.length() > LARGEST_VALUE / 2 ? 1 : -1);
            int start = piece.length() - delimiter.length();
            if (start >= 0 && piece.indexOf(delimiter, start) == start) {
                piece.setLength(start);
                return piece.toString();
            }
        }
        return piece.isEmpty() ? null : piece.toString();
    }

    private List<Object> raw() throws IOException {
        if (rawIsRead) {
            return List.of();
        }
        rawIsRead = true;
        if (parameters.asByteStream) {
            byte[] all = bytes.readNBytes((int) LARGEST_VALUE);
            refuseMore(bytes.read());
            return List.of(all);
        }
        StringBuilder all = new StringBuilder();
        char[] some = new char[8192];
        for (int count = text.read(some); count >= 0; count = text.read(some)) {
            all.append(some, 0, count);
            refuseMore(all.length() > LARGEST_VALUE / 2 ? 1 : -1);
        }
        return all.isEmpty() ? List.of() : List.of(all.toString());
    }

    private void refuseMore(int more) throws IOException {
        if (more >= 0) {
            throw new IOException("'" + file + "' is larger than one value may be here (" + LARGEST_VALUE + " bytes). Read it in parts.");
        }
    }

    private interface Reading {
        List<Object> read() throws IOException, InterruptedException;
    }

    private List<Object> guarded(Reading reading) {
        try {
            return reading.read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
        } catch (IOException e) {
            throw ContentErrors.reading(e, file);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            guarded(() -> {
                channel.close();
                return List.of();
            });
        }
    }
}

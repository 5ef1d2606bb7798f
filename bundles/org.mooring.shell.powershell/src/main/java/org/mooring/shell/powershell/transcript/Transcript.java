package org.mooring.shell.powershell.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** A file that a session is written to, line by line, in the encoding that the file already has. */
final class Transcript {

    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final boolean headers;
    private final Charset encoding;
    private final Consumer<String> lines;

    /** One that is written elsewhere. */
    Transcript(Consumer<String> lines) {
        this.file = null;
        this.headers = false;
        this.encoding = StandardCharsets.UTF_8;
        this.lines = lines;
    }

    /** @param headers whether the time stands before each command */
    Transcript(Path file, boolean headers) {
        this.file = file;
        this.headers = headers;
        this.lines = null;
        try {
            if (Files.isDirectory(file)) {
                throw new DotNetException("System.ArgumentException", "File path " + file + " resolves to a directory.");
            }
            LimitedFolder.makeFolders(file.getParent());
            this.encoding = Files.exists(file) ? encodingOf(file) : StandardCharsets.UTF_8;
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    private static Charset encodingOf(Path file) throws IOException {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(UTF8_MARK.length);
        }
        if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    Path file() {
        return file;
    }

    boolean hasHeaders() {
        return headers;
    }

    void write(String... written) {
        String text = String.join(System.lineSeparator(), Arrays.asList(written)) + System.lineSeparator();
        if (lines != null) {
            lines.accept(text);
            return;
        }
        try (OutputStream out = OpenFile.output(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text.getBytes(encoding));
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }
}

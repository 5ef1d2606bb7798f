package org.mooring.provider.filesystem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.format.TextEncoding;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Writes lines or bytes to a file, which it makes. */
final class FileWriter implements ContentProvider.ContentWriter {

    private final Path file;
    private final ContentParameters.Writing parameters;
    private final TextEncoding encoding;
    private final boolean unlocked;
    private boolean append;
    private OutputStream out;

    /** @param force also where the file is read-only, which it is again afterwards */
    FileWriter(Path file, ContentParameters.Writing parameters, boolean force) {
        this.file = file;
        this.parameters = parameters;
        this.encoding = TextEncoding.of(parameters.encoding);
        Path parent = file.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw FileErrors.of(new NoSuchFileException(file.toString()), file).withRecord("GetContentWriterDirectoryNotFoundError",
                ErrorCategory.ObjectNotFound, file.toString());
        }
        boolean locked = Files.exists(file) && FileSystemInfo.isReadOnly(file);
        this.unlocked = locked && force && file.toFile().setWritable(true, true);
        if (locked && !force) {
            throw new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied.")
                .withRecord("GetContentWriterUnauthorizedAccessError", ErrorCategory.PermissionDenied, file.toString());
        }
    }

    @Override
    public void seekEnd() {
        append = true;
    }

    @Override
    public void open() {
        try {
            opened();
        } catch (IOException e) {
            throw ContentErrors.writing(e, file);
        }
    }

    @Override
    public void write(List<?> pieces) {
        try {
            opened();
            for (Object piece : pieces) {
                Object base = PSObject.base(piece);
                if (base == null) {
                    continue;
                }
                if (parameters.asByteStream) {
                    if (!(base instanceof Byte b)) {
                        throw new DotNetException("System.Management.Automation.PSArgumentException",
                            "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.")
                            .withRecord("Argument", ErrorCategory.InvalidArgument, null);
                    }
                    out.write(b);
                } else {
                    out.write(encoding.encode(text(piece, base)));
                    if (!parameters.noNewline) {
                        out.write(encoding.encode("\n"));
                    }
                }
            }
        } catch (IOException e) {
            throw ContentErrors.writing(e, file);
        }
    }

    /** A value as its ToString says it in the current culture. */
    private static String text(Object piece, Object base) {
        return Formatter.isFormattable(base) ? Formatter.text(base, Culture.current()) : Conversion.toText(piece);
    }

    private void opened() throws IOException {
        if (out != null) {
            return;
        }
        boolean fresh = !append || !Files.exists(file) || Files.size(file) == 0;
        out = new BufferedOutputStream(append ? OpenFile.output(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND) : OpenFile.output(file));
        if (fresh && !parameters.asByteStream) {
            out.write(encoding.mark());
        }
    }

    @Override
    public void close() {
        try {
            opened();
            out.close();
            if (unlocked) {
                file.toFile().setWritable(false, true);
            }
        } catch (IOException e) {
            throw ContentErrors.writing(e, file);
        }
    }
}

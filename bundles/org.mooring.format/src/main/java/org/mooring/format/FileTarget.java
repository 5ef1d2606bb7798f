package org.mooring.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** Where commands like Out-File and Export-Csv write: a file that a path names, made or added to. */
public final class FileTarget implements AutoCloseable {

    private final Path file;
    private final java.io.OutputStream stream;
    private final TextEncoding encoding;

    private FileTarget(Path file, java.io.OutputStream stream, TextEncoding encoding) {
        this.file = file;
        this.stream = stream;
        this.encoding = encoding;
    }

    /** What the user said of it. */
    public record Options(boolean append, boolean noClobber, boolean force) {}

    /**
     * Opens the file.
     *
     * @throws RuntimeException as {@code context} reports that it cannot be
     */
    public static FileTarget open(String path, boolean literal, TextEncoding encoding, Options options, CmdletContext context) {
        Path file = path(path, literal, context);
        if (options.noClobber && Files.exists(file)) {
            throw context.terminate(new ErrorRecord(new DotNetException("System.IO.IOException", "The file '" + file + "' already exists."),
                "NoClobber", ErrorCategory.ResourceExists, file.toString()));
        }
        try {
            boolean fresh = !options.append || !Files.exists(file) || Files.size(file) == 0;
            if (options.force && Files.exists(file) && !Files.isWritable(file)) {
                file.toFile().setWritable(true);
            }
            java.io.OutputStream out = new java.io.BufferedOutputStream(options.append
                ? OpenFile.output(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND) : OpenFile.output(file));
            if (fresh) {
                out.write(encoding.mark());
            }
            return new FileTarget(file, out, encoding);
        } catch (IOException e) {
            throw context.terminate(new ErrorRecord(FileErrors.of(e, file), "FileOpenFailure", ErrorCategory.OpenError, null));
        }
    }

    /** The file that a path names; must be of the file system. */
    public static Path path(String path, boolean literal, CmdletContext context) {
        Drives drives = context.session().service(Drives.class);
        PathInfo place;
        if (!literal && drives.hasWildcards(path)) {
            List<PathInfo> found = drives.resolve(path, null);
            if (found.isEmpty()) {
                throw context.terminate(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "Unable to find the specified file."),
                    "FileOpenFailure", ErrorCategory.OpenError, path).withDetails(new ErrorDetails("Cannot perform operation because the wildcard path " + path
                    + " did not resolve to a file.", null)));
            }
            if (found.size() > 1) {
                throw context.terminate(new ErrorRecord(invalid("ReportMultipleFilesNotSupported"), "ReadWriteMultipleFilesNotSupported",
                    ErrorCategory.InvalidArgument, null).withDetails(new ErrorDetails("Cannot perform operation because the path resolved to more than one file. "
                    + "This command cannot operate on multiple files.", null)));
            }
            place = found.get(0);
        } else {
            place = drives.qualify(path);
        }
        if (!place.provider().name().equals("FileSystem")) {
            throw context.terminate(new ErrorRecord(invalid("ReportWrongProviderType"), "ReadWriteFileNotFileSystemProvider",
                ErrorCategory.InvalidArgument, null).withDetails(new ErrorDetails("Cannot open file because the current provider (" + place.provider().name()
                + ") cannot open a file.", null)));
        }
        return LimitedFolder.checked(Path.of(place.providerPath()));
    }

    private static DotNetException invalid(String operation) {
        return new DotNetException("System.Management.Automation.PSInvalidOperationException", "Cannot perform operation because operation \"" + operation
            + "\" is not valid. Remove operation \"" + operation + "\", or investigate why it is not valid.");
    }

    public void write(String text) {
        write(encoding.encode(text));
    }

    void write(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }
}

package org.mooring.cmdlet.utility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.OpenFile;
import org.mooring.format.TextEncoding;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** Format-Hex: files, texts and numbers as rows of bytes. Numbers of one type that follow each other are one stretch of bytes. */
@Cmdlet(verb = "Format", noun = "Hex", outputTypes = "Microsoft.PowerShell.Commands.ByteCollection",
    className = "Microsoft.PowerShell.Commands.FormatHex")
public final class FormatHex extends PipelineCmdlet {

    private static final int ROW = 16;
    private static final ClrType FILES = ClrTypes.find("System.IO.FileSystemInfo");

    @Parameter(parameterSet = "Path", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSet = "LiteralPath", mandatory = true)
    @ValidateNotNullOrEmpty
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter(parameterSet = "ByInputObject", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "ByInputObject")
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter
    @ValidateRange(min = 1, max = Long.MAX_VALUE)
    long count = Long.MAX_VALUE;

    @Parameter
    @ValidateRange(min = 0, max = Long.MAX_VALUE)
    long offset;

    @Parameter(parameterSet = "ByInputObject", dontShow = true)
    boolean raw;

    private final ByteArrayOutputStream stretch = new ByteArrayOutputStream();
    private ClrType stretchType;

    @Override
    protected void processRecord() {
        if (!parameterSetName().equals("ByInputObject")) {
            boolean literal = literalPath != null;
            for (String each : literal ? literalPath : path) {
                files(each, literal);
            }
            return;
        }
        Object base = PSObject.base(inputObject);
        ClrType type = ClrTypes.of(base);
        if (FILES.isAssignableFrom(type)) {
            flush();
            file(Path.of(Conversion.toText(Members.current().get(base, "FullName"))));
            return;
        }
        byte[] bytes = base instanceof String text ? TextEncoding.of(encoding).encode(text) : ValueBytes.of(base);
        if (bytes == null) {
            writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "Cannot convert input of type '" + type.fullName()
                + "' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it"
                + " to Format-Hex."), "FormatHexTypeNotSupported", ErrorCategory.InvalidArgument, type));
            return;
        }
        boolean alone = base instanceof String || type.isArray();
        if (alone || type != stretchType) {
            flush();
        }
        stretch.writeBytes(bytes);
        stretchType = type;
        if (alone) {
            flush();
        }
    }

    @Override
    protected void endProcessing() {
        flush();
    }

    private void flush() {
        if (stretchType == null) {
            return;
        }
        byte[] all = stretch.toByteArray();
        int from = (int) Math.min(all.length, offset);
        int to = (int) Math.min(all.length, count > Integer.MAX_VALUE ? all.length : from + count);
        String label = String.format(Locale.ROOT, "%s (%s) <%08X>", stretchType.name(), stretchType.fullName(), ThreadLocalRandom.current().nextInt());
        for (int i = from; i < to; i += ROW) {
            writeObject(new ByteCollection(i - from, Arrays.copyOfRange(all, i, Math.min(to, i + ROW)), null, label));
        }
        stretch.reset();
        stretchType = null;
    }

    private void files(String given, boolean literal) {
        Drives drives = session().service(Drives.class);
        List<PathInfo> places;
        try {
            places = literal ? List.of(drives.resolveLiteral(given, null)) : drives.resolve(given, null);
        } catch (DotNetException missing) {
            writeError(new ErrorRecord(missing, "FileNotFound", ErrorCategory.ObjectNotFound, given));
            return;
        }
        for (PathInfo place : places) {
            if (!place.provider().name().equals("FileSystem")) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The given path '" + given
                    + "' is not supported. This command only supports the FileSystem Provider paths."), "FormatHexOnlySupportsFileSystemPaths",
                    ErrorCategory.InvalidArgument, given));
            } else if (!Files.isDirectory(Path.of(place.providerPath()))) {
                file(Path.of(place.providerPath()));
            }
        }
    }

    private void file(Path file) {
        try (InputStream bytes = new java.io.BufferedInputStream(OpenFile.input(file))) {
            bytes.skip(offset);
            long left = count;
            for (long at = offset; left > 0 && !stopping();) {
                byte[] row = bytes.readNBytes((int) Math.min(ROW, left));
                if (row.length == 0) {
                    return;
                }
                writeObject(new ByteCollection(at, row, file.toString(), file.toString()));
                at += row.length;
                left -= row.length;
            }
        } catch (java.nio.file.AccessDeniedException e) {
            writeError(new ErrorRecord(new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied."),
                "FormatHexIOError", ErrorCategory.WriteError, file.toString()));
        } catch (IOException e) {
            writeError(new ErrorRecord(e, "FormatHexIOError", ErrorCategory.WriteError, file.toString()));
        }
    }
}

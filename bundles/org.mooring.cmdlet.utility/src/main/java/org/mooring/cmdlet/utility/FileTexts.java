package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.format.FileTarget;
import org.mooring.format.TextEncoding;

/** Reads whole text files that paths name. */
final class FileTexts {

    private FileTexts() {}

    static String read(String path, boolean literal, CmdletContext context) {
        return read(path, literal, null, context);
    }

    /** What cannot be read ends the command with FileOpenFailure. */
    static String read(String path, boolean literal, Object encoding, CmdletContext context) {
        Path file = FileTarget.path(path, literal, context);
        try {
            return TextEncoding.decode(OpenFile.bytes(file), TextEncoding.of(encoding));
        } catch (IOException e) {
            throw context.terminate(new ErrorRecord(FileErrors.of(e, file), "FileOpenFailure", ErrorCategory.OpenError, null));
        }
    }

    /** As {@link #read}, but for reading on while objects are handed on. */
    static Reader open(String path, boolean literal, Object encoding, CmdletContext context) {
        Path file = FileTarget.path(path, literal, context);
        try {
            return TextEncoding.reader(OpenFile.input(file), TextEncoding.of(encoding));
        } catch (IOException e) {
            throw context.terminate(new ErrorRecord(FileErrors.of(e, file), "FileOpenFailure", ErrorCategory.OpenError, null));
        }
    }
}

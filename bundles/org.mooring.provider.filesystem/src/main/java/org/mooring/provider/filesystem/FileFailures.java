package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Path;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.io.FileErrors;

/** Errors of the file commands, whose ids say what was done and which kind of exception ended it. */
final class FileFailures {

    private FileFailures() {}

    /**
     * An exception with the error of its kind.
     *
     * @param doing the beginning of the error's id, as {@code CopyFileInfoItem}
     */
    static DotNetException of(DotNetException e, String doing, Object target) {
        return switch (e.typeName()) {
            case "System.UnauthorizedAccessException" -> e.withRecord(doing + "UnauthorizedAccessError", ErrorCategory.PermissionDenied, target);
            case "System.ArgumentException" -> e.withRecord(doing + "ArgumentError", ErrorCategory.InvalidArgument, target);
            default -> e.withRecord(doing + "IOError", ErrorCategory.WriteError, target);
        };
    }

    static DotNetException of(IOException e, Path file, String doing, Object target) {
        return of(FileErrors.of(e, file), doing, target);
    }

    /** What goes wrong with one of several files is told, and the others are done. */
    static void each(ProviderContext context, String doing, Object target, Runnable action) {
        try {
            action.run();
        } catch (DotNetException e) {
            if (e.errorRecord() == null && (e.typeName().startsWith("System.IO.") || e.typeName().equals("System.UnauthorizedAccessException"))) {
                of(e, doing, target);
            }
            report(context, e);
        }
    }

    /** Tells of an error, and goes on; what has none is not an error of a file. */
    static void report(ProviderContext context, DotNetException e) {
        ErrorRecord record = e.errorRecord();
        if (record == null || record.invocation() != null) {
            throw e;
        }
        context.writeError(record);
    }
}

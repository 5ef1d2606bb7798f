package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Path;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.system.io.FileErrors;

/** What goes wrong with a file's content, with the id and category that PowerShell's provider gives each kind of it. */
final class ContentErrors {

    private ContentErrors() {}

    static DotNetException reading(IOException e, Path file) {
        return of(e, file, "GetContentReader", ErrorCategory.ReadError);
    }

    static DotNetException writing(IOException e, Path file) {
        return of(e, file, "GetContentWriter", ErrorCategory.WriteError);
    }

    private static DotNetException of(IOException e, Path file, String id, ErrorCategory otherwise) {
        DotNetException failed = FileErrors.of(e, file);
        String type = failed.typeName().substring(failed.typeName().lastIndexOf('.') + 1);
        return switch (type) {
            case "PathTooLongException" -> failed.withRecord(id + "PathTooLongError", ErrorCategory.InvalidArgument, file.toString());
            case "FileNotFoundException" -> failed.withRecord(id + "FileNotFoundError", ErrorCategory.ObjectNotFound, file.toString());
            case "DirectoryNotFoundException" -> failed.withRecord(id + "DirectoryNotFoundError", ErrorCategory.ObjectNotFound, file.toString());
            case "UnauthorizedAccessException" -> failed.withRecord(id + "UnauthorizedAccessError", ErrorCategory.PermissionDenied, file.toString());
            default -> failed.withRecord(id + "IOError", otherwise, file.toString());
        };
    }
}

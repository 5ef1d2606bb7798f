package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.format.TextEncoding;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Makes files, directories and links for New-Item. */
final class NewFile {

    private static final List<String> TYPES = List.of("file", "directory", "symboliclink", "hardlink", "junction");

    private NewFile() {}

    static Object make(Path path, String type, Object value, ProviderContext context) {
        return switch (kind(type)) {
            case "directory" -> directory(path, context);
            case "symboliclink", "junction" -> link(path, value, true, context);
            case "hardlink" -> link(path, value, false, context);
            default -> file(path, value, context);
        };
    }

    private static String kind(String type) {
        if (type == null || type.isEmpty()) {
            return "file";
        }
        Wildcard wanted = Wildcard.of(type + "*", true);
        for (String known : TYPES) {
            if (wanted.matches(known)) {
                return known;
            }
        }
        if (wanted.matches("container")) {
            return "directory";
        }
        throw ProviderErrors.invalidArgument(type, "The type is not a known type for the file system. Only \"file\",\"directory\" or"
            + " \"symboliclink\" can be specified.");
    }

    private static Object file(Path path, Object value, ProviderContext context) {
        if (!context.shouldProcess("Destination: " + path, "Create File")) {
            return null;
        }
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !context.force()) {
                throw new FileAlreadyExistsException(path.toString());
            }
            byte[] content = value == null ? new byte[0] : TextEncoding.DEFAULT.encode(text(value));
            Limits.writing(path, content.length, () -> {
                if (context.force() && path.getParent() != null) {
                    Files.createDirectories(path.getParent());
                }
                Files.write(path, content);
            });
        } catch (IOException e) {
            DotNetException error = FileErrors.of(e, path);
            boolean denied = error.typeName().equals("System.UnauthorizedAccessException");
            if (e instanceof FileAlreadyExistsException) {
                error = new DotNetException("System.IO.IOException", "The file '" + path + "' already exists.", e);
                denied = false;
            }
            throw error.withRecord(denied ? "NewItemUnauthorizedAccessError" : "NewItemIOError", denied ? ErrorCategory.PermissionDenied
                : ErrorCategory.WriteError, path.toString());
        }
        return new FileInfo(path);
    }

    /** A value as its own text: an array shows its type's name. */
    private static String text(Object value) {
        return PSObject.base(value) instanceof Object[] array ? ClrTypes.of(array).fullName() : Conversion.toText(value);
    }

    private static Object directory(Path path, ProviderContext context) {
        if (Files.exists(path) && !context.force()) {
            throw new DotNetException("System.IO.IOException", "An item with the specified name " + path + " already exists.")
                .withRecord("DirectoryExist", ErrorCategory.ResourceExists, path.toString());
        }
        if (!context.shouldProcess("Destination: " + path, "Create Directory")) {
            return null;
        }
        try {
            Limits.writing(path, 0, () -> Files.createDirectories(path));
        } catch (IOException e) {
            DotNetException error = e instanceof AccessDeniedException ? FileErrors.of(e, path)
                : new DotNetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '" + path + "'.", e);
            throw error.withRecord("CreateDirectoryIOError", ErrorCategory.WriteError, path.toString());
        }
        return new DirectoryInfo(path);
    }

    private static Object link(Path path, Object value, boolean symbolic, ProviderContext context) {
        Limits.checkNewLink(path);
        if (value == null || Conversion.toText(value).isEmpty()) {
            throw new DotNetException("System.Management.Automation.PSArgumentNullException",
                "Cannot process argument because the value of argument \"content\" is null. Change the value of argument \"content\" to a non-null value.")
                .withRecord("ArgumentNull", ErrorCategory.InvalidArgument, null);
        }
        Path target = Path.of(Conversion.toText(value).replace('\\', '/'));
        Path absolute = path.getParent().resolve(target);
        if (!symbolic && !Files.exists(absolute)) {
            throw new DotNetException("System.Management.Automation.ItemNotFoundException", "Could not find item " + absolute + ".")
                .withRecord("ItemNotFound", ErrorCategory.ObjectNotFound, value);
        }
        if (!context.shouldProcess("Destination: " + path, symbolic ? "Create Symbolic Link" : "Create Hard Link")) {
            return null;
        }
        try {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                if (!context.force()) {
                    throw new DotNetException("System.IO.IOException", "Cannot create link because the path already exists: " + path + ".")
                        .withRecord("SymLinkExists", ErrorCategory.ResourceExists, path.toString());
                }
                Files.delete(path);
            }
            if (symbolic) {
                Files.createSymbolicLink(path, target);
            } else {
                Files.createLink(path, absolute);
            }
        } catch (IOException e) {
            throw FileErrors.of(e, path).withRecord("NewItemIOError", ErrorCategory.WriteError, path.toString());
        }
        return FileSystemInfo.of(path);
    }
}

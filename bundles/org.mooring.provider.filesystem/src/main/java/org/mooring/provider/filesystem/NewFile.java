package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.LimitedFolder;
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
        String kind = kind(type);
        if (context.force()) {
            parents(path, context);
        }
        return switch (kind) {
            case "directory" -> directory(path, context);
            case "symboliclink", "junction" -> link(path, value, true, context);
            case "hardlink" -> link(path, value, false, context);
            default -> file(path, value, context);
        };
    }

    /** The folders on the way to it, each of which is asked for. */
    private static void parents(Path path, ProviderContext context) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path above = path.getParent(); above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS); above = above.getParent()) {
            missing.push(above);
        }
        missing.forEach(folder -> directory(folder, context));
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
            Limits.writing(path, content.length, () -> Files.write(path, content));
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

    static Object directory(Path path, ProviderContext context) {
        if (!context.force() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new DotNetException("System.IO.IOException", "An item with the specified name " + path + " already exists.")
                .withRecord("DirectoryExist", ErrorCategory.ResourceExists, path.toString());
        }
        if (!context.shouldProcess("Destination: " + path, "Create Directory")) {
            return null;
        }
        try {
            LimitedFolder.makeFolders(path);
        } catch (IOException e) {
            DotNetException error = FileErrors.of(e, path);
            boolean partly = error.typeName().startsWith("System.IO.F") || e instanceof FileAlreadyExistsException && !Files.exists(path)
                || String.valueOf(error.getMessage()).startsWith("Not a directory");
            throw FileFailures.of(partly ? new DotNetException("System.IO.DirectoryNotFoundException", "Could not find a part of the path '"
                + path + "'.") : error, "CreateDirectory", path.toString());
        }
        return new DirectoryInfo(path);
    }

    private static Object link(Path path, Object value, boolean symbolic, ProviderContext context) {
        Limits.checkNewLink(path);
        if (!context.shouldProcess("Destination: " + path, symbolic ? "Create Symbolic Link" : "Create Hard Link")) {
            return null;
        }
        String wanted = value == null ? "" : Conversion.toText(value);
        if (wanted.isEmpty()) {
            throw new DotNetException("System.Management.Automation.PSArgumentNullException",
                "Cannot process argument because the value of argument \"value\" is null. Change the value of argument \"value\" to a non-null value.")
                .withRecord("ArgumentNull", ErrorCategory.InvalidArgument, null);
        }
        Path target = symbolic ? Path.of(wanted.replace('\\', '/'))
            : Path.of(context.session().service(Drives.class).qualify(wanted).providerPath());
        if (!symbolic) {
            checkLinked(target);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            replace(path, target, symbolic, context);
        }
        try {
            if (symbolic) {
                Files.createSymbolicLink(path, target);
            } else {
                Files.createLink(path, target);
            }
        } catch (IOException e) {
            throw notLinked(e, path, wanted);
        }
        return FileSystemInfo.of(path);
    }

    private static void checkLinked(Path target) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new DotNetException("System.Management.Automation.ItemNotFoundException", "Could not find item " + target + ".")
                .withRecord("ItemNotFound", ErrorCategory.ObjectNotFound, target.toString());
        }
        if (Files.isDirectory(target)) {
            throw new DotNetException("System.InvalidOperationException", "A file is required for the operation. The item '" + target
                + "' is not a file.").withRecord("ItemNotFile", ErrorCategory.InvalidOperation, target.toString());
        }
    }

    /** A link takes the place of what is there, with -Force only. */
    private static void replace(Path path, Path target, boolean symbolic, ProviderContext context) {
        if (!context.force()) {
            throw new DotNetException("System.IO.IOException", "Cannot create link because the path already exists: " + path + ".")
                .withRecord("SymLinkExists", ErrorCategory.ResourceExists, path.toString());
        }
        if (!symbolic && path.equals(target)) {
            throw new DotNetException("System.InvalidOperationException", "The target and path cannot be the same.")
                .withRecord("TargetIsSameAsLink", ErrorCategory.InvalidOperation, path.toString());
        }
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw FileErrors.of(e, path).withRecord("NewItemDeleteIOError", ErrorCategory.WriteError, path.toString());
        }
    }

    private static DotNetException notLinked(IOException e, Path path, String target) {
        DotNetException error = FileErrors.of(e, path);
        if (error.typeName().equals("System.UnauthorizedAccessException")) {
            return new DotNetException("System.UnauthorizedAccessException", "Administrator privilege required for this operation.")
                .withRecord("NewItemSymbolicLinkElevationRequired", ErrorCategory.PermissionDenied, target);
        }
        return error.withRecord("NewItemIOError", ErrorCategory.WriteError, path.toString());
    }
}

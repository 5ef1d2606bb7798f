package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mooring.api.provider.ContentProvider;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.provider.PropertyProvider;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;
import org.mooring.object.PSObject;
import org.mooring.object.TypeTable;

/** The files of the computer, as the drive {@code /} (Microsoft.PowerShell.Commands.FileSystemProvider). */
public final class FileSystemProvider implements ContentProvider, PropertyProvider {

    static {
        ClrTypes.register(AttributeExpression.class);
        FileTypeData.add(TypeTable.defaults());
    }

    @Override
    public String name() {
        return "FileSystem";
    }

    @Override
    public String module() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.Filter, Capability.ShouldProcess, Capability.Credentials);
    }

    @Override
    public String implementingType() {
        return "Microsoft.PowerShell.Commands.FileSystemProvider";
    }

    @Override
    public String home() {
        return System.getProperty("user.home");
    }

    @Override
    public List<Drive.Definition> drives() {
        return List.of(new Drive.Definition("/", "/", "/"), new Drive.Definition("Temp", temporary(), "Temporary files"));
    }

    private static String temporary() {
        String folder = System.getProperty("java.io.tmpdir");
        return folder.endsWith("/") ? folder : folder + "/";
    }

    @Override
    public Drive.Definition newDrive(Drive.Definition wanted, ProviderContext context) {
        Path root = wanted.root().startsWith("/") ? FilePaths.of(wanted.root()).normalize()
            : Path.of(context.session().service(Drives.class).qualify(wanted.root()).providerPath());
        if (!Files.isDirectory(root)) {
            throw new DotNetException("System.IO.IOException", "The specified drive root \"" + wanted.root()
                + "\" either does not exist, or it is not a folder.").withRecord("DriveRootError", ErrorCategory.ReadError, wanted.name());
        }
        if (wanted.maximumSize() > 0) {
            LimitedFolder.limit(root, wanted.maximumSize());
        }
        return wanted.withRoot(root.toString());
    }

    @Override
    public List<Object> dynamicParameters(String command, String path, ProviderContext context) {
        return switch (command) {
            case "Get-ChildItem" -> List.of(new ChildItemParameters());
            case "Get-Content" -> List.of(new ContentParameters.Reading());
            case "Set-Content", "Add-Content" -> List.of(new ContentParameters.Writing());
            default -> List.of();
        };
    }

    // Items

    @Override
    public boolean itemExists(String path, ProviderContext context) {
        return path.isEmpty() || FilePaths.exists(path);
    }

    @Override
    public boolean isContainer(String path, ProviderContext context) {
        return path.isEmpty() || FilePaths.exists(path) && Files.isDirectory(FilePaths.itself(path))
            && Limits.isReached(FilePaths.itself(path), false);
    }

    @Override
    public Object getItem(String path, ProviderContext context) {
        FileSystemInfo item = FileSystemInfo.of(FilePaths.itself(path), path);
        if (item.isHidden() && !context.force()) {
            throw new DotNetException("System.IO.IOException", "Could not find item " + path + ".")
                .withRecord("ItemNotFound", ErrorCategory.ObjectNotFound, path);
        }
        return shown(item);
    }

    /** An item with the note that it has in sessions. */
    private static PSObject shown(FileSystemInfo item) {
        return new PSObject(item).set("UnixStat", new UnixStat(item.path()));
    }

    @Override
    public void invokeItem(String path, ProviderContext context) {
        if (context.shouldProcess("Item: " + path, "Invoke Item")) {
            try {
                new ProcessBuilder("xdg-open", path).start();
            } catch (IOException e) {
                throw FileErrors.of(e, FilePaths.of(path)).withRecord("InvokeItemError", ErrorCategory.InvalidOperation, path);
            }
        }
    }

    @Override
    public List<String> childNames(String path, ProviderContext context) {
        boolean all = context != null && context.force();
        List<String> names = new ArrayList<>();
        for (Path child : children(path)) {
            String name = child.getFileName().toString();
            if (all || !name.startsWith(".")) {
                names.add(name);
            }
        }
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    private static List<Path> children(String path) {
        try {
            return FileTrees.children(FilePaths.of(path));
        } catch (DotNetException unreadable) {
            throw unreadable.withRecord("DirUnauthorizedAccessError", ErrorCategory.PermissionDenied, path);
        }
    }

    @Override
    public void getChildItems(String path, int depth, ProviderContext context) {
        ChildItemParameters parameters = context.dynamicParameters(ChildItemParameters.class);
        ChildItemParameters wanted = parameters == null ? new ChildItemParameters() : parameters;
        if (!Files.isDirectory(FilePaths.of(path))) {
            file(path, context, wanted);
            return;
        }
        boolean selective = !context.include().isEmpty() || !context.exclude().isEmpty();
        Path folder = FilePaths.of(path);
        list(folder, depth, context, wanted, selective, wanted.followSymlink && depth > 0 ? new VisitedFolders(folder) : null);
    }

    /** A file that was named: it is not below anything, but what is wanted is asked of it too. */
    private void file(String path, ProviderContext context, ChildItemParameters wanted) {
        FileInfo item = new FileInfo(FilePaths.of(path));
        NameFilter filter = NameFilter.of(context.filter());
        if ((filter == null || filter.test(item.name())) && context.selects(item.name())) {
            if (wanted.wants(item, context.force())) {
                context.writeItem(shown(item), item.fullName(), false);
            } else if (item.isHidden() && !wanted.hidden) {
                getItem(path, context);
            }
        }
    }

    /** @param visited where links are followed, or null */
    private void list(Path folder, int depth, ProviderContext context, ChildItemParameters wanted, boolean depthFirst, VisitedFolders visited) {
        NameFilter filter = NameFilter.of(context.filter());
        List<Path> below = new ArrayList<>();
        List<FileTrees.Child> children;
        try {
            children = FileTrees.listing(Limits.check(folder));
        } catch (DotNetException unreadable) {
            context.writeError(new ErrorRecord(unreadable, "DirUnauthorizedAccessError", ErrorCategory.PermissionDenied, folder.toString()));
            return;
        }
        for (FileTrees.Child each : children) {
            if (context.stopping()) {
                return;
            }
            Path child = each.path();
            boolean directory = each.isDirectory();
            FileSystemInfo item = directory ? new DirectoryInfo(child) : new FileInfo(child);
            if ((filter == null || filter.test(item.name())) && context.selects(item.name()) && wanted.wants(item, context.force())) {
                context.writeItem(shown(item), item.fullName(), directory);
            }
            boolean enter = directory && depth > 0 && (context.force() || !item.isHidden())
                && (wanted.followSymlink || context.namesOnly() || !Files.isSymbolicLink(child));
            enter &= Limits.isReached(child, false);
            if (enter && visited != null && !visited.visit(child)) {
                context.writeWarning("Skip already-visited directory " + child + ".");
            } else if (enter && depthFirst) {
                list(child, depth - 1, context, wanted, true, visited);
            } else if (enter) {
                below.add(child);
            }
        }
        below.forEach(child -> list(child, depth - 1, context, wanted, false, visited));
    }

    @Override
    public boolean hasChildItems(String path, ProviderContext context) {
        return Files.isDirectory(FilePaths.itself(path), LinkOption.NOFOLLOW_LINKS) && !FileTrees.children(FilePaths.of(path)).isEmpty();
    }

    @Override
    public Object newItem(String path, String type, Object value, ProviderContext context) {
        return NewFile.make(FilePaths.of(path), type, value, context);
    }

    @Override
    public void removeItem(String path, boolean recurse, ProviderContext context) {
        FileRemovals.remove(FilePaths.itself(path), path, recurse, context);
    }

    @Override
    public Object renameItem(String path, String newName, ProviderContext context) {
        return FileMoves.rename(FilePaths.itself(path), newName, context);
    }

    @Override
    public void copyItem(String path, String destination, boolean recurse, ProviderContext context) {
        FileCopies.copy(FilePaths.of(path), FilePaths.of(destination), recurse, context);
    }

    @Override
    public Object moveItem(String path, String destination, ProviderContext context) {
        return FileMoves.move(FilePaths.itself(path), FilePaths.of(destination), context);
    }

    // Content

    @Override
    public ContentReader contentReader(String path, ProviderContext context) {
        Path file = FilePaths.of(path);
        if (Files.isDirectory(file)) {
            throw new DotNetException("System.InvalidOperationException", "Unable to get content because it is a directory: '" + path
                + "'. Please use 'Get-ChildItem' instead.").withRecord("GetContainerContentException", ErrorCategory.InvalidOperation, path);
        }
        if (!Files.exists(file)) {
            throw new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + path + "'.")
                .withRecord("GetContentReaderFileNotFoundError", ErrorCategory.ObjectNotFound, path);
        }
        ContentParameters.Reading parameters = context.dynamicParameters(ContentParameters.Reading.class);
        if (parameters != null) {
            parameters.check();
            warnOfEncoding(parameters.asByteStream, parameters.encoding, context);
        }
        return new FileReader(file, parameters == null ? new ContentParameters.Reading() : parameters);
    }

    private static void warnOfEncoding(boolean ofBytes, Object encoding, ProviderContext context) {
        if (ofBytes && encoding != null) {
            context.writeWarning("Encoding not used when '-AsByteStream' specified.");
        }
    }

    /** Any but what no file's name may have. */
    @Override
    public boolean isValidPath(String path) {
        return path.indexOf('\0') < 0;
    }

    @Override
    public ContentWriter contentWriter(String path, ProviderContext context) {
        Path file = FilePaths.of(path);
        if (Files.isDirectory(file)) {
            throw new DotNetException("System.InvalidOperationException", "Unable to write content because it is a directory: '" + path + "'.")
                .withRecord("WriteContainerContentException", ErrorCategory.InvalidOperation, null);
        }
        ContentParameters.Writing parameters = context.dynamicParameters(ContentParameters.Writing.class);
        if (parameters != null) {
            warnOfEncoding(parameters.asByteStream, parameters.encoding, context);
        }
        return new FileWriter(file, parameters == null ? new ContentParameters.Writing() : parameters, context.force());
    }

    @Override
    public void clearContent(String path, ProviderContext context) {
        Path file = FilePaths.of(path);
        if (Files.isDirectory(file)) {
            throw new DotNetException("System.NotSupportedException", "Unable to clear content of '" + path
                + "' because it is a directory. Clear-Content is only supported on files.");
        }
        if (!context.shouldProcess("Item: " + path, "Clear Content")) {
            return;
        }
        try {
            OpenFile.output(file, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE).close();
        } catch (IOException e) {
            throw FileFailures.of(e, file, "ClearContent", path);
        }
    }

    // Properties

    @Override
    public Object getProperty(String path, List<String> names, ProviderContext context) {
        return FileProperties.get(FileSystemInfo.of(FilePaths.of(path), path), names, context);
    }

    @Override
    public Object setProperty(String path, Map<String, Object> values, ProviderContext context) {
        return FileProperties.set(FileSystemInfo.of(FilePaths.of(path), path), values, context);
    }

    @Override
    public void clearProperty(String path, List<String> names, ProviderContext context) {
        if (names.size() == 1 && names.get(0).equalsIgnoreCase("Attributes")) {
            FileProperties.clearAttributes(FileSystemInfo.of(FilePaths.of(path), path), context);
            return;
        }
        throw new DotNetException("System.Management.Automation.PSArgumentException", "The property cannot be cleared because the property is not"
            + " supported. Only the Attributes property can be cleared.").withRecord("Argument", ErrorCategory.InvalidArgument, names);
    }
}

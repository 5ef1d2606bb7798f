package org.mooring.cmdlet.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileInfo;

/** Expand-Archive: unpacks an archive. An entry that would leave the folder is refused, and the others are unpacked. */
@Cmdlet(verb = "Expand", noun = "Archive", defaultParameterSet = "Path", supportsShouldProcess = true,
    outputTypes = {"System.IO.FileInfo", "System.IO.DirectoryInfo"}, className = "Expand-Archive")
public final class ExpandArchive extends ArchiveCmdlet {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String path;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @Alias("PSPath")
    String literalPath;

    @Parameter(position = 1)
    @ValidateNotNullOrEmpty
    String destinationPath;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Override
    protected void processRecord() {
        boolean literal = literalPath != null;
        List<Path> found = existing(new String[] {literal ? literalPath : path}, literal);
        if (found.size() > 1) {
            throw failure("InvalidArchiveFilePath", path, "The path '" + path + "' resolves to several archives. Name one.");
        }
        Path archive = archive(found.get(0));
        Path into = destinationPath != null ? place(destinationPath) : place(base(archive));
        if (!shouldProcess(archive.toString(), "Expand-Archive")) {
            return;
        }
        try {
            LimitedFolder.makeFolders(into);
            expand(archive, into);
        } catch (IOException e) {
            throw terminate(record(e, archive, "ExpandArchiveFailed"));
        }
    }

    private static String base(Path archive) {
        String name = archive.getFileName().toString();
        return name.substring(0, name.length() - ".zip".length());
    }

    private void expand(Path archive, Path into) throws IOException {
        List<Path> written = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements() && !stopping();) {
                ZipEntry entry = entries.nextElement();
                Path target = inside(into, entry.getName());
                if (target == null) {
                    writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "The entry '" + entry.getName() + "' of the archive file '"
                        + archive + "' would be written outside of '" + into + "' and is not expanded."), "ExpandArchiveEntryOutsideDestination",
                        ErrorCategory.SecurityError, entry.getName()));
                } else if (!entry.isDirectory() && Files.exists(target) && !force) {
                    writeError(exists(archive, target, into));
                } else {
                    try {
                        write(zip, entry, target);
                        written.add(target);
                    } catch (FileSystemException e) {
                        writeError(record(e, target, "ExpandArchiveEntryFailed"));
                    }
                }
            }
        }
        if (passThru) {
            written.forEach(each -> writeObject(Files.isDirectory(each) ? new DirectoryInfo(each) : new FileInfo(each)));
        }
    }

    /** Where an entry goes; null when that is not below the folder, by its name or by a link that stands there. */
    private static Path inside(Path into, String name) throws IOException {
        Path target;
        try {
            target = into.resolve(name.replace('\\', '/')).normalize();
        } catch (java.nio.file.InvalidPathException impossible) {
            return null;
        }
        if (!target.startsWith(into) || name.startsWith("/") || name.startsWith("\\")) {
            return null;
        }
        Path there = target;
        while (!Files.exists(there, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return Files.exists(there) && there.toRealPath().startsWith(into.toRealPath()) ? target : null;
    }

    private static ErrorRecord exists(Path archive, Path target, Path into) {
        return new ErrorRecord(new DotNetException("System.IO.IOException", "Failed to create file '" + target + "' while expanding the archive file '"
            + archive + "' contents as the file '" + target + "' already exists. Use the -Force parameter if you want to overwrite the existing directory '"
            + into + "' contents when expanding the archive file."), "ExpandArchiveFileExists", ErrorCategory.PermissionDenied, target.toString());
    }

    private static void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            LimitedFolder.makeFolders(target);
            return;
        }
        LimitedFolder.makeFolders(target.getParent());
        try (InputStream in = zip.getInputStream(entry); OutputStream out = OpenFile.output(target)) {
            OpenFile.copy(in, out);
        }
        if (entry.getLastModifiedTime() != null) {
            Files.setLastModifiedTime(target, entry.getLastModifiedTime());
        }
    }
}

package org.mooring.cmdlet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.dotnet.system.io.FileInfo;

/** Compress-Archive: packs files and folders. Hidden ones are left out, as PowerShell does. */
@Cmdlet(verb = "Compress", noun = "Archive", defaultParameterSet = "Path", supportsShouldProcess = true, outputTypes = "System.IO.FileInfo",
    className = "Compress-Archive")
public final class CompressArchive extends ArchiveCmdlet {

    @Parameter(parameterSets = {"Path", "PathWithForce",
        "PathWithUpdate"}, mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSets = {"LiteralPath", "LiteralPathWithForce",
        "LiteralPathWithUpdate"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @Alias("PSPath")
    String[] literalPath;

    @Parameter(mandatory = true, position = 1)
    @ValidateNotNullOrEmpty
    String destinationPath;

    @Parameter
    @ValidateSet({"Optimal", "NoCompression", "Fastest"})
    String compressionLevel = "Optimal";

    @Parameter(parameterSets = {"PathWithUpdate", "LiteralPathWithUpdate"}, mandatory = true)
    boolean update;

    @Parameter(parameterSets = {"PathWithForce", "LiteralPathWithForce"}, mandatory = true)
    boolean force;

    @Parameter
    boolean passThru;

    private final List<Path> sources = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private Path target;

    @Override
    protected void beginProcessing() {
        target = archive(place(destinationPath));
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw failure("ArchiveCmdletPathNotFound", String.valueOf(folder), "The path '" + folder
                + "' either does not exist or is not a valid file system path.");
        }
        boolean exists = Files.exists(target);
        if (exists && !update && !force) {
            throw failure("ArchiveFileExists", target.toString(), "The archive file " + target + " already exists. Use the -Update parameter to update"
                + " the existing archive file or use the -Force parameter to overwrite the existing archive file.");
        }
        if (exists && update && !Files.isWritable(target)) {
            throw failure("ArchiveFileIsReadOnly", target.toString(), "The attributes of the archive file " + target + " is set to 'ReadOnly' hence it"
                + " cannot be updated. If you intend to update the existing archive file, remove the 'ReadOnly' attribute on the archive file else use"
                + " -Force parameter to override and create a new archive file.");
        }
    }

    @Override
    protected void processRecord() {
        boolean literal = literalPath != null;
        for (Path each : existing(literal ? literalPath : path, literal)) {
            if (!known.add(each)) {
                String parameter = literal ? "LiteralPath" : "Path";
                throw failure("DuplicatePathFound", each.toString(), "The input to " + parameter + " parameter contains a duplicate path '" + each
                    + "'. Provide a unique set of paths as input to " + parameter + " parameter.");
            }
            sources.add(each);
        }
    }

    @Override
    protected void endProcessing() {
        if (!shouldProcess(target.toString(), "Compress-Archive")) {
            return;
        }
        try (ZipWriting writing = new ZipWriting(target, ZipWriting.Level.valueOf(canonical(compressionLevel)), this::stopping)) {
            for (Path source : sources) {
                writing.add(source, (file, e) -> writeError(record(e, file, "CompressArchiveUnauthorizedAccessError")));
            }
            writing.finish(update);
        } catch (IOException e) {
            throw terminate(record(e, target, "CompressArchiveFailed"));
        }
        if (passThru) {
            writeObject(new FileInfo(target));
        }
    }

    private static String canonical(String level) {
        for (ZipWriting.Level each : ZipWriting.Level.values()) {
            if (each.name().equalsIgnoreCase(level)) {
                return each.name();
            }
        }
        return level;
    }
}

package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Unblock-File: takes the mark of having been downloaded from files; macOS has one that programs may take away, Linux has none. */
@Cmdlet(verb = "Unblock", noun = "File", defaultParameterSet = "ByPath", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UnblockFileCommand")
public final class UnblockFile extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    String[] path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    private static final String QUARANTINE = "com.apple.quarantine";

    @Override
    protected void processRecord() {
        Drives drives = session().service(Drives.class);
        List<String> files = new ArrayList<>();
        for (String each : literalPath != null ? literalPath : path) {
            try {
                List<PathInfo> places = literalPath != null ? List.of(drives.resolveLiteral(each, null)) : drives.resolve(each, null);
                places.stream().map(PathInfo::providerPath).forEach(files::add);
            } catch (DotNetException missing) {
                writeError(new ErrorRecord(missing, "FileNotFound", ErrorCategory.ObjectNotFound, each));
            }
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (!system.contains("mac")) {
            throw terminate(new ErrorRecord(new DotNetException("System.PlatformNotSupportedException", system.contains("win")
                ? "The cmdlet cannot reach the streams of files on this platform." : "The cmdlet does not support Linux."),
                system.contains("win") ? "NotSupported" : "LinuxNotSupported", ErrorCategory.NotImplemented, null));
        }
        files.stream().filter(file -> !Files.isDirectory(Path.of(file)) && shouldProcess(file)).forEach(this::unblock);
    }

    private void unblock(String file) {
        try {
            new ProcessBuilder("xattr", "-d", QUARANTINE, file).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            writeError(new ErrorRecord(e, "RemoveItemUnableToAccessFile", ErrorCategory.ResourceUnavailable, file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

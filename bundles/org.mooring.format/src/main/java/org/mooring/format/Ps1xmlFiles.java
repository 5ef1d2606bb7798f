package org.mooring.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** The files of type or format data that a command names: each is done by itself, and what is wrong with one is reported (UpdateData.Glob). */
public final class Ps1xmlFiles {

    /** What is done with the text of one file. */
    @FunctionalInterface
    public interface Action {
        void file(Path file, String text);
    }

    private Ps1xmlFiles() {}

    /**
     * @param pathError the id of errors of a path
     * @param fileError the id of errors of a file's content
     */
    public static void each(CmdletContext command, String[] paths, String pathError, String fileError, Action action) {
        Drives drives = command.session().service(Drives.class);
        for (String path : paths == null ? new String[0] : paths) {
            List<PathInfo> places;
            try {
                places = drives.resolve(path, null);
            } catch (DotNetException missing) {
                command.writeError(new ErrorRecord(missing, pathError, ErrorCategory.InvalidOperation, path));
                continue;
            }
            places.forEach(place -> file(command, place, pathError, fileError, action));
        }
    }

    private static void file(CmdletContext command, PathInfo place, String pathError, String fileError, Action action) {
        String file = place.providerPath();
        if (!place.provider().name().equals("FileSystem")) {
            wrong(command, pathError, file, "Cannot open the file because the current provider is \"" + place.provider()
                + "\", and this command requires a file.");
        } else if (!file.toLowerCase(Locale.ROOT).endsWith(".ps1xml")) {
            wrong(command, "WrongExtension", file, "Cannot read the file \"" + file + "\"  because it does not have the file name extension \"ps1xml\".");
        } else {
            try {
                action.file(Path.of(file), OpenFile.text(Path.of(file)));
            } catch (IOException e) {
                command.writeError(new ErrorRecord(FileErrors.of(e, Path.of(file)), fileError, ErrorCategory.InvalidOperation, null));
            } catch (DotNetException e) {
                if (e.typeName().endsWith("PipelineStoppedException") || e.errorRecord() != null && e.errorRecord().invocation() != null) {
                    throw e;
                }
                command.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", file + ": " + e.getMessage(), e),
                    fileError, ErrorCategory.InvalidOperation, null));
            }
        }
    }

    private static void wrong(CmdletContext command, String id, String file, String message) {
        command.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSInvalidOperationException", message), id,
            ErrorCategory.InvalidArgument, file));
    }
}

package org.mooring.shell.powershell.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;

/** Start-Transcript: writes what the session is asked and shows to a file, until Stop-Transcript. */
@Cmdlet(verb = "Start", noun = "Transcript", defaultParameterSet = "ByPath", supportsShouldProcess = true, output = String.class,
    className = "Microsoft.PowerShell.Commands.StartTranscriptCommand")
public final class StartTranscript extends PipelineCmdlet {

    private static final int RANDOM_BYTES = 6;

    @Parameter(parameterSet = "ByPath", position = 0)
    @ValidateNotNullOrEmpty
    String path;

    @Parameter(parameterSet = "ByLiteralPath", position = 0)
    @Alias({"PSPath", "LP"})
    @ValidateNotNullOrEmpty
    String literalPath;

    @Parameter(parameterSet = "ByOutputDirectory", position = 0)
    @ValidateNotNullOrEmpty
    String outputDirectory;

    @Parameter
    boolean append;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    boolean includeInvocationHeader;

    @Parameter
    boolean useMinimalHeader;

    @Override
    protected void beginProcessing() {
        Engine engine = Engine.current();
        String named = named(engine);
        Path file = attempt(() -> resolve(engine, named));
        if (!shouldProcess(file.toString())) {
            return;
        }
        boolean exists = Files.exists(file) && !Files.isDirectory(file);
        if (exists) {
            checkWritable(file);
        }
        attempt(() -> {
            if (exists && !append) {
                empty(file);
            }
            engine.transcripts().start(file, includeInvocationHeader, useMinimalHeader ? "" : TranscriptHeader.of(engine));
            return file;
        });
        PSObject started = PSObject.of("Transcript started, output file is " + named);
        started.set("Path", named);
        writeObject(started);
    }

    private <T> T attempt(Supplier<T> action) {
        try {
            return action.get();
        } catch (DotNetException e) {
            throw refused(new DotNetException("System.Management.Automation.PSInvalidOperationException",
                "Transcription cannot be started due to the error: " + e.getMessage(), e), "CannotStartTranscription",
                ErrorCategory.InvalidOperation, null);
        }
    }

    /** The file's name as it was given, by {@code $Transcript} where it was not, else one of its own. */
    private String named(Engine engine) {
        if (path != null || literalPath != null) {
            return path != null ? path : literalPath;
        }
        Object variable = PSObject.base(engine.global().top().get("transcript"));
        if (variable != null) {
            return Conversion.toText(variable);
        }
        Path home = Path.of(System.getProperty("user.home"));
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String name = "PowerShell_transcript." + TranscriptHeader.machine() + "." + Base64.getEncoder().encodeToString(random).replace('/', '_')
            + "." + Transcripts.now() + ".txt";
        return (outputDirectory == null ? home : home.resolve(outputDirectory)).resolve(name).toString();
    }

    /** Wildcards in -Path find one existing file, or are taken as they are. */
    private Path resolve(Engine engine, String named) {
        boolean literal = literalPath != null || path == null && outputDirectory != null;
        if (!literal) {
            List<PathInfo> found = existing(engine, named);
            if (found.size() > 1) {
                throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                    "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.");
            }
            if (found.size() == 1) {
                return file(found.get(0));
            }
        }
        return file(engine.services().get(Drives.class).qualify(named));
    }

    private static List<PathInfo> existing(Engine engine, String named) {
        Drives drives = engine.services().get(Drives.class);
        return drives.hasWildcards(named) ? drives.resolve(named, null) : List.of();
    }

    private static Path file(PathInfo place) {
        if (!place.provider().isNamed("FileSystem")) {
            throw new DotNetException("System.Management.Automation.PSInvalidOperationException",
                "The current provider (" + place.provider() + ") cannot open a file.");
        }
        return Path.of(place.providerPath());
    }

    /** As PowerShell's does, it stops the transcript that was started last. */
    private RuntimeException refused(DotNetException e, String id, ErrorCategory category, Object target) {
        Transcripts transcripts = Engine.current().transcripts();
        if (transcripts.isOn()) {
            transcripts.stop();
        }
        return terminate(new ErrorRecord(e, id, category, target));
    }

    private void checkWritable(Path file) {
        if (noClobber && !append) {
            throw refused(new DotNetException("System.UnauthorizedAccessException", "File " + file + " already exists and NoClobber was specified."),
                "NoClobber", ErrorCategory.ResourceExists, file.toString());
        }
        if (!Files.isWritable(file) && !(force && file.toFile().setWritable(true))) {
            throw refused(new DotNetException("System.ArgumentException", "File " + file + " is read-only. Cannot write to this file."
                + " \"Start-Transcript -Force\" will clear the read-only attribute."), "FileReadOnly", ErrorCategory.InvalidArgument, file.toString());
        }
    }

    private static void empty(Path file) {
        try {
            OpenFile.output(file).close();
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }
}

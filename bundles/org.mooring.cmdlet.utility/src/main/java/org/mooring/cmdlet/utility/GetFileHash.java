package org.mooring.cmdlet.utility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.ClrStream;

/** Get-FileHash: the hash of files. */
@Cmdlet(verb = "Get", noun = "FileHash", defaultParameterSet = "Path", outputTypes = "Microsoft.PowerShell.Commands.FileHashInfo",
    className = "Microsoft.PowerShell.Commands.GetFileHashCommand")
public final class GetFileHash extends PipelineCmdlet {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1)
    @ValidateSet({"SHA1", "SHA256", "SHA384", "SHA512", "MD5"})
    String algorithm;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter(parameterSet = "StreamParameterSet", mandatory = true, position = 0)
    ClrStream inputStream;

    @Override
    protected void processRecord() {
        if (inputStream != null) {
            try {
                writeHash(new ByteArrayInputStream(inputStream.rest()), "");
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return;
        }
        Drives drives = session().service(Drives.class);
        if (literalPath != null) {
            Arrays.stream(literalPath).map(drives::qualify).forEach(this::hash);
            return;
        }
        for (String each : path) {
            try {
                drives.resolve(each, null).forEach(this::hash);
            } catch (DotNetException missing) {
                if (!missing.typeName().endsWith("ItemNotFoundException")) {
                    throw missing;
                }
                writeError(new ErrorRecord(missing, "FileNotFound", ErrorCategory.ObjectNotFound, each));
            }
        }
    }

    private void hash(PathInfo place) {
        if (Files.isDirectory(Path.of(place.providerPath()))) {
            writeError(new ErrorRecord(new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + place.providerPath()
                + "' is denied."), "UnauthorizedAccessError", ErrorCategory.InvalidData, place.providerPath()));
            return;
        }
        try (InputStream file = OpenFile.input(Path.of(place.providerPath()))) {
            writeHash(file, place.providerPath());
        } catch (NoSuchFileException gone) {
            writeError(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "Could not find file '" + place.providerPath() + "'."),
                "FileNotFound", ErrorCategory.ObjectNotFound, place.providerPath()));
        } catch (AccessDeniedException denied) {
            writeError(new ErrorRecord(new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + place.providerPath()
                + "' is denied."), "UnauthorizedAccessError", ErrorCategory.InvalidData, place.providerPath()));
        } catch (IOException e) {
            writeError(new ErrorRecord(e, "FileReadError", ErrorCategory.ReadError, place.providerPath()));
        }
    }

    private void writeHash(InputStream content, String file) throws IOException {
        String name = algorithm == null ? "SHA256" : algorithm.toUpperCase(Locale.ROOT);
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(name.startsWith("SHA") ? "SHA-" + name.substring(3) : name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has " + name + ".", e);
        }
        byte[] part = new byte[1 << 16];
        for (int read = content.read(part); read >= 0 && !stopping(); read = content.read(part)) {
            digest.update(part, 0, read);
        }
        writeObject(FileHashInfo.of(name, HexFormat.of().withUpperCase().formatHex(digest.digest()), file));
    }
}

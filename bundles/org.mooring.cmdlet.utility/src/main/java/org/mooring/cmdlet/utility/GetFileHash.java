package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

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
    @DotNetType("System.IO.Stream")
    Object inputStream;

    @Override
    protected void processRecord() {
        if (inputStream != null) {
            throw terminate(new ErrorRecord(ProviderErrors.notSupported("Streams are not hashed."), "NotSupported", ErrorCategory.NotImplemented, null));
        }
        Drives drives = session().service(Drives.class);
        for (String each : literalPath != null ? literalPath : path) {
            try {
                List<PathInfo> places = literalPath != null ? List.of(drives.resolveLiteral(each, null)) : drives.resolve(each, null);
                places.stream().filter(place -> Files.isRegularFile(Path.of(place.providerPath()))).forEach(this::hash);
            } catch (DotNetException missing) {
                writeError(new ErrorRecord(missing, "FileNotFound", ErrorCategory.ObjectNotFound, each));
            }
        }
    }

    private void hash(PathInfo place) {
        String name = algorithm == null ? "SHA256" : algorithm.toUpperCase(Locale.ROOT);
        try {
            java.security.MessageDigest digest = java.security.MessageDigest.getInstance(name.startsWith("SHA") ? "SHA-" + name.substring(3) : name);
            byte[] bytes = digest.digest(Files.readAllBytes(Path.of(place.providerPath())));
            PSObject info = new PSObject();
            info.typeNames(List.of("Microsoft.PowerShell.Commands.FileHashInfo", "System.Object"));
            writeObject(info.set("Algorithm", name).set("Hash", java.util.HexFormat.of().withUpperCase().formatHex(bytes)).set("Path",
                place.providerPath()));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            writeError(new ErrorRecord(e, "FileReadError", ErrorCategory.ReadError, place.providerPath()));
        }
    }
}

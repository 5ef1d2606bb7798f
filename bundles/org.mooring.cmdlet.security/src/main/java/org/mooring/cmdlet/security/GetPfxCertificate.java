package org.mooring.cmdlet.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.host.HostUI;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.x509.CertificateFiles;

/** Get-PfxCertificate: the certificates in files, asking for a password where one is needed and none was given. */
@Cmdlet(verb = "Get", noun = "PfxCertificate", defaultParameterSet = "ByPath",
    outputTypes = "System.Security.Cryptography.X509Certificates.X509Certificate2", className = "Microsoft.PowerShell.Commands.GetPfxCertificateCommand")
public final class GetPfxCertificate extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] filePath;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter
    SecureString password;

    @Parameter
    boolean noPromptForPassword;

    @Override
    protected void processRecord() {
        String[] given = literalPath != null ? literalPath : filePath;
        List<String> missing = new ArrayList<>();
        for (String each : given) {
            List<Path> files = files(each);
            if (files.isEmpty()) {
                missing.add(each);
            }
            files.forEach(this::certificate);
        }
        if (missing.size() == given.length) {
            throw terminate(notFound("GetPfxCertCommandNoneOfTheFilesFound", "Command cannot find any of the specified files."));
        }
        missing.forEach(each -> writeError(notFound("GetPfxCertCommandFileNotFound", "The following file could not be found: " + each + ".")));
    }

    private List<Path> files(String path) {
        Drives drives = session().service(Drives.class);
        try {
            List<PathInfo> places = literalPath != null ? List.of(drives.resolveLiteral(path, null)) : drives.resolve(path, null);
            return places.stream().filter(place -> place.provider().name().equals("FileSystem")).map(place -> Path.of(place.providerPath()))
                .filter(Files::isRegularFile).toList();
        } catch (DotNetException none) {
            return List.of();
        }
    }

    private static ErrorRecord notFound(String id, String message) {
        return new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", message), id, ErrorCategory.ObjectNotFound, null);
    }

    private void certificate(Path file) {
        if (password == null && !noPromptForPassword) {
            try {
                writeObject(CertificateFiles.read(file.toString(), null));
                return;
            } catch (DotNetException locked) {
                if (locked.errorRecord() != null && locked.errorRecord().invocation() != null || !locked.getMessage().contains("password")) {
                    unreadable(locked);
                    return;
                }
                password = ask();
            }
        }
        try {
            writeObject(CertificateFiles.read(file.toString(), password == null ? null : password.toCharArray()));
        } catch (DotNetException e) {
            unreadable(e);
        }
    }

    private void unreadable(DotNetException e) {
        if (!e.typeName().endsWith("CryptographicException")) {
            throw e;
        }
        writeError(new ErrorRecord(e, "GetPfxCertificateUnknownCryptoError", ErrorCategory.NotSpecified, null));
    }

    private SecureString ask() {
        HostUI screen = host().ui();
        screen.write("Enter password: ");
        return new SecureString(screen.readLineAsSecureString());
    }
}

package org.mooring.cmdlet.utility.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Which parameters of the web commands contradict each other or want another one (WebRequestPSCmdlet.ValidateParameters). */
final class WebChecks {

    private static final String CONFLICT = "The cmdlet cannot run because the following conflicting parameters are specified: ";

    private final WebCommand command;

    private WebChecks(WebCommand command) {
        this.command = command;
    }

    static void check(WebCommand command) {
        WebChecks checks = new WebChecks(command);
        checks.whoAsks();
        checks.content();
        checks.output();
    }

    private void refuse(boolean wrong, String id, String message) {
        if (wrong) {
            throw command.end(new ErrorRecord(new DotNetException("System.Management.Automation.ValidationMetadataException", message), id,
                ErrorCategory.InvalidArgument, command));
        }
    }

    private void whoAsks() {
        WebCommand c = command;
        String kind = c.kind();
        boolean authenticates = !kind.equals("None");
        refuse(c.webSession != null && c.sessionVariable != null, "WebCmdletSessionConflictException",
            CONFLICT + "Session and SessionVariable. Specify either Session or SessionVariable, then retry.");
        refuse(c.useDefaultCredentials && authenticates, "WebCmdletAuthenticationConflictException", CONFLICT
            + "Authentication and UseDefaultCredentials. Authentication does not support Default Credentials. Specify either Authentication or"
            + " UseDefaultCredentials, then retry.");
        refuse(authenticates && c.token != null && c.credential != null, "WebCmdletAuthenticationTokenConflictException",
            CONFLICT + "Credential and Token. Specify either Credential or Token, then retry.");
        refuse(kind.equals("Basic") && c.credential == null, "WebCmdletAuthenticationCredentialNotSuppliedException",
            "The cmdlet cannot run because the following parameter is not specified: Credential. The supplied Authentication type requires a Credential."
                + " Specify Credential, then retry.");
        refuse((kind.equals("Bearer") || kind.equals("OAuth")) && c.token == null, "WebCmdletAuthenticationTokenNotSuppliedException",
            "The cmdlet cannot run because the following parameter is not specified: Token. The supplied Authentication type requires a Token. Specify"
                + " Token, then retry.");
        boolean plain = !c.uri.isAbsolute() || !c.uri.scheme().equalsIgnoreCase("https");
        refuse(!c.allowUnencryptedAuthentication && (authenticates || c.credential != null || c.useDefaultCredentials) && plain,
            "WebCmdletAllowUnencryptedAuthenticationRequiredException", "The cmdlet cannot protect plain text secrets sent over unencrypted connections."
                + " To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the"
                + " AllowUnencryptedAuthentication parameter.");
        refuse(c.useDefaultCredentials && c.credential != null, "WebCmdletCredentialConflictException",
            CONFLICT + "Credential and UseDefaultCredentials. Specify either Credential or UseDefaultCredentials, then retry.");
        refuse(c.proxyUseDefaultCredentials && c.proxyCredential != null, "WebCmdletProxyCredentialConflictException",
            CONFLICT + "ProxyCredential and ProxyUseDefaultCredentials. Specify either ProxyCredential or ProxyUseDefaultCredentials, then retry.");
        refuse(c.proxy == null && (c.proxyCredential != null || c.proxyUseDefaultCredentials), "WebCmdletProxyUriNotSuppliedException",
            "The cmdlet cannot run because the following parameter is missing: Proxy. Provide a valid proxy URI for the Proxy parameter when using the"
                + " ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.");
        if (c.useDefaultCredentials || c.proxyUseDefaultCredentials) {
            throw c.end(new ErrorRecord(new DotNetException("System.NotSupportedException", "A session has no credentials of the computer's own: name"
                + " them with -Credential or -ProxyCredential."), "DefaultCredentialsNotSupported", ErrorCategory.NotImplemented, null));
        }
    }

    private void content() {
        refuse(command.body != null && command.inFile != null, "WebCmdletBodyConflictException",
            CONFLICT + "Body and InFile. Specify either Body or Infile, then retry.  ");
        refuse(command.body != null && command.form != null, "WebCmdletBodyFormConflictException",
            CONFLICT + "Body and Form. Specify either Body or Form, then retry.  ");
        refuse(command.inFile != null && command.form != null, "WebCmdletFormInFileConflictException",
            CONFLICT + "InFile and Form. Specify either InFile or Form, then retry.  ");
        if (command.inFile == null) {
            return;
        }
        List<PathInfo> files;
        try {
            files = command.state().service(Drives.class).resolve(command.inFile, null);
        } catch (DotNetException none) {
            throw none.errorRecord() == null ? none : command.end(none.errorRecord());
        }
        refuse(files.size() > 1, "WebCmdletInFileMultiplePathsResolvedException", "Path '" + command.inFile + "' can be resolved to multiple paths.");
        refuse(files.isEmpty(), "WebCmdletInFileNoPathResolvedException", "Path '" + command.inFile + "' cannot be resolved to a file.");
        PathInfo file = files.get(0);
        refuse(!file.provider().name().equalsIgnoreCase("FileSystem"), "WebCmdletInFileNotFilesystemPathException",
            "Path '" + command.inFile + "' is not a file system path. Please specify the path to a file in the file system.");
        refuse(Files.isDirectory(Path.of(file.providerPath())), "WebCmdletInFileNotFilePathException",
            "Path '" + command.inFile + "' resolves to a directory. Specify a path including a file name, and then retry the command.");
    }

    private void output() {
        for (String name : List.of("PassThru", "Resume")) {
            refuse((name.equals("PassThru") ? command.passThru : command.resume) && command.outFile == null, "WebCmdletOutFileMissingException",
                "The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter value when using the " + name
                    + " parameter, then retry.");
        }
        if (command.resume) {
            Path file = Path.of(command.state().service(Drives.class).qualify(command.outFile).providerPath());
            refuse(Files.isDirectory(file), "WebCmdletResumeNotFilePathException",
                "The Resume switch can only be used if OutFile targets a file but it resolves to a directory: " + file + ".");
        }
    }
}

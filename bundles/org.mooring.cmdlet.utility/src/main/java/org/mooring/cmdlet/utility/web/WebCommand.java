package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.net.NetworkCredential;
import org.mooring.dotnet.system.net.UnixDomainSocketEndPoint;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** What Invoke-WebRequest and Invoke-RestMethod share: a request over HTTP, and what may go wrong with it (WebRequestPSCmdlet). */
abstract class WebCommand extends PipelineCmdlet {

    @Parameter
    boolean useBasicParsing;

    @Parameter(mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    Uri uri;

    @Parameter
    Version httpVersion;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.WebRequestSession")
    WebRequestSession webSession;

    @Parameter
    @Alias("SV")
    String sessionVariable;

    @Parameter
    boolean allowUnencryptedAuthentication;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.WebAuthenticationType")
    Object authentication;

    @Parameter
    PSCredential credential;

    @Parameter
    boolean useDefaultCredentials;

    @Parameter
    @ValidateNotNullOrEmpty
    String certificateThumbprint;

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Security.Cryptography.X509Certificates.X509Certificate")
    X509Certificate2 certificate;

    @Parameter
    boolean skipCertificateCheck;

    @Parameter
    @DotNetType("Microsoft.PowerShell.Commands.WebSslProtocol")
    Object sslProtocol;

    @Parameter
    SecureString token;

    @Parameter
    String userAgent;

    @Parameter
    boolean disableKeepAlive;

    @Parameter
    @Alias("TimeoutSec")
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int connectionTimeoutSeconds;

    @Parameter
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int operationTimeoutSeconds;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> headers;

    @Parameter
    boolean skipHeaderValidation;

    @Parameter
    boolean allowInsecureRedirect;

    @Parameter
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int maximumRedirection = -1;

    @Parameter
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int maximumRetryCount;

    @Parameter
    boolean preserveAuthorizationOnRedirect;

    @Parameter
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int retryIntervalSec = 5;

    @Parameter(parameterSets = {"StandardMethod", "StandardMethodNoProxy"})
    @DotNetType("Microsoft.PowerShell.Commands.WebRequestMethod")
    Object method;

    @Parameter(parameterSets = {"CustomMethod", "CustomMethodNoProxy"}, mandatory = true)
    @Alias("CM")
    @ValidateNotNullOrEmpty
    String customMethod;

    @Parameter
    boolean preserveHttpMethodOnRedirect;

    @Parameter(parameterSets = {"StandardMethod", "CustomMethod"})
    Uri proxy;

    @Parameter(parameterSets = {"StandardMethod", "CustomMethod"})
    PSCredential proxyCredential;

    @Parameter(parameterSets = {"StandardMethod", "CustomMethod"})
    boolean proxyUseDefaultCredentials;

    @Parameter(parameterSets = {"StandardMethodNoProxy", "CustomMethodNoProxy"}, mandatory = true)
    boolean noProxy;

    @Parameter(valueFromPipeline = true)
    Object body;

    @Parameter
    @DotNetType("System.Collections.IDictionary")
    Map<?, ?> form;

    @Parameter
    String contentType;

    @Parameter
    @ValidateSet({"chunked", "compress", "deflate", "gzip", "identity"})
    String transferEncoding;

    @Parameter
    @ValidateNotNullOrEmpty
    UnixDomainSocketEndPoint unixSocket;

    @Parameter
    @ValidateNotNullOrEmpty
    String inFile;

    @Parameter
    @ValidateNotNullOrEmpty
    String outFile;

    @Parameter
    boolean passThru;

    @Parameter
    boolean resume;

    @Parameter
    boolean skipHttpErrorCheck;

    private WebRequestSession conversation;
    private Download download;

    /** Hands on an answer, whose content is still to be read. */
    abstract void answer(Answer answer) throws IOException;

    /** Where the next request goes after an answer; null where there is none. */
    URI next(Answer answer) {
        return null;
    }

    @Override
    protected void processRecord() {
        WebChecks.check(this);
        download = new Download(this, outFile, resume);
        prepare();
        try {
            URI at = address(uri.isAbsolute() ? uri.absoluteUri() : "http://" + uri.original());
            if (!scheme(at).startsWith("http")) {
                throw new DotNetException("System.NotSupportedException", "The '" + scheme(at) + "' scheme is not supported.");
            }
            boolean followed = false;
            while (at != null && !stopping()) {
                at = exchange(at, followed);
                followed = true;
            }
        } catch (DotNetException e) {
            throw switch (e.typeName()) {
                case "System.NotSupportedException" ->
                    terminate(new ErrorRecord(e, "WebCmdletIEDomNotSupportedException", ErrorCategory.NotImplemented, null));
                case "System.Security.Cryptography.CryptographicException" ->
                    terminate(new ErrorRecord(e, "WebCmdletCertificateException", ErrorCategory.SecurityError, null));
                default -> e;
            };
        }
    }

    static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private URI address(String text) {
        boolean ofGet = customMethod == null ? method == null || method.toString().equals("Default") || method.toString().equals("Get")
            : customMethod.equals("GET");
        String address = text;
        if (PSObject.base(body) instanceof Map<?, ?> query && ofGet) {
            int fragment = address.indexOf('#');
            address = fragment < 0 ? address : address.substring(0, fragment);
            address += (address.contains("?") ? "&" : "?") + RequestContent.encoded(query);
            body = null;
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new DotNetException("System.UriFormatException", "Invalid URI: The format of the URI could not be determined.", e);
        }
    }

    String methodName() {
        if (customMethod != null && !customMethod.isEmpty()) {
            return customMethod.toUpperCase(Locale.ROOT);
        }
        String name = method == null ? "Default" : method.toString();
        return name.equals("Default") ? "GET" : name.toUpperCase(Locale.ROOT);
    }

    /** What the conversation takes over from the parameters. */
    private void prepare() {
        if (conversation == null) {
            conversation = webSession == null ? new WebRequestSession() : webSession;
        }
        if (sessionVariable != null) {
            session().setVariable(sessionVariable, conversation);
        }
        if (credential != null && kind().equals("None")) {
            conversation.credentials(NetworkCredential.make(credential.userName(), credential.password()));
            conversation.useDefaultCredentials(false);
        } else if (kind().equals("Basic")) {
            conversation.headers().put("Authorization", WebAuthorization.basic(NetworkCredential.make(credential.userName(), credential.password())));
        } else if (!kind().equals("None")) {
            conversation.headers().put("Authorization", "Bearer " + new String(token.toCharArray()));
        }
        if (certificateThumbprint != null) {
            conversation.add(own(certificateThumbprint));
        }
        if (certificate != null) {
            conversation.add(certificate);
        }
        if (userAgent != null) {
            conversation.userAgent(userAgent);
        }
        prepareProxy();
        if (sslProtocol != null) {
            conversation.sslProtocol(sslProtocol.toString());
        }
        if (maximumRedirection > -1) {
            conversation.maximumRedirection(maximumRedirection);
        }
        if (headers != null) {
            headers.forEach((name, value) -> {
                if (value != null) {
                    conversation.headers().put(Conversion.toText(name), Conversion.toText(value));
                }
            });
        }
        if (maximumRetryCount > 0) {
            conversation.maximumRetryCount(maximumRetryCount);
            conversation.retryIntervalInSeconds(retryIntervalSec);
        }
    }

    private void prepareProxy() {
        if (noProxy) {
            conversation.withoutProxy();
        } else if (proxy != null) {
            WebProxy by = WebProxy.make(proxy);
            if (proxyCredential != null) {
                by.credentials(NetworkCredential.make(proxyCredential.userName(), proxyCredential.password()));
            }
            conversation.proxy(by);
        }
    }

    String kind() {
        return authentication == null ? "None" : authentication.toString();
    }

    /** A certificate of the user's own by its thumbprint. */
    private X509Certificate2 own(String thumbprint) {
        return CertificateFiles.personal(environment().get("HOME")).stream().filter(each -> each.thumbprint().equalsIgnoreCase(thumbprint)).findFirst()
            .orElseThrow(() -> terminate(new ErrorRecord(new DotNetException("System.Security.Cryptography.CryptographicException",
                "Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. "), "WebCmdletCertificateException",
                ErrorCategory.SecurityError, null)));
    }

    /** The session's environment; a command by itself has none. */
    private Map<String, String> environment() {
        SessionState state = session();
        return state == null ? Map.of() : state.service(SessionEnvironment.class).variables();
    }

    WebRequestSession conversation() {
        return conversation;
    }

    Download download() {
        return download;
    }

    /**
     * One request with its redirections and retries, and what is made of the answer; answers where to go on.
     *
     * @param followed whether an answer before said to go there
     */
    private URI exchange(URI at, boolean followed) {
        Exchange exchange = new Exchange(this, connections(), EnvironmentProxy.of(environment()), followed);
        try (Answer answer = exchange.answer(at)) {
            boolean success = answer.isSuccess();
            if (download.isComplete(answer)) {
                success = true;
                writeVerbose("The file will not be re-downloaded because the remote file is the same size as the OutFile: " + outFile);
                download = new Download(this, null, false);
            }
            if (!allowInsecureRedirect && scheme(answer.request().uri()).equals("https") && answer.value("Location") instanceof String location
                && location.toLowerCase(Locale.ROOT).startsWith("http:")) {
                throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                    "Operation is not valid due to the current state of the object."), "InsecureRedirection", ErrorCategory.InvalidOperation,
                    new HttpRequestMessage(answer.request())).withDetails(new ErrorDetails("Cannot follow an insecure redirection by default. Reissue the"
                    + " command specifying the -AllowInsecureRedirect switch. ", null)));
            }
            if (!success && !skipHttpErrorCheck) {
                throw failed(answer);
            }
            answer(answer);
            if (exchange.redirectionsLeft() == 0 && answer.isRedirection()) {
                writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                    "Operation is not valid due to the current state of the object."), "MaximumRedirectExceeded", ErrorCategory.InvalidOperation,
                    new HttpRequestMessage(answer.request())).withDetails(new ErrorDetails("The maximum redirection count has been exceeded. To increase the"
                    + " number of redirections allowed, supply a higher value to the -MaximumRedirection parameter.", null)));
            }
            return next(answer);
        } catch (HttpConnectTimeoutException e) {
            DotNetException late = new DotNetException("System.Threading.Tasks.TaskCanceledException", "The request was canceled due to the configured"
                + " HttpClient.Timeout of " + connectionTimeoutSeconds + " seconds elapsing.", e);
            throw terminate(new ErrorRecord(late, "ConnectionTimeoutReached", ErrorCategory.OperationTimeout, null));
        } catch (HttpTimeoutException e) {
            DotNetException late = new DotNetException("System.TimeoutException", "The request was canceled due to the configured OperationTimeout of "
                + operationTimeoutSeconds + " seconds elapsing", e);
            throw terminate(new ErrorRecord(late, "OperationTimeoutReached", ErrorCategory.OperationTimeout, null));
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped(e);
            }
            throw failed(e, at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        }
    }

    private static DotNetException stopped(Exception e) {
        return new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
    }

    private Connections connections() {
        boolean ownRedirects = preserveAuthorizationOnRedirect && conversation.headers().containsKey("Authorization") || allowInsecureRedirect
            || preserveHttpMethodOnRedirect;
        Connections.Settings settings = new Connections.Settings(conversation.proxy(), conversation.noProxy(), conversation.certificate(),
            skipCertificateCheck, conversation.sslProtocol(), connectionTimeoutSeconds, unixSocket == null ? null : unixSocket.path(),
            ownRedirects, conversation.maximumRedirection(), Arrays.asList(System.identityHashCode(conversation.cookies()),
                conversation.credentials()));
        Connections before = conversation.connections();
        if (before == null || !before.isFor(settings)) {
            conversation.connections(new Connections(settings));
            if (before != null) {
                writeVerbose("The WebSession properties were changed between requests forcing all HTTP connections in the session to be recreated.");
            }
        }
        return conversation.connections();
    }

    private RuntimeException failed(Answer answer) {
        DotNetException e = new DotNetException("Microsoft.PowerShell.Commands.HttpResponseException",
            "Response status code does not indicate success: " + answer.status() + " (" + answer.reasonPhrase() + ").");
        e.properties().put("Response", new HttpResponseMessage(answer));
        e.properties().put("StatusCode", answer.statusCode());
        ErrorRecord record = new ErrorRecord(e, "WebCmdletWebResponseException", ErrorCategory.InvalidOperation, new HttpRequestMessage(answer.request()));
        String words;
        try {
            words = ErrorText.of(DecodedText.of(answer.body().readAllBytes(), answer.charset()).text(), answer.mediaType());
        } catch (IOException unreadable) {
            words = unreadable.toString();
        }
        return terminate(words.isEmpty() ? record : record.withDetails(new ErrorDetails(words, null)));
    }

    private RuntimeException failed(IOException e, URI at) {
        DotNetException failed = WebFailure.of(e, at);
        ErrorRecord record = new ErrorRecord(failed, "WebCmdletWebResponseException", ErrorCategory.InvalidOperation, at.toString());
        return terminate(failed.getCause() == null ? record : record.withDetails(new ErrorDetails(failed.getCause().getMessage(), null)));
    }

    /** What a request carries; null where it carries nothing, not even nothing. */
    final RequestContent content(String name) {
        Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        conversation.headers().forEach((key, value) -> {
            if (Answer.ofContent((String) key)) {
                said.put((String) key, (String) value);
            }
        });
        if (contentType != null) {
            said.put("Content-Type", contentType);
        } else if (name.equals("POST") && said.getOrDefault("Content-Type", "").isEmpty()) {
            said.put("Content-Type", "application/x-www-form-urlencoded");
        }
        said.values().removeIf(String::isBlank);
        if (!skipHeaderValidation && said.containsKey("Content-Type") && MediaType.of(said.get("Content-Type")) == null) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.ValidationMetadataException", "The cmdlet cannot run because"
                + " the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress"
                + " header validation, supply the -SkipHeaderValidation parameter."), "WebCmdletContentTypeException", ErrorCategory.InvalidArgument,
                said.get("Content-Type")));
        }
        if (form != null) {
            return RequestContent.form(form).with(said);
        }
        if (body != null) {
            return RequestContent.of(body, said);
        }
        if (inFile != null) {
            Path file = Path.of(session().service(Drives.class).qualify(inFile).providerPath());
            try {
                return new RequestContent(OpenFile.bytes(file), said);
            } catch (IOException e) {
                throw FileErrors.of(e, file);
            }
        }
        return name.equals("GET") && contentType == null ? null : new RequestContent(new byte[0], said);
    }

    // What the parts of a command say, which are classes of their own

    final void say(String message) {
        writeVerbose(message);
    }

    final void detail(String message) {
        writeDebug(message);
    }

    final void show(ProgressRecord progress) {
        writeProgress(progress);
    }

    final SessionState state() {
        return session();
    }

    final RuntimeException end(ErrorRecord error) {
        return terminate(error);
    }
}

package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

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
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.net.UnixDomainSocketEndPoint;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** What Invoke-WebRequest and Invoke-RestMethod share: a request over HTTP, and what may go wrong with it (WebRequestPSCmdlet). */
abstract class WebCommand extends PipelineCmdlet {

    private static final int DEFAULT_REDIRECTS = 50;

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

    private WebRequestSession session;
    private HttpClient client;
    private SingleExchange single;

    /** Hands on an answer. */
    abstract void answer(HttpResponse<byte[]> response);

    @Override
    protected void beginProcessing() {
        check();
        session = webSession != null ? webSession : new WebRequestSession();
        if (credential != null && authentication == null) {
            session.credentials(credential);
        }
        if (userAgent != null) {
            session.userAgent(userAgent);
        }
        SSLContext tls = Tls.context(client(certificate, certificateThumbprint), skipCertificateCheck);
        client = client(tls);
        single = single(tls);
        if (sessionVariable != null) {
            session().setVariable(sessionVariable, session);
        }
    }

    private void check() {
        String kind = kind();
        if (webSession != null && sessionVariable != null) {
            throw wrong("WebCmdletSessionConflictException", "The cmdlet cannot run because the following conflicting parameters are specified: WebSession"
                + " and SessionVariable. Specify either WebSession or SessionVariable, then retry.");
        }
        if (useDefaultCredentials && !kind.equals("None")) {
            throw wrong("WebCmdletAuthenticationConflictException", "The cmdlet cannot run because the following conflicting parameters are specified:"
                + " Authentication and UseDefaultCredentials. Authentication does not support Default Credentials. Specify either Authentication or"
                + " UseDefaultCredentials, then retry.");
        }
        if (!kind.equals("None") && token != null && credential != null) {
            throw wrong("WebCmdletAuthenticationTokenConflictException", "The cmdlet cannot run because the following conflicting parameters are specified:"
                + " Credential and Token. Specify either Credential or Token, then retry.");
        }
        if (kind.equals("Basic") && credential == null) {
            throw wrong("WebCmdletAuthenticationCredentialNotSuppliedException", "The cmdlet cannot run because the following parameter is not specified:"
                + " Credential. The supplied Authentication type requires a Credential. Specify Credential, then retry.");
        }
        if ((kind.equals("Bearer") || kind.equals("OAuth")) && token == null) {
            throw wrong("WebCmdletAuthenticationTokenNotSuppliedException", "The cmdlet cannot run because the following parameter is not specified: Token."
                + " The supplied Authentication type requires a Token. Specify Token, then retry.");
        }
        if (!kind.equals("None") && !allowUnencryptedAuthentication && !scheme(address()).equals("https")) {
            throw wrong("WebCmdletAllowUnencryptedAuthenticationRequiredException", "The cmdlet cannot protect plain text secrets sent over unencrypted"
                + " connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the"
                + " AllowUnencryptedAuthentication parameter.");
        }
        if (useDefaultCredentials && credential != null) {
            throw wrong("WebCmdletCredentialConflictException", "The cmdlet cannot run because the following conflicting parameters are specified:"
                + " Credential and UseDefaultCredentials. Specify either Credential or UseDefaultCredentials, then retry.");
        }
        if (proxyUseDefaultCredentials && proxyCredential != null) {
            throw wrong("WebCmdletProxyCredentialConflictException", "The cmdlet cannot run because the following conflicting parameters are specified:"
                + " ProxyCredential and ProxyUseDefaultCredentials. Specify either ProxyCredential or ProxyUseDefaultCredentials, then retry.");
        }
        if (proxy == null && (proxyCredential != null || proxyUseDefaultCredentials)) {
            throw wrong("WebCmdletProxyUriNotSuppliedException", "The cmdlet cannot run because the following parameter is missing: Proxy. Provide a valid proxy"
                + " URI for the Proxy parameter when using the ProxyCredential or ProxyUseDefaultCredentials parameters, then retry.");
        }
        if (useDefaultCredentials || proxyUseDefaultCredentials) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "A session has no credentials of the computer's own: name"
                + " them with -Credential or -ProxyCredential."), "DefaultCredentialsNotSupported", ErrorCategory.NotImplemented, null));
        }
        if (body != null && form != null) {
            throw wrong("WebCmdletBodyFormConflictException", "The cmdlet cannot run because the following conflicting parameters are specified: Body and Form."
                + " Specify either Body or Form, then retry.");
        }
        if (inFile != null && form != null) {
            throw wrong("WebCmdletFormInFileConflictException", "The cmdlet cannot run because the following conflicting parameters are specified: Form and"
                + " InFile. Specify either Form or InFile, then retry.");
        }
        if (body != null && inFile != null) {
            throw wrong("WebCmdletBodyConflictException", "The cmdlet cannot run because the following conflicting parameters are specified: Body and InFile."
                + " Specify either Body or Infile, then retry.");
        }
        if (passThru && outFile == null) {
            throw wrong("WebCmdletOutFileMissingException", "The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile"
                + " parameter value when using the PassThru parameter, then retry.");
        }
    }

    private RuntimeException wrong(String id, String message) {
        return terminate(new ErrorRecord(new DotNetException("System.ComponentModel.DataAnnotations.ValidationException", message), id,
            ErrorCategory.InvalidArgument, this));
    }

    private String kind() {
        return authentication == null ? "None" : authentication.toString();
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    /** Without a scheme it is HTTP. */
    private URI address() {
        String text = uri.isAbsolute() ? uri.absoluteUri() : "http://" + uri.original();
        if (PSObject.base(body) instanceof Map<?, ?> query && methodName().equals("GET")) {
            text += (text.contains("?") ? "&" : "?") + RequestContent.encoded(query);
        }
        return URI.create(text);
    }

    private String methodName() {
        if (customMethod != null) {
            return customMethod.toUpperCase(Locale.ROOT);
        }
        String name = method == null ? "Default" : method.toString();
        return name.equals("Default") ? form != null ? "POST" : "GET" : name.toUpperCase(Locale.ROOT);
    }

    /** Who the client is: a certificate, or one of the user's own by its thumbprint. */
    private X509Certificate2 client(X509Certificate2 given, String thumbprint) {
        if (given != null || thumbprint == null) {
            return given;
        }
        return CertificateFiles.personal(session().service(SessionEnvironment.class).variables().get("HOME")).stream()
            .filter(each -> each.thumbprint().equalsIgnoreCase(thumbprint)).findFirst().orElseThrow(() -> new DotNetException(
                "System.Security.Cryptography.CryptographicException",
                "Unable to retrieve certificates because the thumbprint is not valid. Verify the thumbprint and retry. "));
    }

    /** For what Java's client does not do; null where it does all. */
    private SingleExchange single(SSLContext tls) {
        boolean encoded = transferEncoding != null && !transferEncoding.equalsIgnoreCase("identity");
        if (unixSocket == null && !disableKeepAlive && !encoded) {
            return null;
        }
        String refused = proxy != null ? "-Proxy together with -UnixSocket, -DisableKeepAlive or -TransferEncoding"
            : "compress".equalsIgnoreCase(transferEncoding) ? "-TransferEncoding compress"
            : unixSocket != null && scheme(address()).equals("https") ? "https over a UNIX socket" : null;
        if (refused != null) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "Not supported: " + refused + "."), "NotSupported",
                ErrorCategory.NotImplemented, null));
        }
        return new SingleExchange(unixSocket == null ? null : unixSocket.path(), tls, Tls.versions(sslProtocol),
            encoded ? transferEncoding.toLowerCase(Locale.ROOT) : null, connectionTimeoutSeconds * 1000, operationTimeoutSeconds * 1000);
    }

    private HttpClient client(SSLContext tls) {
        HttpClient.Builder builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).cookieHandler(session.cookieManager());
        builder.version(httpVersion != null && httpVersion.toString().startsWith("2") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        if (connectionTimeoutSeconds > 0) {
            builder.connectTimeout(Duration.ofSeconds(connectionTimeoutSeconds));
        }
        builder.sslContext(tls);
        if (Tls.versions(sslProtocol) != null) {
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols(Tls.versions(sslProtocol));
            builder.sslParameters(parameters);
        }
        if (proxyCredential != null) {
            builder.authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return getRequestorType() != RequestorType.PROXY ? null
                        : new PasswordAuthentication(proxyCredential.userName(), proxyCredential.password().toCharArray());
                }
            });
        }
        if (noProxy) {
            builder.proxy(HttpClient.Builder.NO_PROXY);
        } else if (proxy != null) {
            URI at = proxy.toURI();
            builder.proxy(ProxySelector.of(new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 80 : at.getPort())));
        }
        return builder.build();
    }

    @Override
    protected void processRecord() {
        URI address = address();
        if (!scheme(address).startsWith("http")) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "The '" + scheme(address) + "' scheme is not supported."),
                "WebCmdletIEDomNotSupportedException", ErrorCategory.NotImplemented, uri));
        }
        request(address);
    }

    /** One request with its redirections and retries. */
    final HttpResponse<byte[]> request(URI address) {
        HttpResponse<byte[]> response = exchange(address);
        boolean success = response.statusCode() / 100 == 2;
        if (!success && !skipHttpErrorCheck) {
            throw failed(response);
        }
        answer(response);
        return response;
    }

    private RuntimeException failed(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        DotNetException e = new DotNetException("Microsoft.PowerShell.Commands.HttpResponseException",
            "Response status code does not indicate success: " + status + " (" + ReasonPhrases.of(status) + ").");
        e.properties().put("Response", new HttpResponseMessage(response));
        ErrorRecord record = new ErrorRecord(e, "WebCmdletWebResponseException", ErrorCategory.InvalidOperation, response.uri().toString());
        String words = new String(response.body(), RequestContent.charset(type(response)));
        return terminate(words.isBlank() ? record : record.withDetails(new ErrorDetails(words, null)));
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("content-type").orElse("");
    }

    private HttpResponse<byte[]> exchange(URI address) {
        String name = methodName();
        RequestContent content = content(name);
        boolean authorized = true;
        URI at = address;
        int redirects = 0;
        int limit = maximumRedirection >= 0 ? maximumRedirection : session.maximumRedirection() >= 0 ? session.maximumRedirection() : DEFAULT_REDIRECTS;
        for (int attempt = 0;;) {
            HttpResponse<byte[]> response = send(at, name, content, authorized);
            int status = response.statusCode();
            String location = response.headers().firstValue("location").orElse(null);
            if (status >= 301 && status <= 308 && status != 304 && location != null) {
                if (++redirects > limit) {
                    if (limit > 0) {
                        writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The maximum redirection count has been exceeded."
                            + " To increase the number of redirections allowed, supply a higher value to the -MaximumRedirection parameter."),
                            "MaximumRedirectExceeded", ErrorCategory.InvalidOperation, at.toString()));
                    }
                    return response;
                }
                URI next = at.resolve(location);
                if (scheme(at).equals("https") && scheme(next).equals("http") && !allowInsecureRedirect) {
                    throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot follow an insecure redirection by default."
                        + " Reissue the command specifying the -AllowInsecureRedirect switch."), "InsecureRedirection", ErrorCategory.InvalidOperation,
                        at.toString()));
                }
                if (!preserveHttpMethodOnRedirect && status < 307 && name.equals("POST")) {
                    name = "GET";
                    content = null;
                }
                authorized = preserveAuthorizationOnRedirect;
                at = next;
                continue;
            }
            boolean again = (status == 304 || status >= 400 && status <= 599) && attempt < maximumRetryCount;
            if (!again) {
                return response;
            }
            attempt++;
            writeVerbose("Retrying after interval of " + retryIntervalSec + " seconds. Status code for previous attempt: " + ReasonPhrases.of(status));
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(retryIntervalSec * 1000L);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static DotNetException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
    }

    private HttpResponse<byte[]> send(URI at, String name, RequestContent content, boolean authorized) {
        HttpRequest request = request(at, name, content, authorized);
        writeVerbose("Requested HTTP/1.1 " + name + " with " + (content == null ? 0 : content.bytes().length) + "-byte payload");
        try {
            HttpResponse<byte[]> response = single != null ? single.send(request, content == null ? null : content.bytes())
                : client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            writeVerbose("Received HTTP/1.1 " + response.body().length + "-byte response of content type " + type(response));
            return response;
        } catch (InterruptedException e) {
            throw stopped(e);
        } catch (HttpTimeoutException e) {
            boolean connecting = e instanceof HttpConnectTimeoutException;
            DotNetException late = new DotNetException("System.Threading.Tasks.TaskCanceledException", "The request was canceled due to the configured"
                + " HttpClient.Timeout of " + (connecting ? connectionTimeoutSeconds : operationTimeoutSeconds) + " seconds elapsing.", e);
            throw terminate(new ErrorRecord(late, connecting ? "ConnectionTimeoutReached" : "OperationTimeoutReached", ErrorCategory.OperationTimeout, at.toString()));
        } catch (IOException e) {
            DotNetException failed = new DotNetException("System.Net.Http.HttpRequestException", words(e, at), e);
            throw terminate(new ErrorRecord(failed, "WebCmdletWebResponseException", ErrorCategory.InvalidOperation, at.toString()));
        }
    }

    private static String words(IOException e, URI at) {
        String place = " (" + at.getHost() + ":" + (at.getPort() >= 0 ? at.getPort() : scheme(at).equals("https") ? 443 : 80) + ")";
        if (e instanceof ConnectException) {
            boolean unknown = e.getCause() instanceof java.nio.channels.UnresolvedAddressException
                || e.getCause() != null && e.getCause().getCause() instanceof java.nio.channels.UnresolvedAddressException;
            return (unknown ? "Name or service not known" : "Connection refused") + place;
        }
        return e instanceof javax.net.ssl.SSLException ? "The SSL connection could not be established, see inner exception."
            : "An error occurred while sending the request.";
    }

    private RequestContent content(String name) {
        if (inFile != null) {
            Path file = Path.of(session().service(Drives.class).qualify(inFile).providerPath());
            try {
                return new RequestContent(OpenFile.bytes(file), contentType);
            } catch (IOException e) {
                throw FileErrors.of(e, file);
            }
        }
        if (form != null) {
            return RequestContent.form(form);
        }
        boolean asQuery = PSObject.base(body) instanceof Map<?, ?> && name.equals("GET");
        return body == null || asQuery ? null : RequestContent.of(body, contentType, name.equals("POST"));
    }

    private HttpRequest request(URI at, String name, RequestContent content, boolean authorized) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(at);
        builder.method(name, content == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(content.bytes()));
        if (operationTimeoutSeconds > 0) {
            builder.timeout(Duration.ofSeconds(operationTimeoutSeconds));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("User-Agent", session.userAgent());
        session.headers().forEach((key, value) -> all.put(Conversion.toText(key), Conversion.toText(value)));
        String said = content == null ? contentType : content.contentType();
        if (said != null && (content != null || !name.equals("GET"))) {
            all.put("Content-Type", said);
        }
        if (authorized) {
            authorize(all);
        }
        if (headers != null) {
            headers.forEach((key, value) -> all.put(Conversion.toText(key), value == null ? "" : Conversion.toText(value)));
        }
        if (resumesAt() > 0) {
            all.put("Range", "bytes=" + resumesAt() + "-");
        }
        if (headers != null && webSession == null) {
            headers.forEach((key, value) -> session.headers().put(Conversion.toText(key), value == null ? "" : Conversion.toText(value)));
        }
        all.forEach((key, value) -> header(builder, key, value));
        return builder.build();
    }

    private void header(HttpRequest.Builder builder, String key, String value) {
        try {
            builder.setHeader(key, value);
        } catch (IllegalArgumentException refused) {
            throw terminate(new ErrorRecord(new DotNetException("System.FormatException", "The format of value '" + value + "' of header '" + key
                + "' is invalid, or it is one that the client sets itself."), "System.FormatException", ErrorCategory.NotSpecified, null));
        }
    }

    private void authorize(Map<String, String> all) {
        switch (kind()) {
            case "Basic" -> all.put("Authorization", basic(credential));
            case "Bearer", "OAuth" -> all.put("Authorization", "Bearer " + new String(token.toCharArray()));
            default -> {
                if (session.credentials() != null) {
                    all.put("Authorization", basic(session.credentials()));
                }
            }
        }
    }

    private static String basic(PSCredential who) {
        String pair = who.userName() + ":" + new String(who.password().toCharArray());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private long resumesAt() {
        if (!resume || outFile == null) {
            return 0;
        }
        try {
            Path file = file(null);
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private Path file(HttpResponse<?> response) {
        Path file = Path.of(session().service(Drives.class).qualify(outFile).providerPath());
        if (Files.isDirectory(file) && response != null) {
            String path = response.uri().getPath();
            return file.resolve(path.substring(path.lastIndexOf('/') + 1));
        }
        return file;
    }

    /** Writes the content to -OutFile; answers whether the answer is to be handed on too. */
    final boolean save(HttpResponse<byte[]> response) {
        if (outFile == null) {
            return true;
        }
        Path file = file(response);
        try {
            if (response.statusCode() == 206 && resume) {
                Files.write(file, response.body(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.write(file, response.body());
            }
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
        return passThru;
    }
}

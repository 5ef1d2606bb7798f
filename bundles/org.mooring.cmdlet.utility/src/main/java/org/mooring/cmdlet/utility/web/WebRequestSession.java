package org.mooring.cmdlet.utility.web;

import java.util.LinkedHashSet;
import java.util.Set;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.net.NetworkCredential;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.PSCredential;

/** What requests of one conversation have in common: cookies, headers, who asks (Microsoft.PowerShell.Commands.WebRequestSession). */
@ClrClass("Microsoft.PowerShell.Commands.WebRequestSession")
public final class WebRequestSession {

    private ClrDictionary headers = new ClrDictionary(ClrTypes.find("System.Collections.Generic.Dictionary`2[System.String,System.String]"), false,
        StringComparer.ORDINAL_IGNORE_CASE);
    private CookieContainer cookies = new CookieContainer();
    private boolean useDefaultCredentials;
    private NetworkCredential credentials;
    private final Set<X509Certificate2> certificates = new LinkedHashSet<>();
    private String userAgent = PSUserAgent.own();
    private WebProxy proxy;
    private boolean noProxy;
    private int maximumRedirection = -1;
    private int maximumRetryCount;
    private int retryIntervalInSeconds;
    private String sslProtocol;
    private Connections connections;

    @New
    public static WebRequestSession make() {
        return new WebRequestSession();
    }

    @Get
    public ClrDictionary headers() {
        return headers;
    }

    @org.mooring.dotnet.Set
    public void headers(ClrDictionary value) {
        headers = value;
    }

    @Get
    public CookieContainer cookies() {
        return cookies;
    }

    @org.mooring.dotnet.Set
    public void cookies(CookieContainer value) {
        cookies = value;
    }

    @Get
    public boolean useDefaultCredentials() {
        return useDefaultCredentials;
    }

    @org.mooring.dotnet.Set
    public void useDefaultCredentials(boolean value) {
        useDefaultCredentials = value;
    }

    @Get
    @Name("Credentials")
    @Type("System.Object")
    public Object shownCredentials() {
        return credentials;
    }

    NetworkCredential credentials() {
        return credentials;
    }

    @org.mooring.dotnet.Set
    public void credentials(@Type("System.Object") Object value) {
        credentials = value instanceof PSCredential named ? NetworkCredential.make(named.userName(), named.password()) : (NetworkCredential) value;
    }

    @Get
    public Object[] certificates() {
        return certificates.isEmpty() ? null : certificates.toArray();
    }

    void add(X509Certificate2 certificate) {
        certificates.add(certificate);
    }

    /** Who the client is; null where nothing says so. */
    X509Certificate2 certificate() {
        return certificates.isEmpty() ? null : certificates.iterator().next();
    }

    @Get
    public String userAgent() {
        return userAgent;
    }

    @org.mooring.dotnet.Set
    public void userAgent(String value) {
        userAgent = value;
    }

    @Get
    public WebProxy proxy() {
        return proxy;
    }

    @org.mooring.dotnet.Set
    public void proxy(WebProxy value) {
        proxy = value;
        noProxy &= value == null;
    }

    boolean noProxy() {
        return noProxy;
    }

    void withoutProxy() {
        noProxy = true;
        proxy = null;
    }

    @Get
    public int maximumRedirection() {
        return maximumRedirection;
    }

    @org.mooring.dotnet.Set
    public void maximumRedirection(int value) {
        maximumRedirection = value;
    }

    @Get
    public int maximumRetryCount() {
        return maximumRetryCount;
    }

    @org.mooring.dotnet.Set
    public void maximumRetryCount(int value) {
        maximumRetryCount = value;
    }

    @Get
    public int retryIntervalInSeconds() {
        return retryIntervalInSeconds;
    }

    @org.mooring.dotnet.Set
    public void retryIntervalInSeconds(int value) {
        retryIntervalInSeconds = value;
    }

    /** The versions of TLS that are wanted; null for the usual ones. */
    String sslProtocol() {
        return sslProtocol;
    }

    void sslProtocol(String value) {
        sslProtocol = value;
    }

    /** How the conversation's requests were sent last; null before the first. */
    Connections connections() {
        return connections;
    }

    void connections(Connections value) {
        connections = value;
    }
}

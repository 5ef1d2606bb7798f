package org.mooring.cmdlet.utility.web;

import java.net.CookieManager;
import java.net.CookiePolicy;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.object.PSCredential;

/** What requests of one conversation have in common: cookies, headers, who asks (Microsoft.PowerShell.Commands.WebRequestSession). */
@ClrClass("Microsoft.PowerShell.Commands.WebRequestSession")
public final class WebRequestSession {

    static final String USER_AGENT = "Mozilla/5.0 (Linux; " + System.getProperty("os.name") + " " + System.getProperty("os.version")
        + "; en-US) PowerShell/7.6.5";

    private final ClrDictionary headers = ClrDictionary.of(ClrTypes.STRING, ClrTypes.STRING);
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private String userAgent = USER_AGENT;
    private int maximumRedirection = -1;
    private PSCredential credentials;

    @New
    public static WebRequestSession make() {
        return new WebRequestSession();
    }

    @Get
    public ClrDictionary headers() {
        return headers;
    }

    @Get
    public String userAgent() {
        return userAgent;
    }

    @Set
    public void userAgent(String value) {
        userAgent = value;
    }

    @Get
    public int maximumRedirection() {
        return maximumRedirection;
    }

    @Set
    public void maximumRedirection(int value) {
        maximumRedirection = value;
    }

    @Get
    public PSCredential credentials() {
        return credentials;
    }

    @Set
    public void credentials(PSCredential value) {
        credentials = value;
    }

    CookieManager cookieManager() {
        return cookies;
    }
}

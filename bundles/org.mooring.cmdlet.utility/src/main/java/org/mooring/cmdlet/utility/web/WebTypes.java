package org.mooring.cmdlet.utility.web;

import org.mooring.dotnet.ClrTypes;

/** The .NET types that the web commands bring. */
public final class WebTypes {

    /** Microsoft.PowerShell.Commands.WebRequestMethod. */
    public enum Method { Default, Get, Head, Post, Put, Delete, Trace, Options, Merge, Patch }

    /** Microsoft.PowerShell.Commands.WebAuthenticationType. */
    public enum Authentication { None, Basic, Bearer, OAuth }

    private static final ClrTypes.Registration KNOWN = ClrTypes.register(Cookie.class, CookieCollection.class, CookieContainer.class, WebProxy.class,
        PSUserAgent.class, HttpContents.Content.class, HttpContents.Bytes.class, HttpContents.Text.class, HttpContents.Stream.class,
        HttpContents.Multipart.class, HttpContents.Headers.class, HttpContents.Media.class, HttpContents.Disposition.class, HttpHeaders.class,
        HttpMessageContent.class, HttpRequestMessage.class, HttpResponseMessage.class, WebRequestSession.class, WebCmdletElementCollection.class,
        WebResponseObject.class, BasicHtmlWebResponseObject.class);

    static {
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.WebRequestMethod", Method.class);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.WebAuthenticationType", Authentication.class);
    }

    private WebTypes() {}

    /** Makes them known to scripts. */
    public static ClrTypes.Registration register() {
        return KNOWN;
    }
}

package org.mooring.cmdlet.utility.web;

import org.mooring.dotnet.ClrTypes;

/** The .NET types that the web commands bring. */
public final class WebTypes {

    /** Microsoft.PowerShell.Commands.WebRequestMethod. */
    public enum Method { Default, Get, Head, Post, Put, Delete, Trace, Options, Merge, Patch }

    /** Microsoft.PowerShell.Commands.WebAuthenticationType. */
    public enum Authentication { None, Basic, Bearer, OAuth }

    private static final ClrTypes.Registration KNOWN = ClrTypes.register(WebRequestSession.class, WebResponseObject.class,
        BasicHtmlWebResponseObject.class, HttpResponseMessage.class);

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

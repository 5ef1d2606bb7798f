package org.mooring.dotnet.system.net;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Uri;

/** System.UriBuilder. */
@ClrClass("System.UriBuilder")
public final class UriBuilder {

    private String scheme = "http";
    private String userName = "";
    private String password = "";
    private String host = "localhost";
    private int port = -1;
    private String path = "/";
    private String query = "";
    private String fragment = "";

    @New
    public static UriBuilder make() {
        return new UriBuilder();
    }

    @New
    public static UriBuilder make(String uri) {
        return make(Uri.parse(uri.contains("://") ? uri : "http://" + uri));
    }

    @New
    public static UriBuilder make(Uri uri) {
        UriBuilder made = new UriBuilder();
        made.scheme = uri.scheme();
        made.host = uri.host();
        made.port = uri.port();
        made.path = uri.path();
        made.query = uri.query();
        made.fragment = uri.fragment();
        String user = uri.userInfo();
        int colon = user.indexOf(':');
        made.userName = colon < 0 ? user : user.substring(0, colon);
        made.password = colon < 0 ? "" : user.substring(colon + 1);
        return made;
    }

    @New
    public static UriBuilder make(String schemeName, String hostName) {
        UriBuilder made = new UriBuilder();
        made.scheme = schemeName;
        made.host = hostName;
        return made;
    }

    @New
    public static UriBuilder make(String scheme, String host, int portNumber) {
        UriBuilder made = make(scheme, host);
        made.port(portNumber);
        return made;
    }

    @New
    public static UriBuilder make(String scheme, String host, int port, String pathValue) {
        UriBuilder made = make(scheme, host, port);
        made.path(pathValue);
        return made;
    }

    @Get
    public String scheme() {
        return scheme;
    }

    @Set
    public void scheme(String value) {
        scheme = value == null ? "" : value;
    }

    @Get
    public String userName() {
        return userName;
    }

    @Set
    public void userName(String value) {
        userName = value == null ? "" : value;
    }

    @Get
    public String password() {
        return password;
    }

    @Set
    public void password(String value) {
        password = value == null ? "" : value;
    }

    @Get
    public String host() {
        return host;
    }

    @Set
    public void host(String value) {
        host = value == null ? "" : value;
    }

    @Get
    public int port() {
        return port;
    }

    @Set
    public void port(int value) {
        if (value < -1 || value > 65535) {
            throw Exceptions.outOfRange("value");
        }
        port = value;
    }

    @Get
    public String path() {
        return path;
    }

    @Set
    public void path(String value) {
        path = value == null || value.isEmpty() ? "/" : value.replace(" ", "%20").replace('\\', '/');
    }

    @Get
    public String query() {
        return query;
    }

    @Set
    public void query(String value) {
        query = value == null || value.isEmpty() ? "" : value.startsWith("?") ? value : "?" + value;
    }

    @Get
    public String fragment() {
        return fragment;
    }

    @Set
    public void fragment(String value) {
        fragment = value == null || value.isEmpty() ? "" : value.startsWith("#") ? value : "#" + value;
    }

    @Get
    public Uri uri() {
        return Uri.parse(text());
    }

    private String text() {
        String user = userName.isEmpty() ? "" : userName + (password.isEmpty() ? "" : ":" + password) + "@";
        return scheme + "://" + user + host + (port < 0 ? "" : ":" + port) + (path.startsWith("/") ? "" : "/") + path + query + fragment;
    }

    @Override
    @Member
    public String toString() {
        return text();
    }
}

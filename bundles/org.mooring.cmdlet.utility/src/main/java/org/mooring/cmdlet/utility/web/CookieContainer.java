package org.mooring.cmdlet.utility.web;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Uri;

/** The cookies of a conversation and to whom each is told (System.Net.CookieContainer; RFC 6265). */
@ClrClass("System.Net.CookieContainer")
public final class CookieContainer {

    private final List<Cookie> cookies = new ArrayList<>();

    @New
    public static CookieContainer make() {
        return new CookieContainer();
    }

    @Get
    public synchronized int count() {
        return cookies.size();
    }

    @Member
    public void add(Cookie cookie) {
        if (cookie.domain().isEmpty()) {
            throw new DotNetException("System.ArgumentException", "The parameter 'cookie.Domain' cannot be an empty string. (Parameter 'cookie.Domain')");
        }
        put(cookie);
    }

    @Member
    public void add(Uri uri, Cookie cookie) {
        if (cookie.domain().isEmpty()) {
            cookie.host(uri.host());
        }
        put(cookie);
    }

    @Member
    public void add(CookieCollection all) {
        all.forEach(cookie -> add((Cookie) cookie));
    }

    private synchronized void put(Cookie cookie) {
        cookies.removeIf(cookie::replaces);
        if (!cookie.expired()) {
            cookies.add(cookie);
        }
    }

    @Member
    public CookieCollection getCookies(Uri uri) {
        return new CookieCollection(told(uri.toURI()));
    }

    @Member
    public synchronized CookieCollection getAllCookies() {
        return new CookieCollection(List.copyOf(cookies));
    }

    @Member
    public String getCookieHeader(Uri uri) {
        return header(uri.toURI());
    }

    @Member
    public void setCookies(Uri uri, String cookieHeader) {
        take(uri.toURI(), cookieHeader);
    }

    /** What a request says of the cookies; empty where it has none. */
    String header(URI to) {
        StringJoiner pairs = new StringJoiner("; ");
        told(to).forEach(cookie -> pairs.add(cookie.name() + "=" + cookie.value()));
        return pairs.toString();
    }

    private synchronized List<Cookie> told(URI to) {
        cookies.removeIf(Cookie::expired);
        return cookies.stream().filter(cookie -> cookie.isFor(to)).toList();
    }

    /** Takes over what a Set-Cookie header says; what is not written as a cookie is passed over. */
    void take(URI from, String header) {
        List<HttpCookie> parsed;
        try {
            parsed = HttpCookie.parse(header.toLowerCase(Locale.ROOT).startsWith("set-cookie") ? header : "Set-Cookie: " + header);
        } catch (IllegalArgumentException malformed) {
            return;
        }
        for (HttpCookie each : parsed) {
            Cookie cookie = Cookie.make(each.getName(), each.getValue());
            if (each.getDomain() == null) {
                cookie.host(from.getHost());
            } else {
                cookie.domain(each.getDomain());
                if (!cookie.isFor(from.resolve("/"))) {
                    continue;
                }
            }
            cookie.path(each.getPath() == null || each.getPath().isEmpty() ? "/" : each.getPath());
            cookie.secure(each.getSecure());
            cookie.httpOnly(each.isHttpOnly());
            if (each.getMaxAge() >= 0) {
                cookie.expires(DateTime.of(java.time.Instant.now().plusSeconds(each.getMaxAge()), DateTimeKind.Local));
            }
            put(cookie);
        }
    }
}

package org.mooring.cmdlet.utility.web;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** What a server asks a client to tell it with later requests (System.Net.Cookie). */
@ClrClass("System.Net.Cookie")
public final class Cookie {

    private String name = "";
    private String value = "";
    private String path = "";
    private String domain = "";
    private boolean hostOnly;
    private boolean secure;
    private boolean httpOnly;
    private DateTime expires = DateTime.MIN;

    @New
    public static Cookie make() {
        return new Cookie();
    }

    @New
    public static Cookie make(String name, String value) {
        return make(name, value, "", "");
    }

    @New
    public static Cookie make(String name, String value, String path) {
        return make(name, value, path, "");
    }

    @New
    public static Cookie make(String name, String value, String path, String domain) {
        Cookie cookie = new Cookie();
        cookie.name = name;
        cookie.value(value);
        cookie.path(path);
        cookie.domain(domain);
        return cookie;
    }

    @Get
    public String name() {
        return name;
    }

    @Set
    public void name(String text) {
        name = text;
    }

    @Get
    public String value() {
        return value;
    }

    @Set
    public void value(String text) {
        value = text == null ? "" : text;
    }

    @Get
    public String path() {
        return path;
    }

    @Set
    public void path(String text) {
        path = text == null ? "" : text;
    }

    @Get
    public String domain() {
        return domain;
    }

    @Set
    public void domain(String text) {
        domain = text == null ? "" : text;
        hostOnly = false;
    }

    /** Makes it one of a host alone, not of those below it. */
    void host(String host) {
        domain = host;
        hostOnly = true;
    }

    @Get
    public boolean secure() {
        return secure;
    }

    @Set
    public void secure(boolean is) {
        secure = is;
    }

    @Get
    public boolean httpOnly() {
        return httpOnly;
    }

    @Set
    public void httpOnly(boolean is) {
        httpOnly = is;
    }

    @Get
    public DateTime expires() {
        return expires;
    }

    @Set
    public void expires(DateTime when) {
        expires = when;
    }

    @Get
    public boolean expired() {
        return !expires.equals(DateTime.MIN) && !expires.toInstant().isAfter(Instant.now());
    }

    boolean replaces(Cookie other) {
        return name.equalsIgnoreCase(other.name) && domain.equalsIgnoreCase(other.domain) && path.equals(other.path);
    }

    boolean isFor(URI to) {
        String host = to.getHost() == null ? "" : to.getHost().toLowerCase(Locale.ROOT);
        String of = domain.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        String at = to.getPath() == null || to.getPath().isEmpty() ? "/" : to.getPath();
        boolean below = !hostOnly && host.endsWith("." + of);
        boolean within = path.isEmpty() || path.equals("/") || at.equals(path) || at.startsWith(path.endsWith("/") ? path : path + "/");
        return (host.equals(of) || below) && within && (!secure || "https".equalsIgnoreCase(to.getScheme())) && !expired();
    }

    @Override
    public String toString() {
        return name.isEmpty() ? value : name + "=" + value;
    }
}

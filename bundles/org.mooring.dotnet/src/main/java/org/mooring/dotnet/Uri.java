package org.mooring.dotnet;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** System.Uri: absolute or relative; keeps the text that it was made of. */
public final class Uri {

    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "ftp", 21, "ws", 80, "wss", 443, "ldap", 389, "telnet", 23,
            "gopher", 70, "nntp", 119);

    private final String original;
    private final URI uri;
    private final boolean absolute;

    private Uri(String original, URI uri) {
        this.original = original;
        this.uri = uri;
        this.absolute = uri.isAbsolute();
    }

    /** Absolute or relative; throws a UriFormatException. */
    public static Uri parse(String text) {
        Uri uri = tryParse(text);
        if (uri == null) {
            throw Exceptions.make("System.UriFormatException", text.isEmpty() ? "Invalid URI: The URI is empty."
                    : "Invalid URI: The hostname could not be parsed.");
        }
        return uri;
    }

    /** Null when it is no URI. */
    public static Uri tryParse(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("/") && !stripped.startsWith("//")) {
            return make(text, escape(stripped));
        }
        return make(text, escape(stripped));
    }

    /** A colon behind what cannot be a scheme ({@code 10.0.0.1:80/x}) belongs to a relative path. */
    private static Uri make(String original, String escaped) {
        try {
            URI uri = new URI(escaped);
            if (uri.isAbsolute() && !uri.isOpaque()) {
                String host = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
                if (uri.getHost() == null && PORTS.containsKey(uri.getScheme().toLowerCase(Locale.ROOT)) && !host.matches("[^@/:]+(:\\d+)?")) {
                    return null;
                }
                uri = normal(uri);
            }
            return new Uri(original, uri);
        } catch (URISyntaxException e) {
            return escaped.matches("[0-9][^/?#:]*:.*") ? make(original, "./" + escaped) : null;
        }
    }

    /** Scheme and host in small letters, dot segments resolved, the default port left out, a path of at least a slash. */
    private static URI normal(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(scheme).append("://");
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        int at = authority.lastIndexOf('@') + 1;
        String host = authority.substring(at).toLowerCase(Locale.ROOT);
        Integer usual = PORTS.get(scheme);
        if (usual != null && host.endsWith(":" + usual)) {
            host = host.substring(0, host.length() - usual.toString().length() - 1);
        }
        text.append(authority, 0, at).append(host);
        String path = uri.normalize().getRawPath();
        while (path != null && path.startsWith("/..")) {
            path = path.substring(3);
        }
        text.append(path == null || path.isEmpty() ? "/" : path);
        if (uri.getRawQuery() != null) {
            text.append('?').append(uri.getRawQuery());
        }
        if (uri.getRawFragment() != null) {
            text.append('#').append(uri.getRawFragment());
        }
        return new URI(text.toString());
    }

    /** Escapes what may not stand in a URI and leaves escapes that are there. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            boolean escape = c == '%' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2));
            if (escape || c > 0x20 && c < 0x7f && "\"<>\\^`{|}%".indexOf(c) < 0) {
                out.appendCodePoint(c);
            } else {
                for (byte b : text.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b));
                }
            }
            i += length;
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    public boolean isAbsolute() {
        return absolute;
    }

    /** The text it was made of. */
    public String original() {
        return original;
    }

    /** Its parts, escaped. */
    public URI toURI() {
        return uri;
    }

    private URI absolute() {
        if (!absolute) {
            throw Exceptions.invalidOperation("This operation is not supported for a relative URI.");
        }
        return uri;
    }

    public String absoluteUri() {
        return absolute().toString();
    }

    public String scheme() {
        return absolute().getScheme().toLowerCase(Locale.ROOT);
    }

    public String host() {
        String authority = authority();
        int colon = authority.lastIndexOf(':');
        return colon > authority.indexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** Host and, unless it is the usual one, port. */
    public String authority() {
        String authority = absolute().getRawAuthority();
        return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
    }

    public String userInfo() {
        String info = absolute().getRawUserInfo();
        return info == null ? "" : info;
    }

    /** -1 when neither said nor known of the scheme. */
    public int port() {
        String authority = authority();
        int colon = authority.lastIndexOf(':');
        return colon > authority.indexOf(']') ? Integer.parseInt(authority.substring(colon + 1)) : PORTS.getOrDefault(scheme(), -1);
    }

    public boolean isDefaultPort() {
        return PORTS.getOrDefault(scheme(), -1) == port();
    }

    public String path() {
        return absolute().isOpaque() ? uri.getRawSchemeSpecificPart() : uri.getRawPath();
    }

    /** With its question mark, or "". */
    public String query() {
        return absolute().getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    /** With its hash mark, or "". */
    public String fragment() {
        return absolute().getRawFragment() == null ? "" : "#" + uri.getRawFragment();
    }

    /** A URI that {@code other} names from here. */
    public Uri resolve(String other) {
        URI relative = URI.create(escape(other));
        return parse(relative.isAbsolute() ? other : absolute().resolve(relative).toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uri u && u.uri.equals(uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    /** Readable: what need not be escaped is not. */
    @Override
    public String toString() {
        return absolute ? readable(uri.toString()) : original;
    }

    /** Letters beyond ASCII and blanks are shown; what would change the meaning stays escaped. */
    private static String readable(String escaped) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < escaped.length(); ) {
            if (escaped.charAt(i) != '%') {
                out.append(escaped.charAt(i++));
                continue;
            }
            int end = i;
            while (end + 2 < escaped.length() && escaped.charAt(end) == '%') {
                end += 3;
            }
            end = end == i ? Math.min(escaped.length(), i + 3) : end;
            String run = escaped.substring(i, end);
            String decoded = java.net.URLDecoder.decode(run, StandardCharsets.UTF_8);
            out.append(decoded.chars().allMatch(c -> c == ' ' || c >= 0xa0 && c != 0xfffd || "\"<>^`{|}\\".indexOf(c) >= 0) ? decoded : run);
            i = end;
        }
        return out.toString();
    }
}

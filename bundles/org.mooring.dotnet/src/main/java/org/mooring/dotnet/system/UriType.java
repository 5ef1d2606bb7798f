package org.mooring.dotnet.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Uri;

/** System.Uri. */
@ClrClass(value = "System.Uri", type = Uri.class, interfaces = "System.Runtime.Serialization.ISerializable",
    order = {"AbsolutePath", "AbsoluteUri", "LocalPath", "Authority", "HostNameType", "IsDefaultPort", "IsFile", "IsLoopback",
        "PathAndQuery", "Segments", "IsUnc", "Host", "Port", "Query", "Fragment", "Scheme", "OriginalString", "DnsSafeHost", "IdnHost",
        "IsAbsoluteUri", "UserEscaped", "UserInfo"})
public final class UriType {

    public static final String UriSchemeHttp = "http";
    public static final String UriSchemeHttps = "https";
    public static final String UriSchemeFile = "file";
    public static final String UriSchemeFtp = "ftp";
    public static final String SchemeDelimiter = "://";

    private UriType() {}

    @New
    public static Uri make(String uriString) {
        if (uriString == null) {
            throw Exceptions.argumentNull("uriString");
        }
        return make(uriString, ((ClrEnum) ClrTypes.find("System.UriKind")).value(1));
    }

    @New
    public static Uri make(String uriString, @Type("System.UriKind") Object uriKind) {
        Uri uri = Uri.parse(uriString);
        long kind = ClrEnum.number(uriKind);
        if (kind == 1 && !uri.isAbsolute()) {
            throw Exceptions.make("System.UriFormatException", "Invalid URI: The format of the URI could not be determined.");
        }
        return uri;
    }

    @New
    public static Uri make(Uri baseUri, String relativeUri) {
        return baseUri.resolve(relativeUri);
    }

    @New
    public static Uri make(Uri baseUri, Uri relativeUri) {
        return baseUri.resolve(relativeUri.original());
    }

    @Get
    public static String absoluteUri(Uri self) {
        return self.absoluteUri();
    }

    @Get
    public static String absolutePath(Uri self) {
        return self.path();
    }

    @Get
    public static String localPath(Uri self) {
        return unescapeDataString(self.path());
    }

    @Get
    public static String authority(Uri self) {
        return self.authority();
    }

    @Get
    public static String host(Uri self) {
        return self.host();
    }

    @Get
    public static String dnsSafeHost(Uri self) {
        return self.host().replaceAll("[\\[\\]]", "");
    }

    @Get
    public static String idnHost(Uri self) {
        return java.net.IDN.toASCII(dnsSafeHost(self));
    }

    @Get
    public static int port(Uri self) {
        return self.port();
    }

    @Get
    public static String scheme(Uri self) {
        return self.scheme();
    }

    @Get
    public static String query(Uri self) {
        return self.query();
    }

    @Get
    public static String fragment(Uri self) {
        return self.fragment();
    }

    @Get
    public static String pathAndQuery(Uri self) {
        return self.path() + self.query();
    }

    @Get
    public static String userInfo(Uri self) {
        return self.userInfo();
    }

    @Get
    public static String originalString(Uri self) {
        return self.original();
    }

    @Get
    public static boolean isAbsoluteUri(Uri self) {
        return self.isAbsolute();
    }

    @Get
    public static boolean isDefaultPort(Uri self) {
        return self.isDefaultPort();
    }

    @Get
    public static boolean isFile(Uri self) {
        return self.scheme().equals("file");
    }

    @Get
    public static boolean isUnc(Uri self) {
        return isFile(self) && !self.host().isEmpty();
    }

    @Get
    public static boolean isLoopback(Uri self) {
        return self.host().equals("localhost") || self.host().startsWith("127.") || self.host().equals("[::1]");
    }

    @Get
    public static boolean userEscaped(Uri self) {
        return false;
    }

    @Get
    public static String[] segments(Uri self) {
        List<String> segments = new ArrayList<>();
        String path = self.path();
        for (int i = 0; i < path.length(); ) {
            int slash = path.indexOf('/', i);
            int end = slash < 0 ? path.length() : slash + 1;
            segments.add(path.substring(i, end));
            i = end;
        }
        return segments.toArray(String[]::new);
    }

    @Get
    @Type("System.UriHostNameType")
    public static Object hostNameType(Uri self) {
        String host = self.host();
        int kind = host.isEmpty() ? 1 : host.startsWith("[") ? 4 : host.matches("\\d+(\\.\\d+){3}") ? 3 : 2;
        return ((ClrEnum) ClrTypes.find("System.UriHostNameType")).value(kind);
    }

    public static String getLeftPart(Uri self, @Type("System.UriPartial") Object part) {
        String user = self.userInfo().isEmpty() ? "" : self.userInfo() + "@";
        String authority = self.scheme() + "://" + user + self.authority();
        return switch ((int) ClrEnum.number(part)) {
            case 0 -> self.scheme() + "://";
            case 1 -> authority;
            case 2 -> authority + self.path();
            default -> authority + self.path() + self.query();
        };
    }

    public static Uri makeRelativeUri(Uri self, Uri uri) {
        if (!self.authority().equals(uri.authority())) {
            return uri;
        }
        String[] from = self.path().split("/", -1);
        String[] to = uri.path().split("/", -1);
        int common = 0;
        while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
            common++;
        }
        return Uri.parse("../".repeat(from.length - 1 - common) + String.join("/", java.util.Arrays.copyOfRange(to, common, to.length))
                + uri.query() + uri.fragment());
    }

    public static boolean isBaseOf(Uri self, Uri uri) {
        return self.authority().equals(uri.authority()) && uri.path().startsWith(self.path().substring(0, self.path().lastIndexOf('/') + 1));
    }

    public static String toString(Uri self) {
        return self.toString();
    }

    private static String escape(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }

    public static String escapeDataString(String stringToEscape) {
        return escape(stringToEscape, "-_.~");
    }

    public static String escapeUriString(String stringToEscape) {
        return escape(stringToEscape, "-_.~!*'();:@&=+$,/?#[]");
    }

    public static String unescapeDataString(String stringToUnescape) {
        return java.net.URLDecoder.decode(stringToUnescape.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    public static boolean isWellFormedUriString(String uriString, @Type("System.UriKind") Object uriKind) {
        Uri uri = uriString == null || !uriString.equals(escape(uriString, "-_.~!*'();:@&=+$,/?#[]%")) ? null : Uri.tryParse(uriString);
        long kind = ClrEnum.number(uriKind);
        return uri != null && (kind == 0 || uri.isAbsolute() == (kind == 1));
    }

    public static boolean tryCreate(String uriString, @Type("System.UriKind") Object uriKind, @Type("System.Uri") ByRef result) {
        Uri uri = uriString == null || uriString.isEmpty() ? null : Uri.tryParse(uriString);
        long kind = ClrEnum.number(uriKind);
        boolean right = uri != null && (kind == 0 || uri.isAbsolute() == (kind == 1));
        result.set(right ? uri : null);
        return right;
    }

    public static boolean checkSchemeName(String schemeName) {
        return schemeName != null && schemeName.matches("[A-Za-z][A-Za-z0-9+.-]*");
    }

    @Name("CheckHostName")
    @Type("System.UriHostNameType")
    public static Object checkHostName(String name) {
        int kind = name == null || name.isEmpty() ? 0 : name.matches("\\d+(\\.\\d+){3}") ? 3 : name.contains(":") ? 4 : 2;
        return ((ClrEnum) ClrTypes.find("System.UriHostNameType")).value(kind);
    }

    public static final String UriSchemeMailto = "mailto";
    public static final String UriSchemeWs = "ws";
    public static final String UriSchemeWss = "wss";
    public static final String UriSchemeSsh = "ssh";

    public static boolean isHexDigit(char character) {
        return Character.digit(character, 16) >= 0 && character < 128;
    }

    public static int fromHex(char digit) {
        if (!isHexDigit(digit)) {
            throw Exceptions.argument("Value does not fall within the expected range.", "digit");
        }
        return Character.digit(digit, 16);
    }

    public static String hexEscape(char character) {
        if (character > 0xff) {
            throw Exceptions.outOfRange("character");
        }
        return String.format("%%%02X", (int) character);
    }

    public static boolean isHexEncoding(String pattern, int index) {
        return pattern.length() - index >= 3 && pattern.charAt(index) == '%' && isHexDigit(pattern.charAt(index + 1)) && isHexDigit(pattern.charAt(index + 2));
    }

    public static char hexUnescape(String pattern, org.mooring.dotnet.ByRef index) {
        int at = ((Number) index.get()).intValue();
        if (at < 0 || at >= pattern.length()) {
            throw Exceptions.outOfRange("index");
        }
        boolean encoded = isHexEncoding(pattern, at);
        index.set(at + (encoded ? 3 : 1));
        return encoded ? (char) Integer.parseInt(pattern.substring(at + 1, at + 3), 16) : pattern.charAt(at);
    }
}

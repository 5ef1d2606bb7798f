package org.mooring.dotnet.system.net;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.system.collections.NameValueCollectionType;

/** System.Net.WebUtility and System.Web.HttpUtility. */
@ClrClass(value = "System.Net.WebUtility", type = ClrClass.None.class)
public final class WebUtilityType {

    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "copy", "©",
            "euro", "€", "hellip", "…");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|(\\w+));");

    private WebUtilityType() {}

    public static String htmlEncode(String value) {
        if (value == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        value.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= 160 && c < 256 || c > 0xffff) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    public static String htmlDecode(String value) {
        return value == null ? null : ENTITY.matcher(value).replaceAll(m -> Matcher.quoteReplacement(
                m.group(1) != null ? Character.toString(Integer.parseInt(m.group(1)))
                : m.group(2) != null ? Character.toString(Integer.parseInt(m.group(2), 16)) : ENTITIES.getOrDefault(m.group(3), m.group())));
    }

    public static String urlEncode(String value) {
        return value == null ? null : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%21", "!").replace("%28", "(").replace("%29", ")");
    }

    public static String urlDecode(String encodedValue) {
        return encodedValue == null ? null : URLDecoder.decode(encodedValue.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** System.Web.HttpUtility: the same with small hexadecimal letters. */
    @ClrClass(value = "System.Web.HttpUtility", type = ClrClass.None.class)
    public static final class Http {

        private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

        private Http() {}

        public static String htmlEncode(String s) {
            return WebUtilityType.htmlEncode(s);
        }

        public static String htmlDecode(String s) {
            return WebUtilityType.htmlDecode(s);
        }

        public static String urlEncode(String str) {
            return str == null ? null : ESCAPE.matcher(WebUtilityType.urlEncode(str)).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
        }

        public static String urlDecode(String str) {
            return WebUtilityType.urlDecode(str);
        }

        public static String htmlAttributeEncode(String s) {
            return s == null ? null : s.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;").replace("<", "&lt;");
        }

        /** Only the path, up to a question mark: blanks and what is no ASCII. */
        public static String urlPathEncode(String str) {
            if (str == null) {
                return null;
            }
            int query = str.indexOf('?');
            StringBuilder out = new StringBuilder();
            for (byte b : (query < 0 ? str : str.substring(0, query)).getBytes(StandardCharsets.UTF_8)) {
                out.append(b < 0 || b <= ' ' ? String.format("%%%02x", b & 0xff) : String.valueOf((char) b));
            }
            return out + (query < 0 ? "" : str.substring(query));
        }

        public static String javaScriptStringEncode(String value) {
            return javaScriptStringEncode(value, false);
        }

        public static String javaScriptStringEncode(String value, boolean addDoubleQuotes) {
            StringBuilder out = new StringBuilder();
            for (char c : (value == null ? "" : value).toCharArray()) {
                switch (c) {
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\n' -> out.append("\\n");
                    case '\b' -> out.append("\\b");
                    case '\f' -> out.append("\\f");
                    default -> out.append(c < ' ' || "'<>&".indexOf(c) >= 0 || c == 0x85 || c == 0x2028 || c == 0x2029 ? String.format("\\u%04x", (int) c)
                            : String.valueOf(c));
                }
            }
            return addDoubleQuotes ? "\"" + out + "\"" : out.toString();
        }

        public static byte[] urlEncodeToBytes(String str) {
            return str == null ? null : urlEncode(str).getBytes(StandardCharsets.US_ASCII);
        }

        public static byte[] urlDecodeToBytes(String str) {
            return str == null ? null : urlDecode(str).getBytes(StandardCharsets.UTF_8);
        }

        @org.mooring.dotnet.Type("System.Collections.Specialized.NameValueCollection")
        public static Object parseQueryString(String query) {
            return NameValueCollectionType.ofQuery(query);
        }
    }
}

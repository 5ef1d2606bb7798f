package org.mooring.cmdlet.utility.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the values of well-known request headers are written; .NET refuses others unless -SkipHeaderValidation says not to look. */
final class HeaderFormat {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String COMMENT = "\\((?:[^()\\\\]|\\\\.|\\((?:[^()\\\\]|\\\\.)*\\))*\\)";
    private static final String TAG = "(?:W/)?\"[^\"]*\"";
    private static final String QUALITY = "(?:\\s*;\\s*" + TOKEN + "(?:\\s*=\\s*(?:" + TOKEN + "|" + QUOTED + "))?)*";
    private static final Pattern NAME = Pattern.compile(TOKEN);

    private HeaderFormat() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isValue(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "user-agent", "server" -> list(value, "(?:" + TOKEN + "(?:/" + TOKEN + ")?|" + COMMENT + ")", "\\s+");
            case "if-match", "if-none-match" -> value.strip().equals("*") || list(value, TAG, "\\s*,\\s*");
            case "accept" -> list(value, TOKEN + "/" + TOKEN + QUALITY, "\\s*,\\s*");
            case "accept-charset", "accept-encoding", "accept-language", "te" -> list(value, TOKEN + QUALITY, "\\s*,\\s*");
            case "connection", "trailer", "pragma" -> list(value, TOKEN + "(?:\\s*=\\s*(?:" + TOKEN + "|" + QUOTED + "))?", "\\s*,\\s*");
            case "max-forwards" -> value.strip().matches("\\d+");
            case "range" -> value.strip().matches(TOKEN + "\\s*=\\s*(?:\\d*-\\d*)(?:\\s*,\\s*\\d*-\\d*)*");
            default -> true;
        };
    }

    private static boolean list(String value, String item, String separator) {
        return value.strip().matches(item + "(?:" + separator + item + ")*");
    }
}

package org.mooring.cmdlet.utility.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a content as headers write it: {@code text/html; charset=utf-8} (RFC 9110, 8.3). */
record MediaType(String name, Map<String, String> parameters) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern WHOLE = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")((?:\\s*;\\s*(?:" + TOKEN
        + "\\s*(?:=\\s*(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\"))?)?)*)\\s*");
    private static final Pattern PARAMETER = Pattern.compile("(" + TOKEN + ")\\s*=\\s*(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*)\")");

    /** Null where the text is no type. */
    static MediaType of(String text) {
        Matcher whole = text == null ? null : WHOLE.matcher(text);
        if (whole == null || !whole.matches()) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Matcher m = PARAMETER.matcher(whole.group(2)); m.find();) {
            parameters.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), m.group(2) != null ? m.group(2) : m.group(3));
        }
        return new MediaType(whole.group(1), parameters);
    }

    String charset() {
        return parameters.get("charset");
    }

    /** Whether a type's content is JSON, as PowerShell takes it. */
    static boolean isJson(String name) {
        return name != null && switch (name.toLowerCase(Locale.ROOT)) {
            case "application/json", "text/json", "application/x-javascript", "text/x-javascript", "application/javascript", "text/javascript" -> true;
            default -> false;
        };
    }

    static boolean isXml(String name) {
        return name != null && switch (name.toLowerCase(Locale.ROOT)) {
            case "application/xml", "application/xml-external-parsed-entity", "application/xml-dtd" -> true;
            default -> name.toLowerCase(Locale.ROOT).endsWith("+xml");
        };
    }

    static boolean isText(String name) {
        return name != null && (name.toLowerCase(Locale.ROOT).startsWith("text/") || isXml(name) || isJson(name));
    }
}

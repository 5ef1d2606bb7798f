package org.mooring.cmdlet.utility.web;

import java.util.Map;

/** Words of HTTP that Java's client does not hand on as the server wrote them. */
final class ReasonPhrases {

    private static final Map<Integer, String> PHRASES = Map.ofEntries(Map.entry(100, "Continue"), Map.entry(200, "OK"), Map.entry(201, "Created"),
        Map.entry(202, "Accepted"), Map.entry(203, "Non-Authoritative Information"), Map.entry(204, "No Content"), Map.entry(205, "Reset Content"),
        Map.entry(206, "Partial Content"), Map.entry(300, "Multiple Choices"), Map.entry(301, "Moved Permanently"), Map.entry(302, "Found"),
        Map.entry(303, "See Other"), Map.entry(304, "Not Modified"), Map.entry(307, "Temporary Redirect"), Map.entry(308, "Permanent Redirect"),
        Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"), Map.entry(402, "Payment Required"), Map.entry(403, "Forbidden"),
        Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"), Map.entry(406, "Not Acceptable"), Map.entry(407, "Proxy Authentication Required"),
        Map.entry(408, "Request Timeout"), Map.entry(409, "Conflict"), Map.entry(410, "Gone"), Map.entry(411, "Length Required"),
        Map.entry(412, "Precondition Failed"), Map.entry(413, "Request Entity Too Large"), Map.entry(414, "Request-Uri Too Long"),
        Map.entry(415, "Unsupported Media Type"), Map.entry(416, "Requested Range Not Satisfiable"), Map.entry(417, "Expectation Failed"),
        Map.entry(418, "I'm a teapot"), Map.entry(422, "Unprocessable Entity"), Map.entry(423, "Locked"), Map.entry(426, "Upgrade Required"), Map.entry(429, "Too Many Requests"),
        Map.entry(500, "Internal Server Error"), Map.entry(501, "Not Implemented"), Map.entry(502, "Bad Gateway"), Map.entry(503, "Service Unavailable"),
        Map.entry(504, "Gateway Timeout"), Map.entry(505, "Http Version Not Supported"));

    private ReasonPhrases() {}

    static String of(int status) {
        return PHRASES.getOrDefault(status, "");
    }

    /** A header's name as it is commonly written: Java's client has them in small letters. */
    static String headerName(String name) {
        StringBuilder written = new StringBuilder(name.length());
        boolean first = true;
        for (char c : name.toCharArray()) {
            written.append(first ? Character.toUpperCase(c) : c);
            first = c == '-';
        }
        return switch (written.toString()) {
            case "Etag" -> "ETag";
            case "Www-Authenticate" -> "WWW-Authenticate";
            case "X-Ua-Compatible" -> "X-UA-Compatible";
            default -> written.toString();
        };
    }
}

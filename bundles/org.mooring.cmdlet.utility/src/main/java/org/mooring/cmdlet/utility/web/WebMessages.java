package org.mooring.cmdlet.utility.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the web commands say of requests and answers with -Verbose and -Debug. */
final class WebMessages {

    private WebMessages() {}

    static String asked(WebRequest request, Download download) {
        String address = request.uri().toString();
        int query = address.indexOf('?');
        StringBuilder text = new StringBuilder("WebRequest: v" + request.version() + " " + request.method() + " "
            + (query < 0 ? address : address.substring(0, query)));
        if (query >= 0 && query < address.length() - 1) {
            text.append(" with query length ").append(address.length() - query - 1);
        }
        if (request.content() != null) {
            MediaType type = MediaType.of(request.content().headers().get("Content-Type"));
            text.append(type == null ? "" : " with " + type.name() + " payload");
            text.append(" with body size ").append(size(request.bytes().length));
        }
        return text.append(download.saves() ? " output to " + download.place() : "").toString();
    }

    static String answered(Answer answer) {
        StringBuilder text = new StringBuilder("WebResponse: " + answer.status() + " " + answer.reasonPhrase());
        if (answer.mediaType() != null) {
            text.append(" with ").append(answer.mediaType()).append(" payload");
        }
        return text.append(answer.length() < 0 ? "" : " with body size " + size(answer.length())).toString();
    }

    static String details(WebRequest request) {
        StringBuilder text = new StringBuilder("WebRequest Detail\n");
        String query = request.uri().getRawQuery();
        if (query != null) {
            text.append("---QUERY\n").append(query.replace("&", "\n")).append("\n\n");
        }
        text.append("---HEADERS\n");
        request.headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\n"));
        if (request.content() != null) {
            request.content().headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\n"));
            text.append("---BODY\n").append(new String(request.bytes(), StandardCharsets.UTF_8));
        }
        return text.toString().strip();
    }

    static String details(Answer answer) {
        StringBuilder text = new StringBuilder("WebResponse Detail\n---HEADERS\n");
        answer.headers().forEach((name, values) -> text.append(name).append(": ").append(String.join(", ", values)).append("\n"));
        return text.toString().strip();
    }

    /** As {@code 1.5 KB (1,536 bytes)}. */
    static String size(long bytes) {
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        String shown = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return shown + " " + units[unit] + " (" + String.format(Locale.ROOT, "%,d", bytes) + " bytes)";
    }
}

package org.mooring.cmdlet.utility;

/** Text as it stands between HTML's tags (System.Net.WebUtility). */
final class HtmlText {

    private static final int LATIN = 160;
    private static final int AFTER_LATIN = 256;

    private HtmlText() {}

    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> encoded.append("&lt;");
                case '>' -> encoded.append("&gt;");
                case '&' -> encoded.append("&amp;");
                case '"' -> encoded.append("&quot;");
                case '\'' -> encoded.append("&#39;");
                default -> {
                    if (c >= LATIN && c < AFTER_LATIN || c > Character.MAX_VALUE) {
                        encoded.append("&#").append(c).append(';');
                    } else {
                        encoded.appendCodePoint(c);
                    }
                }
            }
        });
        return encoded.toString();
    }
}

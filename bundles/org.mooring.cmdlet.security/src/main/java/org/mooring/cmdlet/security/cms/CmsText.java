package org.mooring.cmdlet.security.cms;

import java.util.Base64;
import java.util.Locale;

/** A message in text: Base64 between two lines that say what it is. */
record CmsText(byte[] bytes, int start, int end) {

    private static final String BEGIN = "-----BEGIN CMS-----";
    private static final String END = "-----END CMS-----";
    private static final int LINE = 76;

    static String of(byte[] message) {
        return BEGIN + "\n" + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(message) + "\n" + END;
    }

    /** The first message in a text, with where it begins and ends; null where there is none. */
    static CmsText in(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int start = upper.indexOf(BEGIN);
        int end = start < 0 ? -1 : upper.indexOf(END, start);
        if (end < 0) {
            return null;
        }
        try {
            return new CmsText(Base64.getDecoder().decode(text.substring(start + BEGIN.length(), end).replaceAll("\\s", "")), start, end + END.length());
        } catch (IllegalArgumentException e) {
            throw new org.mooring.api.stream.DotNetException("System.FormatException", "The input is not a valid Base-64 string: " + e.getMessage(), e);
        }
    }
}

package org.mooring.cmdlet.utility.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Encoding;

/** A content as text: in the charset that its type says, else that of a page's {@code meta} element or an XML declaration, else in UTF-8. */
record DecodedText(String text, Encoding encoding) {

    private static final int START = 1024;
    private static final Pattern META = Pattern.compile("<meta\\s[^<]*?charset\\s*=\\s*[\"'\\n]?([A-Za-z][^\\s\"'\\n<>]+)[\\s\"'\\n>]",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("<\\?xml\\s[^<]*?encoding\\s*=\\s*[\"'\\n]?([A-Za-z][^\\s\"'\\n<>]+)[\\s\"'\\n>]",
        Pattern.CASE_INSENSITIVE);

    static DecodedText of(byte[] bytes, String charset) {
        Encoding said = named(charset);
        DecodedText text = in(bytes, said == null ? Encoding.UTF8 : said);
        if (said != null) {
            return text;
        }
        String start = text.text.substring(0, Math.min(text.text.length(), START));
        Matcher within = META.matcher(start);
        if (!within.find() && !(within = XML.matcher(start)).find()) {
            return text;
        }
        Encoding found = named(within.group(1));
        return found == null ? text : in(bytes, found);
    }

    private static DecodedText in(byte[] bytes, Encoding encoding) {
        return new DecodedText(encoding.decode(bytes, 0, bytes.length), encoding);
    }

    private static Encoding named(String name) {
        try {
            return name == null ? null : Encoding.of(name);
        } catch (DotNetException unknown) {
            return null;
        }
    }
}

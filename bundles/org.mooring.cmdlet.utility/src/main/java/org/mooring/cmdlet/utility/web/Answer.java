package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;

/**
 * What a server answers; its content is still to be read.
 *
 * @param reason the words beside the status; null where the way of asking does not hand them on
 * @param headers by their names; those about the content come last, as .NET has them
 */
record Answer(WebRequest request, int status, String reason, String version, Map<String, List<String>> headers, InputStream body)
    implements AutoCloseable {

    private static final Set<String> OF_CONTENT = Set.of("allow", "content-disposition", "content-encoding", "content-language", "content-length",
        "content-location", "content-md5", "content-range", "content-type", "expires", "last-modified");

    /** Whether a header says something about the content, not about the message. */
    static boolean ofContent(String name) {
        return OF_CONTENT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The answer with its headers in .NET's order, its content unpacked where it came packed. */
    static Answer of(WebRequest request, int status, String reason, String version, Map<String, List<String>> headers, InputStream body) throws IOException {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        headers.forEach((name, values) -> put(ordered, name, values, false));
        headers.forEach((name, values) -> put(ordered, name, values, true));
        Answer packed = new Answer(request, status, reason, version, ordered, body);
        InputStream plain = body;
        List<String> codings = packed.values("Content-Encoding");
        for (int i = codings.size() - 1; i >= 0; i--) {
            plain = unpacked(codings.get(i).strip().toLowerCase(Locale.ROOT), plain);
        }
        if (plain != body) {
            ordered.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Encoding") || name.equalsIgnoreCase("Content-Length"));
        }
        return new Answer(request, status, reason, version, ordered, plain);
    }

    private static void put(Map<String, List<String>> ordered, String name, List<String> values, boolean ofContent) {
        if (ofContent(name) == ofContent && !name.startsWith(":")) {
            ordered.put(name, List.copyOf(values));
        }
    }

    private static InputStream unpacked(String coding, InputStream packed) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> {
                PushbackInputStream start = new PushbackInputStream(packed, 1);
                int first = start.read();
                if (first >= 0) {
                    start.unread(first);
                }
                yield first < 0 ? start : new GZIPInputStream(start);
            }
            case "deflate" -> {
                PushbackInputStream start = new PushbackInputStream(packed, 1);
                int first = start.read();
                if (first >= 0) {
                    start.unread(first);
                }
                yield new InflaterInputStream(start, new Inflater((first & 0x0f) != 8));
            }
            default -> packed;
        };
    }

    /** The values of a header, whatever the case of its name. */
    List<String> values(String name) {
        List<String> found = new ArrayList<>();
        headers.forEach((each, values) -> {
            if (each.equalsIgnoreCase(name)) {
                found.addAll(values);
            }
        });
        return found;
    }

    /** The first value of a header; null where there is none. */
    String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isRedirection() {
        return status >= 300 && status <= 303 || status == 307 || status == 308;
    }

    /** A value of System.Net.HttpStatusCode: its text is a name, or the number where there is none. */
    Object statusCode() {
        return ((ClrEnum) ClrTypes.find("System.Net.HttpStatusCode")).value(status);
    }

    String reasonPhrase() {
        return reason != null ? reason : ReasonPhrases.of(status);
    }

    /** The content's type without its parameters; null where none is said. */
    String mediaType() {
        return MediaType.of(value("Content-Type")) instanceof MediaType type ? type.name() : null;
    }

    /** The charset that the content's type says; null where it says none. */
    String charset() {
        return MediaType.of(value("Content-Type")) instanceof MediaType type ? type.charset() : null;
    }

    /** How long the content is; -1 where that is not said. */
    long length() {
        try {
            return value("Content-Length") instanceof String said ? Long.parseLong(said) : -1;
        } catch (NumberFormatException nonsense) {
            return -1;
        }
    }

    /** How long the whole is of which this is a part ({@code Content-Range}); -1 where that is not said. */
    long lengthOfWhole() {
        String range = value("Content-Range");
        try {
            return range == null ? -1 : Long.parseLong(range.substring(range.lastIndexOf('/') + 1));
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }

    /** Ends the coming of what was not read. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}

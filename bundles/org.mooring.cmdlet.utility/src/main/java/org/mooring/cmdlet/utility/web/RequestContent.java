package org.mooring.cmdlet.utility.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** What a request carries: text, bytes, a form. */
record RequestContent(byte[] bytes, String contentType) {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final ClrType FILES = ClrTypes.find("System.IO.FileInfo");

    /** The charset that a content type says, UTF-8 where it says none. */
    static Charset charset(String contentType) {
        Matcher said = contentType == null ? null : CHARSET.matcher(contentType);
        return said != null && said.find() && Charset.isSupported(said.group(1)) ? Charset.forName(said.group(1)) : StandardCharsets.UTF_8;
    }

    /** @param contentType what the user said, or null */
    static RequestContent of(Object body, String contentType, boolean post) {
        Object base = PSObject.base(body);
        String type = contentType == null && post ? "application/x-www-form-urlencoded" : contentType;
        return switch (base) {
            case byte[] bytes -> new RequestContent(bytes, type);
            case Map<?, ?> form -> new RequestContent(encoded(form).getBytes(StandardCharsets.UTF_8), type);
            case XmlNode xml -> new RequestContent(xml.outerXml().getBytes(charset(type)), type);
            default -> new RequestContent(Conversion.toText(body).getBytes(charset(type)), type);
        };
    }

    /** {@code a=1&b=2}. */
    static String encoded(Map<?, ?> form) {
        StringJoiner pairs = new StringJoiner("&");
        form.forEach((key, value) -> pairs.add(encoded(key) + "=" + (value == null ? "" : encoded(value))));
        return pairs.toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(Conversion.toText(value), StandardCharsets.UTF_8);
    }

    /** A multipart form; files among the values are sent with their names. */
    static RequestContent form(Map<?, ?> form) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.forEach((key, value) -> {
            Iterator<?> several = value == null ? null : Enumeration.of(value);
            if (several == null) {
                part(out, boundary, Conversion.toText(key), value);
            } else {
                several.forEachRemaining(each -> part(out, boundary, Conversion.toText(key), each));
            }
        });
        text(out, "--" + boundary + "--\r\n");
        return new RequestContent(out.toByteArray(), "multipart/form-data; boundary=\"" + boundary + "\"");
    }

    private static void part(ByteArrayOutputStream out, String boundary, String name, Object value) {
        text(out, "--" + boundary + "\r\n");
        Object base = PSObject.base(value);
        if (base != null && FILES.isInstance(base)) {
            Path file = Path.of(Conversion.toText(Members.current().get(base, "FullName")));
            text(out, "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.getFileName() + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n");
            try {
                out.writeBytes(OpenFile.bytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text(out, "\r\n");
            return;
        }
        text(out, "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
            + (value == null ? "" : Conversion.toText(value)) + "\r\n");
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.ClrStream;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.xml.XmlNode;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * What a request carries: text, bytes, a form.
 *
 * @param headers that say what it is
 */
record RequestContent(byte[] bytes, Map<String, String> headers) {

    private static final ClrType FILES = ClrTypes.find("System.IO.FileInfo");

    /** Text is sent in the charset that the content's type says. */
    static RequestContent of(Object body, Map<String, String> headers) {
        Object base = PSObject.base(body);
        return switch (base) {
            case byte[] bytes -> new RequestContent(bytes, headers);
            case Map<?, ?> form -> new RequestContent(encoded(form).getBytes(charset(headers)), headers);
            case XmlNode xml -> new RequestContent(xml.outerXml().getBytes(declared(xml)), headers);
            case ClrStream stream -> new RequestContent(stream.rest(), headers);
            case HttpContents.Multipart form -> form.content();
            case null, default -> new RequestContent(Conversion.toText(body).getBytes(charset(headers)), headers);
        };
    }

    private static Charset charset(Map<String, String> headers) {
        MediaType type = MediaType.of(headers.get("Content-Type"));
        String said = type == null ? null : type.charset();
        return said == null ? StandardCharsets.UTF_8 : org.mooring.dotnet.Encoding.of(said).charset();
    }

    /** The encoding of an XML declaration. */
    private static Charset declared(XmlNode xml) {
        Object first = Members.current().get(xml, "FirstChild");
        Object encoding = first == null ? null : Members.current().get(first, "Encoding");
        return encoding instanceof String name && !name.isEmpty() ? org.mooring.dotnet.Encoding.of(name).charset() : StandardCharsets.UTF_8;
    }

    /** {@code a=1&b=2}. */
    static String encoded(Map<?, ?> form) {
        StringJoiner pairs = new StringJoiner("&");
        form.forEach((key, value) -> pairs.add(encoded(key) + "=" + (value == null ? "" : encoded(value))));
        return pairs.toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(Conversion.toText(value), StandardCharsets.UTF_8).replace("*", "%2A").replace("%21", "!").replace("%28", "(")
            .replace("%29", ")").replace("%2A", "*");
    }

    /** A multipart form; files among the values are sent with their names. */
    static RequestContent form(Map<?, ?> form) {
        HttpContents.Multipart parts = new HttpContents.Multipart();
        form.forEach((key, value) -> {
            String name = Conversion.toText(key);
            Object base = PSObject.base(value);
            Iterator<?> several = base == null || FILES.isInstance(base) ? null : Enumeration.of(base);
            if (several == null) {
                parts.add(part(name, base));
            } else {
                several.forEachRemaining(each -> parts.add(part(name, PSObject.base(each))));
            }
        });
        return parts.content();
    }

    private static HttpContents.Content part(String name, Object value) {
        HttpContents.Disposition disposition = HttpContents.Disposition.make("form-data");
        disposition.name(name);
        if (value == null || !FILES.isInstance(value)) {
            HttpContents.Content text = HttpContents.Text.make(value == null ? "" : Conversion.toText(value));
            text.headers().contentDisposition(disposition);
            return text;
        }
        Path file = Path.of(Conversion.toText(Members.current().get(value, "FullName")));
        disposition.fileName(file.getFileName().toString());
        disposition.fileNameStar(file.getFileName().toString());
        try {
            HttpContents.Content content = HttpContents.Bytes.make(OpenFile.bytes(file));
            content.headers().contentDisposition(disposition);
            content.headers().contentType(HttpContents.Media.parse("application/octet-stream"));
            return content;
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    RequestContent with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        more.forEach(all::putIfAbsent);
        return new RequestContent(bytes, all);
    }
}

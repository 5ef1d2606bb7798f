package org.mooring.cmdlet.utility.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.system.io.ClrStream;

/** The contents of System.Net.Http from which a script puts together what -Body sends: text, bytes, multipart forms, and their headers. */
public final class HttpContents {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private HttpContents() {}

    /** System.Net.Http.HttpContent. */
    @ClrClass(value = "System.Net.Http.HttpContent", isAbstract = true)
    public static class Content {

        private final Headers headers = new Headers();
        final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        @Get
        public Headers headers() {
            return headers;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** System.Net.Http.StringContent. */
    @ClrClass(value = "System.Net.Http.StringContent", base = "System.Net.Http.ByteArrayContent")
    public static final class Text extends Content {

        private Text(String text, Encoding encoding, String type) {
            super(encoding.encode(text));
            headers().contentType(Media.parse(type + "; charset=" + encoding.webName()));
        }

        @New
        public static Text make(String content) {
            return new Text(content, Encoding.UTF8, "text/plain");
        }

        @New
        public static Text make(String content, Encoding encoding) {
            return new Text(content, encoding == null ? Encoding.UTF8 : encoding, "text/plain");
        }

        @New
        public static Text make(String content, Encoding encoding, String mediaType) {
            return new Text(content, encoding == null ? Encoding.UTF8 : encoding, mediaType == null ? "text/plain" : mediaType);
        }
    }

    /** System.Net.Http.ByteArrayContent. */
    @ClrClass(value = "System.Net.Http.ByteArrayContent", base = "System.Net.Http.HttpContent")
    public static final class Bytes extends Content {

        private Bytes(byte[] bytes) {
            super(bytes);
        }

        @New
        public static Bytes make(byte[] content) {
            return new Bytes(content);
        }
    }

    /** System.Net.Http.StreamContent: the stream is read when the content is made. */
    @ClrClass(value = "System.Net.Http.StreamContent", base = "System.Net.Http.HttpContent")
    public static final class Stream extends Content {

        private Stream(byte[] bytes) {
            super(bytes);
        }

        @New
        public static Stream make(ClrStream content) {
            return new Stream(content.rest());
        }
    }

    /** System.Net.Http.MultipartFormDataContent. */
    @ClrClass(value = "System.Net.Http.MultipartFormDataContent", base = "System.Net.Http.HttpContent", interfaces = "System.Collections.IEnumerable")
    public static final class Multipart extends Content implements Iterable<Object> {

        private final List<Content> parts = new ArrayList<>();
        private final String boundary;

        Multipart() {
            this(UUID.randomUUID().toString());
        }

        private Multipart(String boundary) {
            super(new byte[0]);
            this.boundary = boundary;
            headers().contentType(Media.parse("multipart/form-data; boundary=\"" + boundary + "\""));
        }

        @New
        public static Multipart make() {
            return new Multipart();
        }

        @New
        public static Multipart make(String boundary) {
            return new Multipart(boundary);
        }

        @Member
        public void add(Content content) {
            if (content.headers().contentDisposition() == null) {
                content.headers().contentDisposition(Disposition.make("form-data"));
            }
            parts.add(content);
        }

        @Member
        public void add(Content content, String name) {
            add(content, name, null);
        }

        @Member
        public void add(Content content, String name, String fileName) {
            if (content.headers().contentDisposition() == null) {
                Disposition disposition = Disposition.make("form-data");
                disposition.name(name);
                if (fileName != null) {
                    disposition.fileName(fileName);
                    disposition.fileNameStar(fileName);
                }
                content.headers().contentDisposition(disposition);
            }
            parts.add(content);
        }

        @Override
        public Iterator<Object> iterator() {
            return new ArrayList<Object>(parts).iterator();
        }

        @Override
        byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (Content part : parts) {
                StringBuilder head = new StringBuilder("--" + boundary + "\r\n");
                part.headers().all().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
                out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
                out.writeBytes(part.bytes());
                out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }

        RequestContent content() {
            return new RequestContent(bytes(), headers().all());
        }
    }

    /** System.Net.Http.Headers.HttpContentHeaders. */
    @ClrClass(value = "System.Net.Http.Headers.HttpContentHeaders", interfaces = "System.Collections.IEnumerable")
    public static final class Headers implements Iterable<Object> {

        private final Map<String, String> values = new LinkedHashMap<>();
        private Disposition disposition;
        private Media type;

        @Get
        public Disposition contentDisposition() {
            return disposition;
        }

        @Set
        public void contentDisposition(Disposition value) {
            disposition = value;
            put("Content-Disposition", value);
        }

        @Get
        public Media contentType() {
            return type;
        }

        @Set
        public void contentType(Media value) {
            type = value;
            put("Content-Type", value);
        }

        private void put(String name, Object value) {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, "");
            }
        }

        @Member
        public void add(String name, String value) {
            if (name.equalsIgnoreCase("Content-Type")) {
                contentType(Media.parse(value));
            } else {
                values.put(name, value);
            }
        }

        @Member
        public void clear() {
            values.clear();
            disposition = null;
            type = null;
        }

        Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>(values);
            if (disposition != null) {
                all.put("Content-Disposition", disposition.toString());
            }
            if (type != null) {
                all.put("Content-Type", type.toString());
            }
            return all;
        }

        @Override
        public Iterator<Object> iterator() {
            List<Object> pairs = new ArrayList<>();
            all().forEach((name, value) -> pairs.add(new KeyValuePair(HttpHeaders.PAIR, name, new String[] {value})));
            return pairs.iterator();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            all().forEach((name, value) -> text.append(name).append(": ").append(value).append("\n"));
            return text.toString();
        }
    }

    /** System.Net.Http.Headers.MediaTypeHeaderValue. */
    @ClrClass("System.Net.Http.Headers.MediaTypeHeaderValue")
    public static final class Media {

        private final String text;
        private String charset;

        private Media(String text) {
            MediaType parsed = MediaType.of(text);
            if (parsed == null) {
                throw new DotNetException("System.FormatException", "The format of value '" + text + "' is invalid.");
            }
            this.text = text;
            this.charset = parsed.charset();
        }

        @New
        public static Media make(String mediaType) {
            return new Media(mediaType);
        }

        @Member
        public static Media parse(String input) {
            return new Media(input);
        }

        @Get
        public String mediaType() {
            return MediaType.of(text).name();
        }

        @Get
        public String charSet() {
            return charset;
        }

        @Set
        public void charSet(String value) {
            charset = value;
        }

        @Override
        public String toString() {
            return MediaType.of(text).charset() == null && charset != null ? text + "; charset=" + charset : text;
        }
    }

    /** System.Net.Http.Headers.ContentDispositionHeaderValue. */
    @ClrClass("System.Net.Http.Headers.ContentDispositionHeaderValue")
    public static final class Disposition {

        private final String kind;
        private String name;
        private String fileName;
        private String fileNameStar;

        private Disposition(String kind) {
            this.kind = kind;
        }

        @New
        public static Disposition make(String dispositionType) {
            return new Disposition(dispositionType);
        }

        @Get
        public String dispositionType() {
            return kind;
        }

        @Get
        public String name() {
            return name;
        }

        @Set
        public void name(String value) {
            name = value;
        }

        @Get
        public String fileName() {
            return fileName;
        }

        @Set
        public void fileName(String value) {
            fileName = value;
        }

        @Get
        public String fileNameStar() {
            return fileNameStar;
        }

        @Set
        public void fileNameStar(String value) {
            fileNameStar = value;
        }

        /** As a token where it can be one, else quoted; what is not ASCII is encoded (RFC 2047). */
        private static String quoted(String text) {
            if (text.matches(TOKEN)) {
                return text;
            }
            if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
                return text;
            }
            boolean plain = text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
            return "\"" + (plain ? text.replace("\\", "\\\\").replace("\"", "\\\"")
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=") + "\"";
        }

        /** As RFC 5987 writes it. */
        private static String extended(String text) {
            StringBuilder encoded = new StringBuilder("utf-8''");
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xff);
                encoded.append(c < 0x80 && ("" + c).matches("[!#$&+.^_`|~0-9A-Za-z-]") ? "" + c : String.format("%%%02X", (int) c));
            }
            return encoded.toString();
        }

        @Override
        public String toString() {
            return kind + (name == null ? "" : "; name=" + quoted(name)) + (fileName == null ? "" : "; filename=" + quoted(fileName))
                + (fileNameStar == null ? "" : "; filename*=" + extended(fileNameStar));
        }
    }
}

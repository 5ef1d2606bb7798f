package org.mooring.dotnet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** System.Text.Encoding: a charset and whether its files begin with a byte order mark. */
public record Encoding(Charset charset, String webName, int codePage, boolean mark) implements ClrTyped {

    public static final Encoding UTF8 = new Encoding(StandardCharsets.UTF_8, "utf-8", 65001, false);
    public static final Encoding UTF8_BOM = new Encoding(StandardCharsets.UTF_8, "utf-8", 65001, true);

    private static final Map<Integer, String> NAMES = Map.of(65001, "utf-8", 1200, "utf-16", 1201, "utf-16BE", 12000, "utf-32", 12001, "utf-32BE", 20127,
            "us-ascii", 28591, "iso-8859-1", 65000, "utf-7", 1252, "windows-1252", 437, "IBM437");
    private static final Map<String, String> TYPES = Map.of("utf-16", "System.Text.UnicodeEncoding", "utf-16BE", "System.Text.UnicodeEncoding",
            "utf-32", "System.Text.UTF32Encoding", "us-ascii", "System.Text.ASCIIEncoding", "iso-8859-1", "System.Text.Encoding");

    /** Throws .NET's ArgumentException for an unknown name. */
    public static Encoding of(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return switch (asked) {
            case "utf-8", "utf8", "unicode-1-1-utf-8" -> UTF8_BOM;
            case "utf-16", "utf-16le", "unicode", "ucs-2" -> new Encoding(StandardCharsets.UTF_16LE, "utf-16", 1200, true);
            case "utf-16be", "unicodefffe" -> new Encoding(StandardCharsets.UTF_16BE, "utf-16BE", 1201, true);
            case "utf-32", "utf-32le" -> new Encoding(Charset.forName("UTF-32LE"), "utf-32", 12000, true);
            case "utf-32be" -> new Encoding(Charset.forName("UTF-32BE"), "utf-32BE", 12001, true);
            case "us-ascii", "ascii" -> new Encoding(StandardCharsets.US_ASCII, "us-ascii", 20127, false);
            case "iso-8859-1", "latin1" -> new Encoding(StandardCharsets.ISO_8859_1, "iso-8859-1", 28591, false);
            default -> named(name);
        };
    }

    private static Encoding named(String name) {
        try {
            int page = NAMES.entrySet().stream().filter(e -> e.getValue().equalsIgnoreCase(name)).map(Map.Entry::getKey).findFirst().orElse(0);
            return new Encoding(Charset.forName(name), name.toLowerCase(Locale.ROOT), page, false);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Exceptions.argument("'" + name + "' is not a supported encoding name. For information on defining a custom encoding, see the documentation "
                    + "for the Encoding.RegisterProvider method.", "name");
        }
    }

    public static Encoding of(int codePage) {
        String name = NAMES.get(codePage == 0 ? 65001 : codePage);
        if (name == null) {
            throw Exceptions.notSupported("No data is available for encoding " + codePage + ". For information on defining a custom encoding, see the "
                    + "documentation for the Encoding.RegisterProvider method.");
        }
        return of(name);
    }

    @Override
    public ClrType clrType() {
        String name = charset == StandardCharsets.UTF_8 ? mark ? "System.Text.UTF8Encoding+UTF8EncodingSealed" : "System.Text.UTF8Encoding"
                : TYPES.getOrDefault(webName, "System.Text.Encoding");
        return ClrTypes.named(name);
    }

    public String displayName() {
        return switch (webName) {
            case "utf-8" -> "Unicode (UTF-8)";
            case "utf-16" -> "Unicode";
            case "utf-16BE" -> "Unicode (Big-Endian)";
            case "utf-32" -> "Unicode (UTF-32)";
            case "us-ascii" -> "US-ASCII";
            case "iso-8859-1" -> "Western European (ISO)";
            default -> webName;
        };
    }

    public byte[] preamble() {
        if (!mark) {
            return new byte[0];
        }
        return "\ufeff".getBytes(charset);
    }

    /** What cannot be written becomes a question mark. */
    public byte[] encode(String text) {
        ByteBuffer out = charset.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[out.remaining()];
        out.get(bytes);
        return bytes;
    }

    public String decode(byte[] bytes, int index, int count) {
        return new String(bytes, index, count, charset);
    }

    /** The text of a file: a byte order mark tells the encoding, whatever was said. */
    public String read(byte[] file) {
        for (Encoding marked : new Encoding[] {of("utf-32"), UTF8_BOM, of("utf-16"), of("utf-16BE")}) {
            byte[] preamble = marked.preamble();
            if (file.length >= preamble.length && java.util.Arrays.equals(file, 0, preamble.length, preamble, 0, preamble.length)) {
                return marked.decode(file, preamble.length, file.length - preamble.length);
            }
        }
        return decode(file, 0, file.length);
    }

    @Override
    public String toString() {
        return clrType().toString();
    }
}

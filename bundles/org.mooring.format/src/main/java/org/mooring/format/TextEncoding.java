package org.mooring.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Encoding;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * How text is kept in files: what -Encoding says (Microsoft.PowerShell.Commands' EncodingConversion).
 *
 * @param mark the byte order mark that starts a file, empty for none
 */
public record TextEncoding(Charset charset, byte[] mark) {

    private static final byte[] NONE = {};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** UTF-8 without a mark. */
    public static final TextEncoding DEFAULT = new TextEncoding(StandardCharsets.UTF_8, NONE);

    /** The encoding that an argument names: one of PowerShell's names, a code page's number or name, or a System.Text.Encoding. */
    public static TextEncoding of(Object argument) {
        Object base = PSObject.base(argument);
        if (base == null) {
            return DEFAULT;
        }
        String name = base instanceof String || base instanceof Number ? base.toString() : Conversion.toText(Members.current().get(base, "WebName"));
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf8", "utf8nobom", "default", "utf-8", "65001", "string" -> DEFAULT;
            case "utf8bom" -> new TextEncoding(StandardCharsets.UTF_8, UTF8_MARK);
            case "unicode", "utf-16", "1200" -> new TextEncoding(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
            case "bigendianunicode", "utf-16be", "1201" -> new TextEncoding(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
            case "utf32", "utf-32", "12000" -> new TextEncoding(Charset.forName("UTF-32LE"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
            case "bigendianutf32", "utf-32be", "12001" -> new TextEncoding(Charset.forName("UTF-32BE"), new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
            case "ascii", "us-ascii", "20127" -> new TextEncoding(StandardCharsets.US_ASCII, NONE);
            case "utf7", "utf-7", "65000" -> new TextEncoding(Encoding.of(65000).charset(), NONE);
            case "ansi" -> named("1252");
            case "oem" -> DEFAULT;
            case "latin1", "iso-8859-1", "28591" -> new TextEncoding(StandardCharsets.ISO_8859_1, NONE);
            default -> named(name);
        };
    }

    private static TextEncoding named(String name) {
        String java = name.chars().allMatch(Character::isDigit) ? "windows-" + name : name;
        if (!Charset.isSupported(java)) {
            throw new DotNetException("System.ArgumentException", "'" + name + "' is not a supported encoding name. For information on defining"
                + " a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')");
        }
        return new TextEncoding(Charset.forName(java), NONE);
    }

    /** The text of bytes: a mark at their beginning says the encoding, else {@code otherwise}. */
    public static String decode(byte[] bytes, TextEncoding otherwise) {
        for (String marked : List.of("utf32", "bigendianutf32", "utf8bom", "unicode", "bigendianunicode")) {
            TextEncoding encoding = of(marked);
            if (starts(bytes, encoding.mark)) {
                return new String(bytes, encoding.mark.length, bytes.length - encoding.mark.length, encoding.charset);
            }
        }
        return new String(bytes, otherwise.charset);
    }

    /** Reads text from a stream as {@link #decode} does. */
    public static Reader reader(InputStream stream, TextEncoding otherwise) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        bytes.mark(4);
        byte[] first = bytes.readNBytes(4);
        bytes.reset();
        for (String marked : List.of("utf32", "bigendianutf32", "utf8bom", "unicode", "bigendianunicode")) {
            TextEncoding encoding = of(marked);
            if (starts(first, encoding.mark)) {
                bytes.skipNBytes(encoding.mark.length);
                return new BufferedReader(new InputStreamReader(bytes, encoding.charset));
            }
        }
        return new BufferedReader(new InputStreamReader(bytes, otherwise.charset));
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    public byte[] encode(String text) {
        return text.getBytes(charset);
    }
}

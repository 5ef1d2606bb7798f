package org.mooring.dotnet;

import static java.util.Map.entry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** System.Text.Encoding: a charset and whether its files begin with a byte order mark. */
public record Encoding(Charset charset, String webName, int codePage, boolean mark, Fallback onEncode, Fallback onDecode) implements ClrTyped {

    /** What takes the place of what can't be written or read: a replacement; null throws. */
    public record Fallback(String text) {

        public static final Fallback THROW = new Fallback(null);
    }

    public Encoding(Charset charset, String webName, int codePage, boolean mark) {
        this(charset, webName, codePage, mark, wide(charset) ? new Fallback("\uFFFD") : new Fallback("?"), wide(charset) ? new Fallback("\uFFFD") : new Fallback("?"));
    }

    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF");
    }

    /** The same, with what it does about what can't be written or read. */
    public Encoding with(Fallback encode, Fallback decode) {
        return new Encoding(charset, webName, codePage, mark, encode == null ? onEncode : encode, decode == null ? onDecode : decode);
    }

    public static final Encoding UTF8 = new Encoding(StandardCharsets.UTF_8, "utf-8", 65001, false);
    public static final Encoding UTF8_BOM = new Encoding(StandardCharsets.UTF_8, "utf-8", 65001, true);

    /** .NET's names of the code pages, where each has one. */
    private static final Map<Integer, String> NAMES = Map.ofEntries(entry(65001, "utf-8"), entry(1200, "utf-16"), entry(1201, "utf-16BE"),
            entry(12000, "utf-32"), entry(12001, "utf-32BE"), entry(20127, "us-ascii"), entry(28591, "iso-8859-1"), entry(65000, "utf-7"),
            entry(437, "IBM437"), entry(850, "ibm850"), entry(852, "ibm852"), entry(866, "cp866"), entry(874, "windows-874"), entry(932, "shift_jis"),
            entry(936, "gb2312"), entry(949, "ks_c_5601-1987"), entry(950, "big5"), entry(1250, "windows-1250"), entry(1251, "windows-1251"),
            entry(1252, "windows-1252"), entry(1253, "windows-1253"), entry(1254, "windows-1254"), entry(1255, "windows-1255"),
            entry(1256, "windows-1256"), entry(1257, "windows-1257"), entry(1258, "windows-1258"), entry(20866, "koi8-r"), entry(21866, "koi8-u"),
            entry(28592, "iso-8859-2"), entry(28593, "iso-8859-3"), entry(28594, "iso-8859-4"), entry(28595, "iso-8859-5"), entry(28596, "iso-8859-6"),
            entry(28597, "iso-8859-7"), entry(28598, "iso-8859-8"), entry(28599, "iso-8859-9"), entry(28605, "iso-8859-15"), entry(50220, "iso-2022-jp"),
            entry(51932, "euc-jp"), entry(51949, "euc-kr"), entry(54936, "GB18030"));
    private static final Map<String, String> TYPES = Map.of("utf-16", "System.Text.UnicodeEncoding", "utf-16BE", "System.Text.UnicodeEncoding",
            "utf-32", "System.Text.UTF32Encoding", "utf-32BE", "System.Text.UTF32Encoding",
            "us-ascii", "System.Text.ASCIIEncoding", "iso-8859-1", "System.Text.Latin1Encoding", "utf-7", "System.Text.UTF7Encoding");

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
            Charset charset = page == 65000 ? Utf7.INSTANCE : Charset.forName(page == 936 ? "GBK" : page == 949 ? "x-windows-949" : name);
            return new Encoding(charset, NAMES.getOrDefault(page, name.toLowerCase(Locale.ROOT)), page, false);
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
            case "utf-32BE" -> "Unicode (UTF-32 Big-Endian)";
            case "utf-7" -> "Unicode (UTF-7)";
            case "windows-1250" -> "Central European (Windows)";
            case "windows-1251" -> "Cyrillic (Windows)";
            case "windows-1252" -> "Western European (Windows)";
            case "windows-1253" -> "Greek (Windows)";
            case "windows-1254" -> "Turkish (Windows)";
            case "ibm437" -> "OEM United States";
            case "ibm850" -> "Western European (DOS)";
            case "shift_jis" -> "Japanese (Shift-JIS)";
            case "gb2312" -> "Chinese Simplified (GB2312)";
            case "iso-8859-2" -> "Central European (ISO)";
            case "iso-8859-15" -> "Latin 9 (ISO)";
            default -> webName;
        };
    }

    public byte[] preamble() {
        if (!mark) {
            return new byte[0];
        }
        return "\ufeff".getBytes(charset);
    }

    /** What cannot be written becomes a question mark, or what was chosen. */
    public byte[] encode(String text) {
        CharsetEncoder encoder = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer in = CharBuffer.wrap(text);
        ByteBuffer out = ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()) + 16);
        while (true) {
            CoderResult result = encoder.encode(in, out, true);
            if (result.isError()) {
                int length = result.length();
                String wrong = in.subSequence(0, length).toString();
                if (onEncode.text() == null) {
                    throw unwritable(wrong, in.position());
                }
                ByteBuffer instead = charset.encode(onEncode.text().repeat(length));
                out = room(out, instead.remaining());
                out.put(instead);
                in.position(in.position() + length);
            } else if (result.isOverflow()) {
                out = room(out, out.capacity());
            } else {
                break;
            }
        }
        while (encoder.flush(out).isOverflow()) {
            out = room(out, 16);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static ByteBuffer room(ByteBuffer out, int more) {
        return out.remaining() > more ? out : ByteBuffer.allocate(out.capacity() + more + 16).put(out.flip());
    }

    private static RuntimeException unwritable(String wrong, int index) {
        String shown = wrong.chars().mapToObj(c -> String.format("\\u%04X", c)).reduce("", String::concat);
        return Exceptions.make("System.Text.EncoderFallbackException", "Unable to translate Unicode character " + shown + " at index " + index
                + " to specified code page.");
    }

    public String decode(byte[] bytes, int index, int count) {
        if (index < 0 || count < 0 || index + count > bytes.length) {
            throw Exceptions.outOfRange("Index and count must refer to a location within the buffer.", "bytes");
        }
        if (onDecode.text() != null && onDecode.text().equals(charset.newDecoder().replacement())) {
            return new String(bytes, index, count, charset);
        }
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(onDecode.text() == null ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                .onUnmappableCharacter(onDecode.text() == null ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE);
        if (onDecode.text() != null && !onDecode.text().isEmpty()) {
            decoder.replaceWith(onDecode.text());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, index, count);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            int length = e instanceof MalformedInputException m ? m.getInputLength() : e instanceof UnmappableCharacterException u ? u.getInputLength() : 1;
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < length; i++) {
                shown.append(String.format("[%02X]", bytes[in.position() + i]));
            }
            throw Exceptions.make("System.Text.DecoderFallbackException", "Unable to translate bytes " + shown + " at index " + (in.position() - index)
                    + " from specified code page to Unicode.");
        }
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

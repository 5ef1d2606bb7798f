package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** System.Text.Encoding. */
@ClrClass(value = "System.Text.Encoding", type = Encoding.class, isAbstract = true, interfaces = "System.ICloneable",
    order = {"Preamble", "BodyName", "EncodingName", "HeaderName", "WebName", "WindowsCodePage", "IsBrowserDisplay", "IsBrowserSave",
        "IsMailNewsDisplay", "IsMailNewsSave", "IsSingleByte", "EncoderFallback", "DecoderFallback", "IsReadOnly", "CodePage"})
public final class EncodingType {

    private static final String ENCODER = "System.Text.EncoderFallback";
    private static final String DECODER = "System.Text.DecoderFallback";

    private EncodingType() {}

    @Get
    @Name("UTF8")
    public static Encoding utf8() {
        return Encoding.UTF8_BOM;
    }

    @Get
    @Name("ASCII")
    public static Encoding ascii() {
        return Encoding.of("us-ascii");
    }

    @Get
    public static Encoding unicode() {
        return Encoding.of("utf-16");
    }

    @Get
    public static Encoding bigEndianUnicode() {
        return Encoding.of("utf-16BE");
    }

    @Get
    @Name("UTF32")
    public static Encoding utf32() {
        return Encoding.of("utf-32");
    }

    @Get
    @Name("UTF7")
    public static Encoding utf7() {
        return Encoding.of("utf-7");
    }

    @Get
    @Name("Latin1")
    public static Encoding latin1() {
        return Encoding.of("iso-8859-1");
    }

    @Get
    @Name("Default")
    public static Encoding byDefault() {
        return Encoding.UTF8;
    }

    public static Encoding getEncoding(String name) {
        return Encoding.of(name);
    }

    public static Encoding getEncoding(int codepage) {
        return Encoding.of(codepage);
    }

    public static Encoding getEncoding(String name, @Type(ENCODER) Object encoderFallback, @Type(DECODER) Object decoderFallback) {
        return Encoding.of(name).with(((EncodingFallback) encoderFallback).chosen(), ((EncodingFallback) decoderFallback).chosen());
    }

    public static Encoding getEncoding(int codepage, @Type(ENCODER) Object encoderFallback, @Type(DECODER) Object decoderFallback) {
        return Encoding.of(codepage).with(((EncodingFallback) encoderFallback).chosen(), ((EncodingFallback) decoderFallback).chosen());
    }

    @Type("System.Text.EncodingInfo[]")
    public static Object getEncodings() {
        return java.util.stream.Stream.of("utf-16", "utf-16BE", "utf-32", "utf-32BE", "us-ascii", "iso-8859-1", "utf-8").map(Encoding::of).map(Info::new).toArray(Info[]::new);
    }

    public static byte[] convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count) {
        return dstEncoding.encode(srcEncoding.decode(bytes, index, count));
    }

    @Get
    @Type(ENCODER)
    public static Object encoderFallback(Encoding self) {
        return EncodingFallback.of(self.onEncode(), true);
    }

    @Get
    @Type(DECODER)
    public static Object decoderFallback(Encoding self) {
        return EncodingFallback.of(self.onDecode(), false);
    }

    @Get
    public static boolean isReadOnly(Encoding self) {
        return true;
    }

    @Get
    public static boolean isBrowserDisplay(Encoding self) {
        return self.codePage() == 65001 || self.codePage() == 28591;
    }

    @Get
    public static boolean isBrowserSave(Encoding self) {
        return isMailNewsDisplay(self) && self.codePage() != 20127;
    }

    @Get
    public static boolean isMailNewsDisplay(Encoding self) {
        return self.codePage() == 65001 || self.codePage() == 28591 || self.codePage() == 20127;
    }

    @Get
    public static boolean isMailNewsSave(Encoding self) {
        return isMailNewsDisplay(self);
    }

    @Get
    public static int windowsCodePage(Encoding self) {
        return self.codePage() == 28591 || self.codePage() == 20127 ? 1252 : 1200;
    }

    public static Encoding clone(Encoding self) {
        return self.with(null, null);
    }

    public static boolean isAlwaysNormalized(Encoding self) {
        return false;
    }

    public static byte[] convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes) {
        return dstEncoding.encode(srcEncoding.decode(bytes, 0, bytes.length));
    }

    @Get
    public static String webName(Encoding self) {
        return self.webName();
    }

    @Get
    public static String bodyName(Encoding self) {
        return self.webName();
    }

    @Get
    public static String headerName(Encoding self) {
        return self.webName();
    }

    @Get
    public static String encodingName(Encoding self) {
        return self.displayName();
    }

    @Get
    public static int codePage(Encoding self) {
        return self.codePage();
    }

    @Get
    public static boolean isSingleByte(Encoding self) {
        return self.charset().newEncoder().maxBytesPerChar() == 1;
    }

    @Get
    public static byte[] preamble(Encoding self) {
        return self.preamble();
    }

    public static byte[] getPreamble(Encoding self) {
        return self.preamble();
    }

    public static byte[] getBytes(Encoding self, String s) {
        return self.encode(part(s, 0, s == null ? 0 : s.length(), "s"));
    }

    public static byte[] getBytes(Encoding self, String s, int index, int count) {
        return self.encode(part(s, index, count, "s"));
    }

    private static String part(String s, int index, int count, String name) {
        if (s == null) {
            throw Exceptions.argumentNull(name);
        }
        if (index < 0 || count < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", index < 0 ? "index" : "count");
        }
        if (index + count > s.length()) {
            throw Exceptions.outOfRange("Index and count must refer to a location within the buffer.", name);
        }
        return s.substring(index, index + count);
    }

    public static byte[] getBytes(Encoding self, char[] chars, int index, int count) {
        return self.encode(part(new String(chars), index, count, "chars"));
    }

    public static int getBytes(Encoding self, String s, int charIndex, int charCount, byte[] bytes, int byteIndex) {
        byte[] written = self.encode(part(s, charIndex, charCount, "s"));
        if (byteIndex + written.length > bytes.length) {
            throw Exceptions.argument("The output byte buffer is too small to contain the encoded data, encoding codepage '" + self.codePage() + "' and fallback '"
                    + encoderFallback(self) + "'.", "bytes");
        }
        System.arraycopy(written, 0, bytes, byteIndex, written.length);
        return written.length;
    }

    public static int getBytes(Encoding self, char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) {
        return getBytes(self, new String(chars), charIndex, charCount, bytes, byteIndex);
    }

    public static char[] getChars(Encoding self, byte[] bytes, int index, int count) {
        return self.decode(bytes, index, count).toCharArray();
    }

    public static int getChars(Encoding self, byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) {
        char[] read = self.decode(bytes, byteIndex, byteCount).toCharArray();
        System.arraycopy(read, 0, chars, charIndex, read.length);
        return read.length;
    }

    public static int getByteCount(Encoding self, char[] chars) {
        return self.encode(new String(chars)).length;
    }

    public static int getByteCount(Encoding self, String s, int index, int count) {
        return self.encode(part(s, index, count, "s")).length;
    }

    public static int getCharCount(Encoding self, byte[] bytes, int index, int count) {
        return self.decode(bytes, index, count).length();
    }

    public static byte[] getBytes(Encoding self, char[] chars) {
        return self.encode(new String(chars));
    }

    public static String getString(Encoding self, byte[] bytes) {
        if (bytes == null) {
            throw Exceptions.argumentNull("bytes");
        }
        return self.decode(bytes, 0, bytes.length);
    }

    public static String getString(Encoding self, byte[] bytes, int index, int count) {
        return self.decode(bytes, index, count);
    }

    public static char[] getChars(Encoding self, byte[] bytes) {
        return getString(self, bytes).toCharArray();
    }

    public static int getByteCount(Encoding self, String s) {
        return self.encode(s).length;
    }

    public static int getCharCount(Encoding self, byte[] bytes) {
        return getString(self, bytes).length();
    }

    public static int getMaxByteCount(Encoding self, int charCount) {
        return switch (self.codePage()) {
            case 65001 -> (charCount + 1) * 3;
            case 1200, 1201 -> (charCount + 1) * 2;
            case 12000, 12001 -> (charCount + 1) * 4;
            case 65000 -> charCount * 3 + 2;
            default -> charCount + 1;
        };
    }

    public static int getMaxCharCount(Encoding self, int byteCount) {
        return switch (self.codePage()) {
            case 65001 -> byteCount + 1;
            case 1200, 1201 -> (byteCount >> 1) + (byteCount & 1) + 1;
            case 12000, 12001 -> byteCount / 2 + 2;
            default -> Math.max(1, byteCount);
        };
    }

    /** System.Text.EncodingInfo. */
    @ClrClass("System.Text.EncodingInfo")
    public record Info(Encoding encoding) {

        @Get
        public int codePage() {
            return encoding.codePage();
        }

        @Get
        @Name("Name")
        public String webName() {
            return encoding.webName();
        }

        @Get
        public String displayName() {
            return encoding.displayName();
        }

        @org.mooring.dotnet.Member
        public Encoding getEncoding() {
            return encoding;
        }

        @Override
        public String toString() {
            return "System.Text.EncodingInfo";
        }
    }

    /** System.Text.UTF8Encoding. */
    @ClrClass(value = "System.Text.UTF8Encoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class Utf8 {
        private Utf8() {}

        @New
        public static Encoding make() {
            return Encoding.UTF8;
        }

        @New
        public static Encoding make(boolean encoderShouldEmitUTF8Identifier) {
            return encoderShouldEmitUTF8Identifier ? Encoding.UTF8_BOM : Encoding.UTF8;
        }

        @New
        public static Encoding make(boolean encoderShouldEmitUTF8Identifier, boolean throwOnInvalidBytes) {
            return throwing(make(encoderShouldEmitUTF8Identifier), throwOnInvalidBytes);
        }
    }

    /** System.Text.UTF8Encoding+UTF8EncodingSealed: what Encoding.UTF8 is. */
    @ClrClass(value = "System.Text.UTF8Encoding+UTF8EncodingSealed", type = ClrClass.None.class, base = "System.Text.UTF8Encoding")
    public static final class Utf8Sealed {
        private Utf8Sealed() {}
    }

    /** System.Text.UnicodeEncoding. */
    @ClrClass(value = "System.Text.UnicodeEncoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class Utf16 {
        private Utf16() {}

        @New
        public static Encoding make() {
            return Encoding.of("utf-16");
        }

        @New
        public static Encoding make(boolean bigEndian, boolean byteOrderMark) {
            return marked(Encoding.of(bigEndian ? "utf-16BE" : "utf-16"), byteOrderMark);
        }

        @New
        public static Encoding make(boolean bigEndian, boolean byteOrderMark, boolean throwOnInvalidBytes) {
            return throwing(make(bigEndian, byteOrderMark), throwOnInvalidBytes);
        }
    }

    /** System.Text.ASCIIEncoding. */
    @ClrClass(value = "System.Text.ASCIIEncoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class Ascii {
        private Ascii() {}

        @New
        public static Encoding make() {
            return Encoding.of("us-ascii");
        }
    }

    /** System.Text.UTF32Encoding. */
    @ClrClass(value = "System.Text.UTF32Encoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class Utf32 {
        private Utf32() {}

        @New
        public static Encoding make() {
            return Encoding.of("utf-32");
        }

        @New
        public static Encoding make(boolean bigEndian, boolean byteOrderMark) {
            return marked(Encoding.of(bigEndian ? "utf-32BE" : "utf-32"), byteOrderMark);
        }

        @New
        public static Encoding make(boolean bigEndian, boolean byteOrderMark, boolean throwOnInvalidCharacters) {
            return throwing(make(bigEndian, byteOrderMark), throwOnInvalidCharacters);
        }
    }

    /** System.Text.UTF7Encoding. */
    @ClrClass(value = "System.Text.UTF7Encoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class OfUtf7 {
        private OfUtf7() {}

        @New
        public static Encoding make() {
            return Encoding.of("utf-7");
        }
    }

    /** System.Text.Latin1Encoding. */
    @ClrClass(value = "System.Text.Latin1Encoding", type = ClrClass.None.class, base = "System.Text.Encoding")
    public static final class Latin1 {
        private Latin1() {}
    }

    private static Encoding marked(Encoding encoding, boolean mark) {
        return new Encoding(encoding.charset(), encoding.webName(), encoding.codePage(), mark);
    }

    private static Encoding throwing(Encoding encoding, boolean throwing) {
        return throwing ? encoding.with(Encoding.Fallback.THROW, Encoding.Fallback.THROW) : encoding;
    }

    public static Coders.Decoder getDecoder(Encoding self) {
        return new Coders.Decoder(self);
    }

    public static Coders.Encoder getEncoder(Encoding self) {
        return new Coders.Encoder(self);
    }

    /** Every encoding that the JVM knows is there already. */
    public static void registerProvider(@Type("System.Text.EncodingProvider") Object provider) {
        java.util.Objects.requireNonNull(provider, "provider");
    }
}

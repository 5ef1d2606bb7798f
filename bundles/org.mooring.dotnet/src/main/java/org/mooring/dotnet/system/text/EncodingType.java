package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Text.Encoding. */
@ClrClass(value = "System.Text.Encoding", type = Encoding.class, isAbstract = true, interfaces = "System.ICloneable")
public final class EncodingType {

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
        return self.encode(s);
    }

    public static byte[] getBytes(Encoding self, char[] chars) {
        return self.encode(new String(chars));
    }

    public static String getString(Encoding self, byte[] bytes) {
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
        return (int) Math.ceil((charCount + 1) * (double) self.charset().newEncoder().maxBytesPerChar());
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
            return make(encoderShouldEmitUTF8Identifier);
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
            return Encoding.of(bigEndian ? "utf-16BE" : "utf-16");
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
    }
}

package org.mooring.dotnet.system.text;

import java.util.Arrays;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Encoding;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Type;

/** System.Text.Decoder and Encoder: an encoding that remembers the part of a character that a block ended in. */
public final class Coders {

    private Coders() {}

    /** System.Text.Decoder. */
    @ClrClass("System.Text.Decoder")
    public static final class Decoder {

        private static final int LONGEST = 4;

        private final Encoding encoding;
        private byte[] kept = new byte[0];

        Decoder(Encoding encoding) {
            this.encoding = encoding;
        }

        private byte[] with(byte[] bytes, int index, int count) {
            byte[] all = Arrays.copyOf(kept, kept.length + count);
            System.arraycopy(bytes, index, all, kept.length, count);
            return all;
        }

        /** How many bytes at the end begin a character that is not whole. */
        private int unfinished(byte[] all) {
            for (int left = 1; left < Math.min(LONGEST, all.length + 1); left++) {
                String end = encoding.decode(all, all.length - left, left);
                if (!end.isEmpty() && end.chars().noneMatch(c -> c == 0xfffd)) {
                    return left - 1;
                }
            }
            return encoding.codePage() == 65001 ? begun(all) : 0;
        }

        private static int begun(byte[] all) {
            for (int left = 1; left < Math.min(LONGEST, all.length + 1); left++) {
                int lead = all[all.length - left] & 0xff;
                if (lead >= 0xc0) {
                    return (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2) > left ? left : 0;
                }
            }
            return 0;
        }

        private String text(byte[] bytes, int index, int count, boolean flush, boolean keep) {
            byte[] all = with(bytes, index, count);
            int left = flush ? 0 : encoding.codePage() == 65001 ? begun(all) : unfinished(all);
            if (keep) {
                kept = Arrays.copyOfRange(all, all.length - left, all.length);
            }
            return encoding.decode(all, 0, all.length - left);
        }

        @Member
        public int getCharCount(byte[] bytes, int index, int count) {
            return text(bytes, index, count, false, false).length();
        }

        @Member
        public int getChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) {
            return getChars(bytes, byteIndex, byteCount, chars, charIndex, false);
        }

        @Member
        public int getChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, boolean flush) {
            String text = text(bytes, byteIndex, byteCount, flush, true);
            text.getChars(0, text.length(), chars, charIndex);
            return text.length();
        }

        @Member
        public void convert(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, int charCount, boolean flush,
                @Type("System.Int32") ByRef bytesUsed, @Type("System.Int32") ByRef charsUsed, @Type("System.Boolean") ByRef completed) {
            int used = getChars(bytes, byteIndex, byteCount, chars, charIndex, flush);
            bytesUsed.set(byteCount);
            charsUsed.set(used);
            completed.set(kept.length == 0);
        }

        @Member
        public void reset() {
            kept = new byte[0];
        }
    }

    /** System.Text.Encoder. */
    @ClrClass("System.Text.Encoder")
    public static final class Encoder {

        private final Encoding encoding;
        private String kept = "";

        Encoder(Encoding encoding) {
            this.encoding = encoding;
        }

        private byte[] bytes(char[] chars, int index, int count, boolean flush, boolean keep) {
            String all = kept + new String(chars, index, count);
            boolean half = !flush && !all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1));
            String whole = half ? all.substring(0, all.length() - 1) : all;
            if (keep) {
                kept = all.substring(whole.length());
            }
            return encoding.encode(whole);
        }

        @Member
        public int getByteCount(char[] chars, int index, int count, boolean flush) {
            return bytes(chars, index, count, flush, false).length;
        }

        @Member
        public int getBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, boolean flush) {
            byte[] encoded = bytes(chars, charIndex, charCount, flush, true);
            System.arraycopy(encoded, 0, bytes, byteIndex, encoded.length);
            return encoded.length;
        }

        @Member
        public void reset() {
            kept = "";
        }
    }
}

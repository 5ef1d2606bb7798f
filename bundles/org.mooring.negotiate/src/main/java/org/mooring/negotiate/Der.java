package org.mooring.negotiate;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** As much of DER (X.690) as tokens need: tags of one byte, definite lengths. */
final class Der {

    static final int SEQUENCE = 0x30;
    static final int OCTETS = 0x04;
    static final int IDENTIFIER = 0x06;
    static final int ENUMERATED = 0x0A;
    static final int APPLICATION = 0x60;

    private Der() {}

    /** The tag of the element number {@code index} that a structure has for its own use. */
    static int element(int index) {
        return 0xA0 | index;
    }

    static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            int bytes = (39 - Integer.numberOfLeadingZeros(length)) / 8;
            out.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >> 8 * i);
            }
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    /** An object identifier. */
    static byte[] identifier(String text) {
        String[] arcs = text.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >> shift != 0) {
                    out.write(0x80 | arc >> shift & 0x7F);
                }
            }
            out.write(arc & 0x7F);
        }
        return of(IDENTIFIER, out.toByteArray());
    }

    /** Reads one element after the other. */
    static final class Reader {
        private final byte[] bytes;
        private final int end;
        private int at;

        Reader(byte[] bytes) {
            this(bytes, 0, bytes.length);
        }

        private Reader(byte[] bytes, int at, int end) {
            this.bytes = bytes;
            this.at = at;
            this.end = end;
        }

        boolean isAtEnd() {
            return at == end;
        }

        boolean isAt(int tag) {
            return at < end && (bytes[at] & 0xFF) == tag;
        }

        /** What is in the next element, which must have this tag. */
        Reader enter(int tag) throws GeneralSecurityException {
            if (!isAt(tag)) {
                throw wrong();
            }
            int begin = at + 2 <= end ? contentAt() : -1;
            int length = begin < 0 ? -1 : length(begin);
            if (length < 0 || length > end - begin) {
                throw wrong();
            }
            at = begin + length;
            return new Reader(bytes, begin, at);
        }

        private int contentAt() {
            int first = bytes[at + 1] & 0xFF;
            int more = first < 0x80 ? 0 : first & 0x7F;
            return more > 3 || first == 0x80 || at + 2 + more > end ? -1 : at + 2 + more;
        }

        private int length(int begin) {
            int length = bytes[at + 1] & 0xFF;
            if (length >= 0x80) {
                length = 0;
                for (int i = at + 2; i < begin; i++) {
                    length = length << 8 | bytes[i] & 0xFF;
                }
            }
            return length;
        }

        /** All that is not read yet. */
        byte[] rest() {
            byte[] rest = Arrays.copyOfRange(bytes, at, end);
            at = end;
            return rest;
        }

        /** The next element's content. */
        byte[] content(int tag) throws GeneralSecurityException {
            return enter(tag).rest();
        }

        /** The next element as it is, with its tag. */
        byte[] whole(int tag) throws GeneralSecurityException {
            int begin = at;
            enter(tag);
            return Arrays.copyOfRange(bytes, begin, at);
        }

        void skip() throws GeneralSecurityException {
            if (isAtEnd()) {
                throw wrong();
            }
            enter(bytes[at] & 0xFF);
        }

        private static GeneralSecurityException wrong() {
            return new GeneralSecurityException("a token is not in DER");
        }
    }
}

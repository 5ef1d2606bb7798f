package org.mooring.dotnet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** UTF-7 (RFC 2152), as System.Text.UTF7Encoding writes it: Java has none. */
final class Utf7 extends Charset {

    static final Utf7 INSTANCE = new Utf7();

    private static final String DIRECT = "\t\n\r '(),-./:?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {
        super("UTF-7", new String[] {"unicode-1-1-utf-7"});
    }

    @Override
    public boolean contains(Charset other) {
        return true;
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Writer();
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Reader();
    }

    private static final class Writer extends CharsetEncoder {
        private boolean shifted;
        private int bits;
        private int held;

        Writer() {
            super(INSTANCE, 2.5f, 8, new byte[] {'?'});
        }

        @Override
        protected void implReset() {
            shifted = false;
            bits = 0;
        }

        private void write(ByteBuffer out) {
            while (held >= 6) {
                held -= 6;
                out.put((byte) BASE64.charAt(bits >> held & 63));
            }
        }

        private void unshift(ByteBuffer out) {
            if (held > 0) {
                out.put((byte) BASE64.charAt(bits << 6 - held & 63));
            }
            held = 0;
            shifted = false;
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (in.hasRemaining()) {
                if (out.remaining() < 8) {
                    return CoderResult.OVERFLOW;
                }
                char c = in.get();
                if (DIRECT.indexOf(c) >= 0) {
                    if (shifted) {
                        unshift(out);
                        if (BASE64.indexOf(c) >= 0 || c == '-') {
                            out.put((byte) '-');
                        }
                    }
                    out.put((byte) c);
                } else if (c == '+' && !shifted) {
                    out.put((byte) '+').put((byte) '-');
                } else {
                    if (!shifted) {
                        out.put((byte) '+');
                        shifted = true;
                    }
                    bits = bits << 16 | c;
                    held += 16;
                    write(out);
                }
            }
            return CoderResult.UNDERFLOW;
        }

        @Override
        protected CoderResult implFlush(ByteBuffer out) {
            if (shifted) {
                if (out.remaining() < 2) {
                    return CoderResult.OVERFLOW;
                }
                unshift(out);
                out.put((byte) '-');
            }
            return CoderResult.UNDERFLOW;
        }
    }

    private static final class Reader extends CharsetDecoder {
        private boolean shifted;
        private boolean first;
        private int bits;
        private int held;

        Reader() {
            super(INSTANCE, 1, 2);
        }

        @Override
        protected void implReset() {
            shifted = false;
            held = 0;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                char c = (char) (in.get() & 0xff);
                int value = shifted ? BASE64.indexOf(c) : -1;
                if (value >= 0) {
                    bits = bits << 6 | value;
                    held += 6;
                    if (held >= 16) {
                        held -= 16;
                        out.put((char) (bits >> held));
                    }
                } else if (shifted) {
                    shifted = false;
                    held = 0;
                    if (c != '-') {
                        out.put(c);
                    } else if (first) {
                        out.put('+');
                    }
                } else if (c == '+') {
                    shifted = true;
                } else {
                    out.put(c);
                }
                first = c == '+';
            }
            return CoderResult.UNDERFLOW;
        }
    }
}

package org.mooring.negotiate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pairs of names and values ([MS-NLMP] 2.2.2.1). */
final class TargetInfo {

    static final int END = 0;
    static final int COMPUTER = 1;
    static final int DOMAIN = 2;
    static final int DNS_COMPUTER = 3;
    static final int FLAGS = 6;
    static final int TIMESTAMP = 7;
    static final int TARGET_NAME = 9;
    static final int CHANNEL_BINDINGS = 10;

    /** Of {@link #FLAGS}: the client's last message has a code over all three. */
    static final int HAS_CODE = 2;

    private final Map<Integer, byte[]> pairs = new LinkedHashMap<>();

    static TargetInfo read(byte[] bytes) throws GeneralSecurityException {
        TargetInfo info = new TargetInfo();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 4) {
            int id = Short.toUnsignedInt(in.getShort());
            int length = Short.toUnsignedInt(in.getShort());
            if (id == END) {
                return info;
            }
            if (length > in.remaining()) {
                break;
            }
            byte[] value = new byte[length];
            in.get(value);
            info.pairs.put(id, value);
        }
        throw new GeneralSecurityException("an NTLM message has target information without an end");
    }

    TargetInfo text(int id, String value) {
        return bytes(id, value.getBytes(StandardCharsets.UTF_16LE));
    }

    TargetInfo bytes(int id, byte[] value) {
        pairs.put(id, value);
        return this;
    }

    /** Null where there is none. */
    byte[] get(int id) {
        return pairs.get(id);
    }

    int flags() {
        byte[] value = pairs.get(FLAGS);
        return value == null || value.length != 4 ? 0 : ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pairs.forEach((id, value) -> {
            out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putShort(id.shortValue()).putShort((short) value.length).array());
            out.writeBytes(value);
        });
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }
}

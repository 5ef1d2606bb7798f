package org.mooring.negotiate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An envelope that is encrypted with an exchange's keys, as WinRM sends it over HTTP ([MS-WSMV] 2.2.9.1.1.2). */
public final class EncryptedMessage {

    /** For what the exchange was, as HTTP calls the scheme. */
    public enum Protocol {
        NEGOTIATE("application/HTTP-SPNEGO-session-encrypted"),
        KERBEROS("application/HTTP-Kerberos-session-encrypted");

        private final String type;

        Protocol(String type) {
            this.type = type;
        }
    }

    /** How much longer than its envelope a message is at most. */
    public static final int OVERHEAD_BYTES = 1024;

    private static final String BOUNDARY = "Encrypted Boundary";
    private static final byte[] DELIMITER = ascii("--" + BOUNDARY + "\r\n");
    private static final byte[] END = ascii("--" + BOUNDARY + "--\r\n");
    private static final byte[] DATA_HEAD = ascii("\tContent-Type: application/octet-stream\r\n");
    private static final Pattern LENGTH = Pattern.compile("OriginalContent:\\s*type=application/soap\\+xml\\s*;\\s*charset=UTF-8\\s*;\\s*"
        + "Length=([0-9]{1,9})\\s", Pattern.CASE_INSENSITIVE);

    private EncryptedMessage() {}

    public static String contentType(Protocol protocol) {
        return "multipart/encrypted;protocol=\"" + protocol.type + "\";boundary=\"" + BOUNDARY + "\"";
    }

    /** Whether an HTTP content type, or null, says that the content is such a message. */
    public static boolean isOne(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/encrypted");
    }

    public static byte[] write(byte[] envelope, MessageSecurity security, Protocol protocol) throws GeneralSecurityException {
        MessageSecurity.Sealed sealed = security.seal(envelope);
        ByteArrayOutputStream out = new ByteArrayOutputStream(envelope.length + OVERHEAD_BYTES);
        out.writeBytes(DELIMITER);
        out.writeBytes(ascii("\tContent-Type: " + protocol.type + "\r\n\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length="
            + envelope.length + "\r\n"));
        out.writeBytes(DELIMITER);
        out.writeBytes(DATA_HEAD);
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(sealed.header().length).array());
        out.writeBytes(sealed.header());
        out.writeBytes(sealed.data());
        out.writeBytes(END);
        return out.toByteArray();
    }

    /** @throws GeneralSecurityException where it is none, or not the peer's next */
    public static byte[] read(byte[] message, MessageSecurity security) throws GeneralSecurityException {
        int data = indexOf(message, DATA_HEAD);
        if (!starts(message, 0, DELIMITER) || data < 0) {
            throw wrong();
        }
        Matcher length = LENGTH.matcher(new String(message, 0, data, StandardCharsets.ISO_8859_1));
        int begin = data + DATA_HEAD.length;
        int end = message.length - END.length;
        if (!length.find() || end - begin < 4 || !starts(message, end, END)) {
            throw wrong();
        }
        int header = ByteBuffer.wrap(message, begin, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (header < 0 || header > end - begin - 4) {
            throw wrong();
        }
        int sealed = begin + 4 + header;
        byte[] plain = security.unseal(new MessageSecurity.Sealed(Arrays.copyOfRange(message, begin + 4, sealed),
            Arrays.copyOfRange(message, sealed, end)));
        if (plain.length != Integer.parseInt(length.group(1))) {
            throw new GeneralSecurityException("an encrypted message has not the length that it says");
        }
        return plain;
    }

    private static boolean starts(byte[] bytes, int at, byte[] wanted) {
        return at >= 0 && at + wanted.length <= bytes.length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < Math.min(bytes.length - wanted.length, OVERHEAD_BYTES); i++) {
            if (starts(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static GeneralSecurityException wrong() {
        return new GeneralSecurityException("this is not a message that is encrypted as WinRM does it");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.mooring.psrp.outofproc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Packets as lines, letter for letter as PowerShell writes them. */
public final class PacketWriter {

    static final String FAILURE = "__NamedPipeError__:";

    private PacketWriter() {}

    /** The line without its end. */
    public static String text(Packet packet) {
        byte[] line = line(packet);
        return new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
    }

    /** The line as bytes, with the newline that ends it. */
    public static byte[] line(Packet packet) {
        return switch (packet) {
            case Packet.Data data -> dataLine(data);
            case Packet.Failure failure ->
                (FAILURE + failure.message().replace('\r', ' ').replace('\n', ' ') + '\n').getBytes(StandardCharsets.UTF_8);
            default -> ('<' + packet.getClass().getSimpleName() + " PSGuid='" + packet.id() + "' />\n").getBytes(StandardCharsets.US_ASCII);
        };
    }

    private static byte[] dataLine(Packet.Data data) {
        byte[] head = ("<Data Stream='" + data.stream() + "' PSGuid='" + data.id() + "'>").getBytes(StandardCharsets.US_ASCII);
        byte[] content = Base64.getEncoder().encode(data.fragments());
        byte[] tail = "</Data>\n".getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(content, 0, line, head.length, content.length);
        System.arraycopy(tail, 0, line, head.length + content.length, tail.length);
        return line;
    }
}

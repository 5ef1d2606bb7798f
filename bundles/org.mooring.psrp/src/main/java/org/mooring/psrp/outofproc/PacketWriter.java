package org.mooring.psrp.outofproc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

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
            case Packet.Kept kept -> element(kept, new TreeMap<>(kept.says()));
            case Packet.Connect connect -> element(connect, Map.of("After", Long.toString(connect.after())));
            case Packet.ConnectAck ack -> element(ack, Map.of("Done", Boolean.toString(ack.done())));
            case Packet.Taken taken -> element(taken, Map.of("UpTo", Long.toString(taken.upTo())));
            case Packet.Disconnect leave -> element(leave, new TreeMap<>(Map.of("IdleTimeout", Long.toString(leave.idleTimeoutMillis()),
                "BufferMode", leave.buffering())));
            case Packet.DisconnectAck ack -> element(ack, Map.of("Done", Boolean.toString(ack.done())));
            default -> element(packet, Map.of());
        };
    }

    private static byte[] element(Packet packet, Map<String, String> more) {
        StringBuilder line = new StringBuilder(64).append('<').append(packet.getClass().getSimpleName()).append(" PSGuid='").append(packet.id())
            .append('\'');
        more.forEach((name, value) -> {
            if (value.indexOf('\'') >= 0 || value.indexOf('"') >= 0 || value.indexOf('<') >= 0 || value.indexOf('&') >= 0
                    || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(name + " cannot be told: " + value);
            }
            line.append(' ').append(name).append("='").append(value).append('\'');
        });
        return line.append(" />\n").toString().getBytes(StandardCharsets.UTF_8);
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

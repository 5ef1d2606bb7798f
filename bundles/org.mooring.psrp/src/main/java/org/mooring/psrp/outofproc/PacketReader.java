package org.mooring.psrp.outofproc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mooring.psrp.PsrpException;

/**
 * Reads packets from bytes, which may come cut anywhere. One for each connection.
 *
 * <p>Any line that is not a packet ends the connection, as with PowerShell; what it says of it is PowerShell's error where it has one.
 * A server takes an empty line for the end of its client, a client passes over it. Only the XML that packets need is understood:
 * elements with attributes and text; there are no declarations, entities or DTDs.
 */
public final class PacketReader {

    /** Longer than any line of a PowerShell client, whose fragments have 32 KiB, with room for other clients' fragments. */
    public static final int DEFAULT_LINE_BYTES = 1 << 20;

    private final boolean server;
    private final int maxLineBytes;
    private byte[] line = new byte[256];
    private int lineBytes;

    private PacketReader(boolean server, int maxLineBytes) {
        this.server = server;
        this.maxLineBytes = maxLineBytes;
    }

    /** For what a client sends to a server. */
    public static PacketReader ofServer(int maxLineBytes) {
        return new PacketReader(true, maxLineBytes);
    }

    /** For what a server sends to a client. */
    public static PacketReader ofClient(int maxLineBytes) {
        return new PacketReader(false, maxLineBytes);
    }

    /** Takes all of {@code bytes}; answers the packets that ended in them, in order. After an exception the reader is of no use. */
    public List<Packet> receive(ByteBuffer bytes) throws PsrpException {
        List<Packet> packets = new ArrayList<>(2);
        while (bytes.hasRemaining()) {
            int end = indexOfNewline(bytes);
            int length = (end < 0 ? bytes.limit() : end) - bytes.position();
            if (lineBytes + length > maxLineBytes) {
                throw new PsrpException("IPCLineTooLong", "A line of more than %d bytes was received. The limit protects the server; a"
                    + " client has to send its data in smaller fragments.", maxLineBytes);
            }
            if (lineBytes + length > line.length) {
                line = Arrays.copyOf(line, Math.max(lineBytes + length, Math.min(maxLineBytes, line.length * 2)));
            }
            bytes.get(line, lineBytes, length);
            lineBytes += length;
            if (end >= 0) {
                bytes.get();
                int size = lineBytes > 0 && line[lineBytes - 1] == '\r' ? lineBytes - 1 : lineBytes;
                lineBytes = 0;
                readLine(size, packets);
            }
        }
        return packets;
    }

    public List<Packet> receive(byte[] bytes) throws PsrpException {
        return receive(ByteBuffer.wrap(bytes));
    }

    /** Says that the stream ended; a line without its end is an error, as it is to PowerShell. */
    public void end() throws PsrpException {
        if (lineBytes > 0) {
            throw unknownElement("");
        }
    }

    private static int indexOfNewline(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void readLine(int size, List<Packet> packets) throws PsrpException {
        if (size == 0) {
            if (server) {
                throw unknownElement("");
            }
            return;
        }
        if (!server && isFailure(size)) {
            packets.add(new Packet.Failure(new String(line, PacketWriter.FAILURE.length(), size - PacketWriter.FAILURE.length(),
                StandardCharsets.UTF_8)));
            return;
        }
        new PacketParser(line, size).parse(packets);
    }

    private boolean isFailure(int size) {
        if (size < PacketWriter.FAILURE.length()) {
            return false;
        }
        String head = new String(line, 0, PacketWriter.FAILURE.length(), StandardCharsets.ISO_8859_1);
        return head.equalsIgnoreCase(PacketWriter.FAILURE);
    }

    static PsrpException unknownElement(String name) {
        return new PsrpException("IPCUnknownElementReceived",
            "An unknown element \"%s\" was received. This can happen if the remote process closed or ended abnormally.", name);
    }
}

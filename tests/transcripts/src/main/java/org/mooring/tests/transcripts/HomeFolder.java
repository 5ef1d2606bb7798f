package org.mooring.tests.transcripts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Fragment;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;

/**
 * A folder of this computer in the place of the home folder that the recorded client's user had: what the client says of files there is said
 * of files here.
 */
final class HomeFolder implements AutoCloseable {

    private static final String RECORDED = "/home/user";
    private static final int MAX_LINE = 64 << 20;

    private final Path folder = Files.createTempDirectory("replay");

    HomeFolder() throws IOException {}

    /** The client's line as it is said here. */
    String line(String recorded) throws PsrpException {
        List<Packet> packets = PacketReader.ofServer(MAX_LINE).receive((recorded + "\n").getBytes(StandardCharsets.UTF_8));
        if (packets.size() != 1 || !(packets.get(0) instanceof Packet.Data data)) {
            return recorded;
        }
        ByteBuffer fragments = ByteBuffer.wrap(data.fragments());
        ByteArrayOutputStream here = new ByteArrayOutputStream();
        boolean other = false;
        while (fragments.remaining() > Fragment.HEADER_BYTES) {
            Fragment fragment = Fragment.read(fragments);
            byte[] bytes = new byte[fragment.length()];
            fragments.get(bytes);
            byte[] said = fragment.start() && fragment.end() ? message(bytes) : bytes;
            other |= said != bytes;
            ByteBuffer header = ByteBuffer.allocate(Fragment.HEADER_BYTES);
            new Fragment(fragment.objectId(), fragment.fragmentId(), fragment.start(), fragment.end(), said.length).write(header);
            here.writeBytes(header.array());
            here.writeBytes(said);
        }
        return other ? PacketWriter.text(new Packet.Data(data.stream(), data.id(), here.toByteArray())) : recorded;
    }

    private byte[] message(byte[] recorded) {
        SessionMessage message = SessionMessage.of(recorded);
        String text = StandardCharsets.UTF_8.decode(message.data()).toString();
        if (!text.contains(RECORDED)) {
            return recorded;
        }
        byte[] data = text.replace(RECORDED, folder.toString()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(SessionMessage.HEADER_BYTES + data.length);
        bytes.put(recorded, 0, SessionMessage.HEADER_BYTES).put(data);
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

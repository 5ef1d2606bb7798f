package org.mooring.psrp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;

/** What a real client and a real server said to each other, line by line. */
public record Recording(String name, List<Line> lines) {

    public record Line(boolean ofServer, String text) {}

    private static final String LINE = "\"line\": \"";

    /** All recordings in {@code tests/transcripts/recordings}. */
    public static Stream<Recording> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "tests", "transcripts", "recordings"))) {
            List<Recording> recordings = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                recordings.add(read(file));
            }
            return recordings.stream();
        }
    }

    private static Recording read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            int start = row.indexOf(LINE) + LINE.length();
            int end = row.indexOf("\", \"messages\"", start);
            String text = row.substring(start, end < 0 ? row.length() - 2 : end).replace("\\\"", "\"");
            if (!row.startsWith("{\"from\": \"arguments\"")) {
                lines.add(new Line(row.startsWith("{\"from\": \"server\""), text));
            }
        }
        return new Recording(file.getFileName().toString(), lines);
    }

    /** All whole messages, in the order of their last fragments. */
    public List<SessionMessage> messages() throws PsrpException {
        List<SessionMessage> messages = new ArrayList<>();
        Map<String, Defragmenter> streams = new HashMap<>();
        for (Line line : lines) {
            for (Packet packet : PacketReader.ofClient(1 << 20).receive((line.text() + "\n").getBytes(StandardCharsets.UTF_8))) {
                if (packet instanceof Packet.Data data) {
                    messages.addAll(streams.computeIfAbsent(line.ofServer() + "/" + data.id() + data.stream(),
                        stream -> Defragmenter.ofClient(FragmentLimits.CLIENT)).receive(data.fragments()));
                }
            }
        }
        return messages;
    }

    @Override
    public String toString() {
        return name;
    }
}

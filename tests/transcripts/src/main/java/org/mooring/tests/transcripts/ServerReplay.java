package org.mooring.tests.transcripts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;

/** Says to a server what the recorded client said, each line when the server has said what it had said before, and compares. */
final class ServerReplay {

    private static final int MAX_LINE = 64 << 20;

    private final Wire wire;
    private final HomeFolder home;
    private final long patienceMillis;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final PacketReader reader = PacketReader.ofClient(MAX_LINE);
    private final Said.Listener listener = new Said.Listener();
    private final List<Said> now = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private boolean gaveUp;

    /**
     * @param home the recorded user's home folder on this computer
     * @param patienceMillis how long the server may be silent where it should say something
     */
    ServerReplay(Wire wire, HomeFolder home, long patienceMillis) {
        this.wire = wire;
        this.home = home;
        this.patienceMillis = patienceMillis;
    }

    List<String> run(Transcript transcript) throws IOException, PsrpException, InterruptedException {
        Thread reading = Thread.ofVirtual().start(this::read);
        List<Said> recorded = new ArrayList<>();
        PacketReader recordedLines = PacketReader.ofClient(MAX_LINE);
        Said.Listener recordedListener = new Said.Listener();
        for (Transcript.Line line : transcript.lines()) {
            if (line.ofServer()) {
                for (Packet packet : recordedLines.receive((line.text() + "\n").getBytes(StandardCharsets.UTF_8))) {
                    recorded.addAll(recordedListener.hear(packet));
                }
            } else {
                await(recorded, line.number());
                wire.send(home.line(line.text()));
            }
        }
        await(recorded, transcript.lines().size() + 1);
        reading.interrupt();
        List<String> differences = new ArrayList<>(failures);
        differences.addAll(Comparison.of(recorded, now));
        return differences;
    }

    private void read() {
        try {
            for (String line = wire.receive(); line != null; line = wire.receive()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("__NamedPipeError__:the connection ended: " + e.getMessage());
        }
    }

    /** Waits until the server has said as much as the recorded one had, or as much as it will. */
    private void await(List<Said> recorded, int row) throws PsrpException, InterruptedException {
        while (!gaveUp && !missing(recorded).isEmpty()) {
            String line = lines.poll(patienceMillis, TimeUnit.MILLISECONDS);
            if (line == null) {
                failures.add("before row " + row + ": the server is silent; missing is " + missing(recorded));
                gaveUp = true;
            } else {
                hear(line);
            }
        }
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            hear(line);
        }
    }

    /** The acknowledgements that did not come yet, and the pipelines of which there is neither as much as recorded nor the end. */
    private Set<String> missing(List<Said> recorded) {
        Map<String, Integer> missing = new TreeMap<>();
        recorded.forEach(said -> missing.merge(key(said), 1, Integer::sum));
        now.forEach(said -> missing.merge(key(said), -1, Integer::sum));
        now.stream().filter(said -> said.kind().equals("PIPELINE_STATE")).forEach(said -> missing.remove(said.id().toString()));
        missing.values().removeIf(count -> count <= 0);
        return missing.keySet();
    }

    private static String key(Said said) {
        return said instanceof Said.Bare ? said.kind() + " " + said.id() : said.id().toString();
    }

    private void hear(String line) throws PsrpException {
        for (Packet packet : reader.receive((line + "\n").getBytes(StandardCharsets.UTF_8))) {
            if (packet instanceof Packet.Failure failure) {
                failures.add("the server reports: " + failure.message());
            }
            now.addAll(listener.hear(packet));
        }
    }
}

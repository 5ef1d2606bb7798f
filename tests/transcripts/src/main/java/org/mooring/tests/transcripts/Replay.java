package org.mooring.tests.transcripts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.mooring.psrp.PsrpException;

/** {@code Replay FOLDER server|client|both [-v]}: replays all recordings of a folder; for the server, at SSH port {@code replay.port}. */
public final class Replay {

    private static final int SHOWN = 40;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final boolean verbose;
    private int passed;
    private int failed;

    private Replay(boolean verbose) {
        this.verbose = verbose;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Replay replay = new Replay(List.of(arguments).contains("-v"));
        List<Transcript> transcripts = Transcript.in(Path.of(arguments[0]));
        String direction = arguments[1];
        if (!direction.equals("client")) {
            replay.server(transcripts);
        }
        if (!direction.equals("server")) {
            for (Transcript transcript : transcripts) {
                replay.count(transcript, "client", new ClientReplay().run(transcript));
            }
        }
        OUT.println(replay.passed + " passed, " + replay.failed + " failed");
        System.exit(replay.failed > 0 || replay.passed == 0 ? 1 : 0);
    }

    private void server(List<Transcript> transcripts) throws IOException, InterruptedException {
        int port = Integer.getInteger("replay.port");
        String user = System.getProperty("replay.user");
        String password = System.getProperty("replay.password");
        long patience = Long.getLong("replay.patienceMillis", 10_000);
        Path configurations = Path.of(System.getProperty("replay.configurations"));
        try (SshClient client = SshWire.client()) {
            for (Transcript transcript : transcripts) {
                List<String> differences;
                try (Wire wire = SshWire.open(client, port, user, password, subsystem(transcript, configurations));
                        HomeFolder home = new HomeFolder()) {
                    differences = new ServerReplay(wire, home, patience).run(transcript);
                } catch (IOException | PsrpException | RuntimeException e) {
                    differences = List.of(e.toString());
                }
                count(transcript, "server", differences);
            }
        }
    }

    /** A recording that was made in a session configuration is replayed in the configuration of its name. */
    private static String subsystem(Transcript transcript, Path configurations) {
        return Files.exists(configurations.resolve(transcript.name() + ".pssc")) ? transcript.subsystem() + "/" + transcript.name()
            : transcript.subsystem();
    }

    private void count(Transcript transcript, String direction, List<String> differences) {
        if (differences.isEmpty()) {
            passed++;
        } else {
            failed++;
        }
        OUT.println((differences.isEmpty() ? "passed " : "failed ") + transcript.name() + " " + direction);
        if (verbose) {
            differences.stream().limit(SHOWN).forEach(difference -> OUT.println("    " + difference.replace("\n", "\\n")));
            if (differences.size() > SHOWN) {
                OUT.println("    and " + (differences.size() - SHOWN) + " more");
            }
        }
    }
}

package org.mooring.process.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.testkit.EchoProcess;

/** A keeper whose engine only echoes, as a program on the tests' class path. */
public final class EchoKeeper {

    private EchoKeeper() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String secret = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (secret == null) {
            return; // the server has ended before there was a session
        }
        KeptSession session = new KeptSession((request, output) -> new EchoProcess().open(new ProcessRequest(request.session(),
            request.connection(), request.configuration(), null), output), Clock.systemUTC(), Duration.ofSeconds(30));
        try (KeeperSocket listening = new KeeperSocket(Path.of(arguments[0]), secret, session)) {
            session.awaitEnd(listening::isThere);
            session.close();
            session.lastWordsSaid();
        }
        System.exit(0);
    }

    /** The program that starts it. */
    static KeeperProgram program() {
        return new KeeperProgram() {

            @Override
            public List<String> prepare(ProcessRequest request, RequestData data, boolean shared, Path directory, Path socket) {
                return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                    System.getProperty("java.class.path"), EchoKeeper.class.getName(), socket.toString());
            }

            @Override
            public Object likeness(ProcessRequest request, RequestData data, boolean shared) {
                return request.configuration().description();
            }
        };
    }
}

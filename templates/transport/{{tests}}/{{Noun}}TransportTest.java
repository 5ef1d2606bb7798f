package {{package}};

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;
import org.mooring.api.testkit.TransportProviderContract;
import org.mooring.api.transport.TransportProvider;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

/** The transport does what every transport does, with real sockets and an engine that only echoes. */
class {{Noun}}TransportTest extends TransportProviderContract {

    @TempDir
    Path directory;

    private final Sessions sessions = new Sessions(new SessionTable(10, 10),
        new FixedConfigurations(List.of(Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(new EchoProcess()), record -> { }, Clock.systemUTC());
    private {{Noun}}Transport transport;
    private int port;

    private record Settings(int port, int connections, int loginSeconds) implements {{Noun}}Transport.Config {

        @Override
        public Class<? extends Annotation> annotationType() {
            return {{Noun}}Transport.Config.class;
        }
    }

    @Override
    protected SessionRegistry sessions() {
        return sessions;
    }

    @Override
    protected TransportProvider start(Credentials credentials) throws IOException {
        transport = new {{Noun}}Transport(sessions, credentials, new TemporaryState(directory), record -> { }, new Settings(0, 10, 30));
        port = transport.port();
        return transport;
    }

    @Override
    protected void stop() throws Exception {
        transport.stop();
    }

    @Override
    protected AutoCloseable client() throws IOException {
        Socket socket = connect();
        try {
            socket.getOutputStream().write(("alice\nsecret\npowershell\n" + PacketWriter.text(new Packet.Data(Packet.SESSION, new Fragmenter()
                .fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")).getFirst())) + "\n")
                .getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
            if (answer == null || !answer.startsWith("<Data ")) {
                throw new IOException("The transport answered: " + answer);
            }
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    @Override
    protected void send(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}

package org.mooring.transport.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TransportProviderContract;
import org.mooring.api.transport.TransportProvider;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;
import org.mooring.state.StateFolder;

@DisabledOnOs(OS.WINDOWS)
class LocalTransportContractTest extends TransportProviderContract {

    @TempDir(factory = ShortDirectories.class)
    Path directory;

    private final Sessions sessions = new Sessions(new SessionTable(10, 10),
        new FixedConfigurations(List.of(Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(new EchoProcess()), record -> { }, Clock.systemUTC());
    private LocalTransport transport;

    @Override
    protected SessionRegistry sessions() {
        return sessions;
    }

    @Override
    protected TransportProvider start(Credentials credentials) throws IOException {
        LocalTransport.Config defaults = (LocalTransport.Config) Proxy.newProxyInstance(LocalTransport.Config.class.getClassLoader(),
            new Class<?>[] {LocalTransport.Config.class}, (proxy, method, arguments) -> method.getDefaultValue());
        transport = new LocalTransport(sessions, credentials, new StateFolder(directory.resolve("s")), record -> { }, defaults);
        return transport;
    }

    @Override
    protected void stop() throws Exception {
        transport.stop();
    }

    @Override
    protected AutoCloseable client() throws IOException {
        SocketChannel socket = connect();
        try {
            socket.write(StandardCharsets.UTF_8.encode("powershell\n" + PacketWriter.text(new Packet.Data(Packet.SESSION, new Fragmenter()
                .fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")).getFirst())) + "\n"));
            String answer = new BufferedReader(Channels.newReader(socket, StandardCharsets.UTF_8)).readLine();
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
        try (SocketChannel socket = connect()) {
            socket.write(ByteBuffer.wrap(bytes));
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("s").resolve(LocalTransport.SOCKET)));
    }
}

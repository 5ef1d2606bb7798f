package org.mooring.tests.transcripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** Lines of a subsystem of an SSH server on this computer. */
final class SshWire implements Wire {

    private static final long TIMEOUT_MILLIS = 30_000;

    private final ClientSession session;
    private final ChannelSubsystem channel;
    private final OutputStream out;
    private final BufferedReader in;

    private SshWire(ClientSession session, ChannelSubsystem channel) {
        this.session = session;
        this.channel = channel;
        this.out = channel.getInvertedIn();
        this.in = new BufferedReader(new InputStreamReader(channel.getInvertedOut(), StandardCharsets.UTF_8));
    }

    static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        return client;
    }

    static SshWire open(SshClient client, int port, String user, String password, String subsystem) throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", port).verify(TIMEOUT_MILLIS).getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(TIMEOUT_MILLIS);
        ChannelSubsystem channel = session.createSubsystemChannel(subsystem);
        channel.open().verify(TIMEOUT_MILLIS);
        return new SshWire(session, channel);
    }

    @Override
    public void send(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public String receive() throws IOException {
        return in.readLine();
    }

    @Override
    public void close() throws IOException {
        channel.close(true);
        session.close();
    }
}

package org.mooring.transport.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;

/** A client on the other end of a real socket. What it hears is text: a message's data, or a packet's name. */
final class StreamPeer implements AutoCloseable {

    interface Server {
        int serve(InputStream in, OutputStream out) throws IOException;
    }

    private final Socket socket;
    private final BufferedReader lines;
    private final Fragmenter fragmenter = new Fragmenter();
    private final Defragmenter defragmenter = Defragmenter.ofClient(FragmentLimits.CLIENT);
    private final Deque<String> heard = new ArrayDeque<>();
    private final CompletableFuture<Integer> served = new CompletableFuture<>();

    StreamPeer(Server server) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket = new Socket(listening.getInetAddress(), listening.getLocalPort());
            Socket accepted = listening.accept();
            Thread.ofVirtual().start(() -> {
                try (accepted) {
                    served.complete(server.serve(accepted.getInputStream(), accepted.getOutputStream()));
                } catch (IOException | RuntimeException e) {
                    served.completeExceptionally(e);
                }
            });
        }
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void sendLine(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(Packet packet) throws IOException {
        socket.getOutputStream().write(PacketWriter.line(packet));
    }

    void sendData(UUID id, int type, String data) throws IOException {
        for (byte[] fragment : fragmenter.fragments(Samples.message(type, id, data))) {
            send(new Packet.Data(id, fragment));
        }
    }

    /** Ends what the server hears; what it says is still heard. */
    void sayNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** Sends only so many bytes of the line. */
    void sendDataCutAt(int bytes, UUID id, int type, String data) throws IOException {
        byte[] line = PacketWriter.line(new Packet.Data(id, fragmenter.fragments(Samples.message(type, id, data)).getFirst()));
        socket.getOutputStream().write(Arrays.copyOf(line, Math.min(bytes, line.length)));
    }

    /** Starts a command, and hears its acknowledgements. */
    UUID start(String command) throws Exception {
        UUID pipeline = UUID.randomUUID();
        send(new Packet.Command(pipeline));
        sendData(pipeline, EchoProcess.CREATE_PIPELINE, command);
        List<String> acknowledged = next(2);
        if (!acknowledged.equals(List.of("CommandAck", "DataAck"))) {
            throw new AssertionError(acknowledged);
        }
        return pipeline;
    }

    /** The next things that the server said. */
    List<String> next(int count) throws IOException, PsrpException {
        List<String> next = new ArrayList<>();
        while (next.size() < count) {
            if (heard.isEmpty()) {
                hear();
            } else {
                next.add(heard.poll());
            }
        }
        return next;
    }

    /** The next line as it is. */
    String nextLine() throws IOException {
        return lines.readLine();
    }

    /** Hears what its session is, and what the server calls this client. */
    String nameOfClient() throws IOException {
        String line = nextLine();
        Matcher kept = Pattern.compile("<Kept .* Client='([^']+)' .*/>").matcher(line);
        if (!kept.matches()) {
            throw new AssertionError(line);
        }
        return kept.group(1);
    }

    /** The object id of the message that was heard last. */
    long lastObjectId() {
        return defragmenter.lastObjectId();
    }

    private void hear() throws IOException, PsrpException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("The server has hung up.");
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        for (Packet packet : PacketReader.ofClient(1 << 20).receive(bytes)) {
            switch (packet) {
                case Packet.Data data -> {
                    for (SessionMessage message : defragmenter.receive(data.fragments())) {
                        heard.add(Samples.text(message));
                    }
                }
                case Packet.Failure failure -> heard.add(line);
                default -> heard.add(packet.getClass().getSimpleName());
            }
        }
    }

    /** What the server answered when it had served this client. */
    int end() throws InterruptedException, ExecutionException {
        return served.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

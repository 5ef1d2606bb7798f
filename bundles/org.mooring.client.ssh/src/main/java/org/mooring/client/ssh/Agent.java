package org.mooring.client.ssh;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Talks with an agent over its UNIX-domain socket ([draft-miller-ssh-agent]); connects when it is first asked. */
final class Agent extends AbstractAgentProxy {

    private static final int MOST_BYTES = 1 << 20;

    private final String path;
    private SocketChannel socket;

    Agent(String path) {
        super(null);
        this.path = path;
    }

    @Override
    public boolean isOpen() {
        return socket != null && socket.isOpen();
    }

    @Override
    protected synchronized Buffer request(Buffer request) throws IOException {
        if (socket == null) {
            socket = SocketChannel.open(UnixDomainSocketAddress.of(path));
        }
        ByteBuffer out = ByteBuffer.wrap(request.array(), request.rpos(), request.available());
        while (out.hasRemaining()) {
            socket.write(out);
        }
        int length = read(Integer.BYTES).getInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("The agent at " + path + " answers " + length + " bytes.");
        }
        ByteBuffer answer = read(length);
        return new ByteArrayBuffer(answer.array(), 0, length);
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(length);
        while (in.hasRemaining()) {
            if (socket.read(in) < 0) {
                throw new IOException("The agent at " + path + " has ended.");
            }
        }
        return in.flip();
    }

    @Override
    public synchronized void close() throws IOException {
        super.close();
        if (socket != null) {
            socket.close();
        }
    }
}

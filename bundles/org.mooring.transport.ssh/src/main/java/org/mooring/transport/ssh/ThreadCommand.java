package org.mooring.transport.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.apache.sshd.common.channel.exception.SshChannelClosedException;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a channel runs, on a virtual thread that is interrupted when the channel goes. */
final class ThreadCommand implements Command {

    /** The work of a channel; answers its exit code. */
    interface Work {
        int run(Channel channel) throws IOException, InterruptedException;
    }

    /** A channel's parts. */
    record Channel(Peer peer, InputStream in, OutputStream out, OutputStream err, Environment environment) {}

    private static final Logger LOG = LoggerFactory.getLogger(ThreadCommand.class);
    private static final int FAILED = 1;

    private final Work work;
    private InputStream in;
    private OutputStream out;
    private OutputStream err;
    private ExitCallback exit;
    private volatile Thread thread;

    ThreadCommand(Work work) {
        this.work = work;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        Channel parts = new Channel(Peer.of(channel.getSession()), in, out, err, environment);
        thread = Thread.ofVirtual().name("mooring-ssh-channel").start(() -> exit.onExit(run(parts)));
    }

    /** The work may have closed the stream, as a terminal does. */
    private static void flush(OutputStream stream) throws IOException {
        try {
            stream.flush();
        } catch (SshChannelClosedException closed) {
            LOG.trace("Nothing is left to flush.", closed);
        }
    }

    private int run(Channel parts) {
        try {
            int code = work.run(parts);
            flush(out);
            flush(err);
            return code;
        } catch (InterruptedIOException | InterruptedException e) {
            return FAILED;
        } catch (IOException e) {
            LOG.debug("A channel of {} ended early.", parts.peer().connection().peer(), e);
            return FAILED;
        } catch (RuntimeException e) {
            LOG.error("A channel of {} failed.", parts.peer().connection().peer(), e);
            return FAILED;
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}

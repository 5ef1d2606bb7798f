package org.mooring.transport.ssh;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * A session channel whose subsystem may have any name, and whose environment is what a person's language needs. One too many is refused
 * without harm to the others of its connection (MINA's own limit ends them all).
 */
final class SshChannel extends ChannelSession {

    private static final int MOST_VALUE_CHARACTERS = 256;

    private final Semaphore free;
    private final BiFunction<String, Peer, ThreadCommand.Work> subsystems;

    /**
     * @param free how many channels the connection may still have
     * @param subsystems the work of a subsystem by its name, for a peer; null for one that is not there
     */
    SshChannel(Semaphore free, BiFunction<String, Peer, ThreadCommand.Work> subsystems) {
        this.free = free;
        this.subsystems = subsystems;
    }

    @Override
    protected OpenFuture doInit(Buffer buffer) {
        if (free.tryAcquire()) {
            addCloseFutureListener(closed -> free.release());
            return super.doInit(buffer);
        }
        OpenFuture refused = new DefaultOpenFuture(this, this);
        refused.setException(new SshChannelOpenException(getChannelId(), SshConstants.SSH_OPEN_RESOURCE_SHORTAGE,
            "This connection has all the channels that it may have."));
        close(true);
        return refused;
    }

    @Override
    protected RequestHandler.Result handleSubsystemParsed(String request, String subsystem) throws IOException {
        ThreadCommand.Work work = subsystems.apply(subsystem, Peer.of(getSession()));
        if (work == null) {
            return RequestHandler.Result.ReplyFailure;
        }
        commandInstance = new ThreadCommand(work);
        return prepareChannelCommand(request, commandInstance);
    }

    @Override
    protected RequestHandler.Result handleEnvParsed(String name, String value) throws IOException {
        boolean known = name.matches("LANG|LC_[A-Z]{1,20}|COLORTERM|NO_COLOR");
        return known && value.length() <= MOST_VALUE_CHARACTERS ? super.handleEnvParsed(name, value) : RequestHandler.Result.ReplyFailure;
    }
}

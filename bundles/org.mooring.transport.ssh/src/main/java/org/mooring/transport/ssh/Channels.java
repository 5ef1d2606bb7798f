package org.mooring.transport.ssh;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.sshd.server.Environment;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.transport.ConsoleProvider;
import org.mooring.api.transport.ConsoleRequest;
import org.mooring.transport.stream.StreamRequest;
import org.mooring.transport.stream.StreamSessions;

/** What the channels of a connection do: sessions for programs, the console for people. */
final class Channels {

    private static final int NO_CONSOLE = 1;

    private final StreamSessions sessions;
    private final Supplier<ConsoleProvider> consoles;
    private final SshAudit audit;

    /** @param consoles the console that is there now, or null */
    Channels(StreamSessions sessions, Supplier<ConsoleProvider> consoles, SshAudit audit) {
        this.sessions = sessions;
        this.consoles = consoles;
        this.audit = audit;
    }

    /**
     * The work of a subsystem, or null for one that is none of ours. One that is ours but asks for what is not there is started
     * nevertheless: a stock client shows its user a message of the session's stream, but not why a subsystem was refused.
     */
    ThreadCommand.Work subsystem(String name, Peer peer) {
        if (!StreamRequest.isSubsystem(name)) {
            audit.refused(AuditEvent.SESSION_CREATE, peer.identity().user(), peer.connection(), "There is no subsystem '" + name + "'.");
            return null;
        }
        return channel -> sessions.serve(channel.peer().identity(), channel.peer().connection(), name, channel.in(), channel.out());
    }

    /** The work of a shell, or of one command. */
    ThreadCommand.Work console(String command) {
        return channel -> runConsole(channel, command);
    }

    private int runConsole(ThreadCommand.Channel channel, String command) throws IOException, InterruptedException {
        ConsoleProvider console = consoles.get();
        if (console == null) {
            StreamSessions.tell(channel.err(), "There is no console here: the server runs without the bundle org.mooring.host.console.");
            return NO_CONSOLE;
        }
        Map<String, String> environment = new HashMap<>(channel.environment().getEnv());
        environment.remove(Environment.ENV_USER);
        return console.run(new ConsoleRequest(channel.peer().identity(), channel.peer().connection(), command, channel.in(), channel.out(),
            channel.err(), ChannelTerminal.of(channel.environment()), Map.copyOf(environment)));
    }
}

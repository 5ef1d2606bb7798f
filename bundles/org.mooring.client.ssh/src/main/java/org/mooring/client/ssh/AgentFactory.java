package org.mooring.client.ssh;

import java.util.List;

import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;

/** The user's own agent, which is asked to sign; it is not offered to servers. */
final class AgentFactory implements SshAgentFactory {

    private final String socket;

    private AgentFactory(String socket) {
        this.socket = socket;
    }

    /** By SSH_AUTH_SOCK; null where there is none. */
    static AgentFactory ofEnvironment() {
        String socket = System.getenv("SSH_AUTH_SOCK");
        return socket == null || socket.isEmpty() ? null : new AgentFactory(socket);
    }

    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
        return List.of();
    }

    @Override
    public SshAgent createClient(Session session, FactoryManager manager) {
        SshOptions options = SshOptions.of(session);
        return options != null && options.identitiesOnly() ? null : new Agent(socket);
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) {
        throw new UnsupportedOperationException("The agent is not forwarded.");
    }
}

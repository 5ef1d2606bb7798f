package org.mooring.transport.ssh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.global.OpenSshHostKeysHandler;

/** Sets MINA's server up: what it offers, and what it does not. */
final class SshServerFactory {

    private static final Duration FOREVER = Duration.ofDays(365);
    private static final AttributeKey<Semaphore> FREE_CHANNELS = new AttributeKey<>();

    private SshServerFactory() {}

    static SshServer make(SshSettings settings, KeyPairProvider hostKeys, SshLogin login, ConnectionCaps caps, Channels channels) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setSessionFactory(new SshConnection.Factory(server));
        server.setHost(settings.host().isEmpty() ? null : settings.host());
        server.setPort(settings.port());
        server.setKeyPairProvider(hostKeys);
        server.setUserAuthFactories(List.of(new PublicKeyAuthentication.Factory(login), UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator(login);
        server.setPublickeyAuthenticator(login);
        server.addSessionListener(caps);
        server.addSessionListener(login);
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setAgentFactory(null);
        server.setSubsystemFactories(List.of());
        server.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE, OpenSshHostKeysHandler.INSTANCE));
        server.setChannelFactories(List.of(sessions(channels, settings.channelsPerConnection())));
        server.setShellFactory(channel -> new ThreadCommand(channels.console(null)));
        server.setCommandFactory((channel, command) -> new ThreadCommand(channels.console(command)));
        limit(server, settings);
        return server;
    }

    private static ChannelFactory sessions(Channels channels, int most) {
        return new ChannelFactory() {
            @Override
            public String getName() {
                return "session";
            }

            @Override
            public Channel createChannel(Session session) {
                return new SshChannel(session.computeAttributeIfAbsent(FREE_CHANNELS, key -> new Semaphore(most)), channels::subsystem);
            }
        };
    }

    private static void limit(SshServer server, SshSettings settings) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Mooring");
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(settings.loginGraceSeconds()));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, settings.loginAttempts());
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofSeconds(settings.idleTimeoutSeconds()));
        // An answer is many small packets: none waits for the acknowledgement of the one before.
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        // A client that reads slowly, or is suspended, makes its session wait; it does not lose it.
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, FOREVER);
        CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(server, Duration.ofMinutes(15));
        if (settings.keepAliveSeconds() > 0) {
            server.setSessionHeartbeat(HeartbeatType.IGNORE, Duration.ofSeconds(settings.keepAliveSeconds()));
        }
    }
}

package org.mooring.credential.users;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import org.mooring.api.state.StateDirectory;
import org.mooring.negotiate.Acceptor;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.Mechanism;
import org.mooring.negotiate.Mechanisms;
import org.mooring.negotiate.NtlmAcceptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** NTLM, for the users of the user file who may use it; where there are none, it is not there. */
@Component
public final class NtlmMechanism implements Mechanism {

    private final UserTable users;
    private final String computer;

    @Activate
    public NtlmMechanism(@Reference StateDirectory state) throws IOException {
        users = new UserTable(state);
        computer = InetAddress.getLocalHost().getHostName();
    }

    @Override
    public String name() {
        return "ntlm";
    }

    @Override
    public List<String> identifiers() {
        return List.of(Mechanisms.NTLM);
    }

    @Override
    public boolean isReady() {
        return users.users().values().stream().anyMatch(user -> user.ntlm().isPresent());
    }

    @Override
    public Acceptor begin(ChannelBinding binding, Acceptor.Login login) {
        return new NtlmAcceptor(computer, binding, login, Clock.systemUTC());
    }
}

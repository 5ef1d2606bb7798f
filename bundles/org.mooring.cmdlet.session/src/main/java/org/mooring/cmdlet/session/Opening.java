package org.mooring.cmdlet.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostAdapter;
import org.mooring.client.RemoteSession;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;

/** Opens sessions elsewhere by the transports that are installed. */
final class Opening {

    private final List<ClientTransport> transports;
    private final HostAdapter host;
    private final Map<String, Object> arguments;
    private final PSSessionOption option;

    /**
     * @param versionTable {@code $PSVersionTable} of this session: a server is told it
     * @param option how sessions are asked for
     */
    Opening(List<ClientTransport> transports, HostAdapter host, Object versionTable, PSSessionOption option) {
        this.option = option;
        this.transports = transports;
        this.host = host;
        this.arguments = new LinkedHashMap<>();
        if (option.applicationArguments() != null) {
            option.applicationArguments().forEach((key, value) -> arguments.put(Conversion.toText(key), value));
        }
        PSPrimitiveDictionary versions = new PSPrimitiveDictionary();
        if (PSObject.base(versionTable) instanceof Map<?, ?> table) {
            table.forEach((key, value) -> versions.put(key, PSObject.base(value) instanceof Comparable<?> ? PSObject.base(value)
                : Conversion.toText(value)));
        }
        arguments.put("PSVersionTable", versions);
    }

    PSSessionOption option() {
        return option;
    }

    RemoteSession open(Target target) throws ConnectionException, InterruptedException {
        return RemoteSession.open(transport(target), target, host, arguments);
    }

    /** What a target keeps for the caller. */
    List<KeptSession> sessions(Target target) throws ConnectionException, InterruptedException {
        return transport(target).sessions(target, host.ui());
    }

    /** One of them, before it is connected. */
    RemoteSession kept(Target target, KeptSession kept) throws ConnectionException {
        return RemoteSession.kept(transport(target), target, host, kept);
    }

    String nameOf(Target target) {
        return reaching(target).map(ClientTransport::name).orElseGet(() -> kind(target));
    }

    private ClientTransport transport(Target target) throws ConnectionException {
        return reaching(target).orElseThrow(
            () -> new ConnectionException("There is no " + kind(target) + " client here: install the bundle of that transport.", 0));
    }

    private Optional<ClientTransport> reaching(Target target) {
        return transports.stream().filter(transport -> transport.reaches(target)).findFirst();
    }

    private static String kind(Target target) {
        return switch (target) {
            case SshTarget ssh -> "SSH";
            case WsmanTarget wsman -> "WSMan";
            default -> target.getClass().getSimpleName();
        };
    }
}

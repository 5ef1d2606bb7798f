package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.api.connection.ClientTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The part of Microsoft.PowerShell.Core that is about sessions: in this process, and elsewhere by the client transports that are there. */
@Component
@ProvidesModule("Microsoft.PowerShell.Core")
public final class SessionModule implements CmdletModule {

    static {
        SessionTypes.register();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
        fieldOption = FieldOption.UPDATE)
    final List<ClientTransport> transports;

    @Activate
    public SessionModule() {
        this(List.of());
    }

    /** Without OSGi: with certain transports. */
    public SessionModule(List<ClientTransport> transports) {
        this.transports = new CopyOnWriteArrayList<>(transports);
    }

    @Override
    public String name() {
        return "Microsoft.PowerShell.Core";
    }

    @Override
    public String version() {
        return "7.6.5.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return new ArrayList<>(List.of(
            CmdletDefinition.of(NewPSSession.class, () -> new NewPSSession(transports)),
            keptOverSsh(CmdletDefinition.of(GetPSSession.class, () -> new GetPSSession(transports))),
            CmdletDefinition.of(RemovePSSession.class, RemovePSSession::new),
            CmdletDefinition.of(EnterPSSession.class, () -> new EnterPSSession(transports)),
            CmdletDefinition.of(DisconnectPSSession.class, DisconnectPSSession::new),
            keptOverSsh(CmdletDefinition.of(ConnectPSSession.class, () -> new ConnectPSSession(transports))),
            keptOverSsh(CmdletDefinition.of(ReceivePSSession.class, () -> new ReceivePSSession(transports))),
            CmdletDefinition.of(InvokeCommand.class, () -> new InvokeCommand(transports)),
            CmdletDefinition.of(NewPSSessionOption.class, NewPSSessionOption::new),
            CmdletDefinition.of(NewPSTransportOption.class, NewPSTransportOption::new)));
    }

    /** PowerShell knows no sessions over SSH that stay: a command has parameters for them where there is a client for that. */
    private CmdletDefinition keptOverSsh(CmdletDefinition cmdlet) {
        return transports.stream().anyMatch(transport -> transport.name().equals("SSH")) ? cmdlet : cmdlet.without("SSHHost", "SSHHostHashParam");
    }

    @Override
    public Map<String, String> aliases() {
        return Map.of("nsn", "New-PSSession", "gsn", "Get-PSSession", "rsn", "Remove-PSSession", "etsn", "Enter-PSSession",
            "dnsn", "Disconnect-PSSession", "cnsn", "Connect-PSSession", "rcsn", "Receive-PSSession", "icm", "Invoke-Command");
    }
}

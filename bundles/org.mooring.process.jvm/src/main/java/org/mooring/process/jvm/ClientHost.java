package org.mooring.process.jvm;

import java.util.Locale;
import java.util.UUID;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.psrp.Negotiation;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.HostMethod;

/** The client's host, as one pipeline sees it, or the pool while none runs. */
final class ClientHost implements HostAdapter {

    private final UUID instanceId = UUID.randomUUID();
    private final HostCalls calls;
    private final HostUI ui;
    private final ConnectionInfo client;

    /** @param client the one that made the session, whose cultures it is in */
    ClientHost(HostInfo info, Screen screen, HostCalls calls, ConnectionInfo client) {
        this.calls = calls;
        this.client = client;
        this.ui = info.noUI() ? HostUI.NONE : new ClientHostUI(calls, info.noRawUI() ? null : new ClientRawUI(screen, calls));
    }

    @Override
    public String name() {
        return "ServerRemoteHost";
    }

    @Override
    public String version() {
        return Negotiation.BUILD;
    }

    @Override
    public UUID instanceId() {
        return instanceId;
    }

    @Override
    public Locale culture() {
        return client.culture() != null ? client.culture() : ofComputer(Locale.getDefault(Locale.Category.FORMAT));
    }

    @Override
    public Locale uiCulture() {
        return client.uiCulture() != null ? client.uiCulture() : ofComputer(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Of a computer that is set to no country, .NET's culture is the invariant one. */
    private static Locale ofComputer(Locale locale) {
        return locale.getCountry().isEmpty() ? Locale.ROOT : locale;
    }

    @Override
    public HostUI ui() {
        return ui;
    }

    @Override
    public void setShouldExit(int exitCode) {
        calls.run(HostMethod.SetShouldExit, exitCode);
    }

    @Override
    public void popRunspace() {
        calls.run(HostMethod.PopRunspace);
    }

    @Override
    public void enterNestedPrompt() {
        throw notImplemented(HostMethod.EnterNestedPrompt);
    }

    @Override
    public boolean offersSuspension() {
        return false;
    }

    @Override
    public void exitNestedPrompt() {
        throw notImplemented(HostMethod.ExitNestedPrompt);
    }

    private static HostException notImplemented(HostMethod method) {
        return new HostException("RemoteHostMethodNotImplemented", ErrorCategory.NotImplemented,
            "Remote host method " + method + " is not implemented.", null);
    }
}

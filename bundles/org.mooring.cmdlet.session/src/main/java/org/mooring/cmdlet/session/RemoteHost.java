package org.mooring.cmdlet.session;

import java.util.Locale;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** The host of a session in this process: the person is that of the session which opened it; {@code exit} ends no more than a command. */
final class RemoteHost implements HostAdapter {

    private final HostAdapter person;
    private final UUID id = UUID.randomUUID();

    RemoteHost(HostAdapter person) {
        this.person = person;
    }

    @Override
    public String name() {
        return "ServerRemoteHost";
    }

    @Override
    public String version() {
        return person.version();
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return person.culture();
    }

    @Override
    public Locale uiCulture() {
        return person.uiCulture();
    }

    @Override
    public HostUI ui() {
        return person.ui();
    }

    @Override
    public void setShouldExit(int exitCode) {}

    @Override
    public void popRunspace() {
        person.popRunspace();
    }
}

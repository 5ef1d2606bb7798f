package org.mooring.cmdlet.job;

import java.util.Locale;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** The host of a job: nobody is there to ask. */
final class JobHost implements HostAdapter {

    private final String name;
    private final HostAdapter session;
    private final UUID id = UUID.randomUUID();

    /** @param session whose culture it has */
    JobHost(String name, HostAdapter session) {
        this.name = name;
        this.session = session;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return session.version();
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return session.culture();
    }

    @Override
    public Locale uiCulture() {
        return session.uiCulture();
    }

    @Override
    public HostUI ui() {
        return HostUI.NONE;
    }

    /** A job that says {@code exit} has ended: that ends nothing else. */
    @Override
    public void setShouldExit(int exitCode) {}
}

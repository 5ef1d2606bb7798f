package org.mooring.tests.escapes;

import java.util.Locale;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** A host that nobody sits at. */
final class NoHost implements HostAdapter {

    private final UUID id = UUID.randomUUID();

    @Override
    public String name() {
        return "ServerRemoteHost";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return Locale.US;
    }

    @Override
    public Locale uiCulture() {
        return Locale.US;
    }

    @Override
    public HostUI ui() {
        return HostUI.NONE;
    }

    @Override
    public void setShouldExit(int exitCode) {}
}

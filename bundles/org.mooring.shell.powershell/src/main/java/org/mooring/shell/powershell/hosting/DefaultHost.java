package org.mooring.shell.powershell.hosting;

import java.util.Locale;
import java.util.UUID;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** The host of runspaces that nobody looks at (System.Management.Automation.DefaultHost). */
final class DefaultHost implements HostAdapter {

    private final UUID id = UUID.randomUUID();
    private final String version;
    private final Locale culture;
    private final Locale uiCulture;

    /** With its parent's cultures. */
    DefaultHost(HostAdapter parent) {
        this.version = parent.version();
        this.culture = parent.culture();
        this.uiCulture = parent.uiCulture();
    }

    @Override
    public String name() {
        return "Default Host";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return culture;
    }

    @Override
    public Locale uiCulture() {
        return uiCulture;
    }

    @Override
    public HostUI ui() {
        return HostUI.NONE;
    }

    @Override
    public void setShouldExit(int exitCode) {}
}

package org.mooring.api.host;

import java.util.Locale;
import java.util.UUID;

/**
 * A host that nobody sits at (System.Management.Automation.DefaultHost): it shows nothing, every question fails, and {@code exit} ends
 * no more than the command that says it.
 */
public final class UnattendedHost implements HostAdapter {

    private final String name;
    private final String version;
    private final Locale culture;
    private final Locale uiCulture;
    private final UUID id = UUID.randomUUID();

    /** One with the culture of PowerShell's messages, en-US. */
    public UnattendedHost(String name, String version) {
        this(name, version, Locale.US, Locale.US);
    }

    private UnattendedHost(String name, String version, Locale culture, Locale uiCulture) {
        this.name = name;
        this.version = version;
        this.culture = culture;
        this.uiCulture = uiCulture;
    }

    /** One for what runs beside another's session, with the version and the cultures of that session's host. */
    public static UnattendedHost beside(HostAdapter other, String name) {
        return new UnattendedHost(name, other.version(), other.culture(), other.uiCulture());
    }

    @Override
    public String name() {
        return name;
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

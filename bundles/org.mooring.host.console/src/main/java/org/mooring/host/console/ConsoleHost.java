package org.mooring.host.console;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;

/** The host of a console's session. */
final class ConsoleHost implements HostAdapter {

    private final UUID id = UUID.randomUUID();
    private final HostUI ui;
    private volatile Integer exitCode;

    ConsoleHost(HostUI ui) {
        this.ui = ui;
    }

    @Override
    public String name() {
        return "ConsoleHost";
    }

    @Override
    public String version() {
        return "7.6.5";
    }

    @Override
    public UUID instanceId() {
        return id;
    }

    @Override
    public Locale culture() {
        return Locale.getDefault();
    }

    @Override
    public Locale uiCulture() {
        return Locale.getDefault();
    }

    @Override
    public HostUI ui() {
        return ui;
    }

    @Override
    public void setShouldExit(int code) {
        exitCode = code;
    }

    /** The code of an {@code exit} that was run. */
    OptionalInt exitCode() {
        return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }
}

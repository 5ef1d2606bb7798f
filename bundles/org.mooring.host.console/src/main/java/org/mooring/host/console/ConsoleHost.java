package org.mooring.host.console;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.mooring.api.host.DebuggerStop;
import org.mooring.api.host.EnteredRunspace;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.ErrorCategory;

/** The host of a console's session. */
final class ConsoleHost implements HostAdapter {

    /** Prompts a person while a pipeline waits. */
    interface Prompter {

        /** Until the person leaves. */
        void nested();

        /** Until the person says how the script goes on. */
        DebuggerStop.Resume debug(DebuggerStop stop);
    }

    private final UUID id = UUID.randomUUID();
    private final HostUI ui;
    private volatile Integer exitCode;
    private volatile EnteredRunspace entered;
    private Prompter prompter;
    private int nested;
    private boolean leaving;

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
        return machine();
    }

    @Override
    public Locale uiCulture() {
        return machine();
    }

    /** The machine's, or en-US where that says no country, as Get-Culture has it. */
    private static Locale machine() {
        Locale locale = Locale.getDefault();
        return locale.getCountry().isEmpty() ? Locale.US : locale;
    }

    @Override
    public HostUI ui() {
        return ui;
    }

    /** In a session that was entered, {@code exit} leaves that. */
    @Override
    public void setShouldExit(int code) {
        if (entered == null) {
            exitCode = code;
        } else {
            popRunspace();
        }
    }

    @Override
    public void pushRunspace(EnteredRunspace session) {
        if (nested > 0) {
            throw new HostException("HostInNestedPrompt", ErrorCategory.InvalidOperation, "You cannot run Enter-PSSession from a nested prompt.",
                null);
        }
        if (entered != null) {
            throw HostException.notImplemented("PushRunspace");
        }
        entered = session;
    }

    @Override
    public void popRunspace() {
        EnteredRunspace left = entered;
        if (left == null) {
            return;
        }
        entered = null;
        // The command that said so is still running there: its session ends after it.
        Thread.ofVirtual().name("mooring-console-left").start(left.left());
    }

    /** Who prompts within a running pipeline; without one, nobody is there to be prompted. */
    void prompter(Prompter prompter) {
        this.prompter = prompter;
    }

    @Override
    public void enterNestedPrompt() {
        if (prompter == null) {
            throw HostException.notImplemented("EnterNestedPrompt");
        }
        nest(() -> {
            prompter.nested();
            return null;
        });
    }

    @Override
    public void exitNestedPrompt() {
        if (nested == 0) {
            throw HostException.notImplemented("ExitNestedPrompt");
        }
        leaving = true;
    }

    @Override
    public boolean hasDebugger() {
        return prompter != null && entered == null;
    }

    @Override
    public DebuggerStop.Resume debuggerStop(DebuggerStop stop) {
        return nest(() -> prompter.debug(stop));
    }

    private <T> T nest(Supplier<T> prompting) {
        nested++;
        try {
            return prompting.get();
        } finally {
            nested--;
            leaving = false;
        }
    }

    /** Whether what runs is nested in another pipeline. */
    boolean isNested() {
        return nested > 0;
    }

    /** Whether the person has left the innermost nested prompt. */
    boolean isLeaving() {
        return leaving;
    }

    /** The session that the person is in, or null for the console's own. */
    EnteredRunspace entered() {
        return entered;
    }

    /** The code of an {@code exit} that was run. */
    OptionalInt exitCode() {
        return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
    }
}

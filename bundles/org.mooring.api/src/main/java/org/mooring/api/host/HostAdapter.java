package org.mooring.api.host;

import java.util.Locale;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host of a session (System.Management.Automation.Host.PSHost). Methods block until the person, or the remote client, has
 * answered; a thread that waits is interrupted when the pipeline is stopped, and the method then throws {@link HostException}.
 */
@ConsumerType
public interface HostAdapter {

    /** As {@code $Host.Name} says: ConsoleHost, ServerRemoteHost. */
    String name();

    /** As {@code $Host.Version} says, in dotted form. */
    String version();

    UUID instanceId();

    Locale culture();

    Locale uiCulture();

    /** How it talks to a person; {@link HostUI#NONE} where nobody is there. */
    HostUI ui();

    /** {@code $Host.PrivateData}: an object with the host's own settings, or null. */
    default Object privateData() {
        return null;
    }

    /** A script said {@code exit}: the host should end with this code. */
    void setShouldExit(int exitCode);

    /** Starts a prompt within the running pipeline. */
    default void enterNestedPrompt() {
        throw HostException.notImplemented("EnterNestedPrompt");
    }

    /** Whether a question may offer to suspend the pipeline for a nested prompt. Not where the person is at another computer. */
    default boolean offersSuspension() {
        return true;
    }

    default void exitNestedPrompt() {
        throw HostException.notImplemented("ExitNestedPrompt");
    }

    /** Whether somebody is there to debug scripts. Where nobody is, they do not stop at breakpoints. */
    default boolean hasDebugger() {
        return false;
    }

    /** A script stands at a breakpoint: lets the person look around in nested pipelines, and answers how it is to go on. */
    default DebuggerStop.Resume debuggerStop(DebuggerStop stop) {
        throw HostException.notImplemented("DebuggerStop");
    }

    /** A script said {@code Enter-PSSession}: from the next line on, what the person types runs there. */
    default void pushRunspace(EnteredRunspace session) {
        throw HostException.notImplemented("PushRunspace");
    }

    /** A script said {@code Exit-PSSession}: the person goes back to the session from which this one was entered. */
    default void popRunspace() {
        throw HostException.notImplemented("PopRunspace");
    }

    /** A native program that may change the console's modes starts. */
    default void notifyBeginApplication() {}

    default void notifyEndApplication() {}
}

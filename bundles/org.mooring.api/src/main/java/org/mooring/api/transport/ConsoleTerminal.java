package org.mooring.api.transport;

import org.osgi.annotation.versioning.ProviderType;

/** The terminal of a client that asked for one. Keys come as the terminal sends them, Ctrl-C as the character 3. */
@ProviderType
public interface ConsoleTerminal {

    /** As the TERM variable says, as {@code xterm-256color}. */
    String type();

    int columns();

    int rows();

    /** Has {@code listener} called whenever the size has changed, on a thread of the transport. */
    void onResize(Runnable listener);

    /** Has {@code listener} called when the client asks to interrupt beside the stream (SSH's {@code signal} request). */
    void onInterrupt(Runnable listener);
}

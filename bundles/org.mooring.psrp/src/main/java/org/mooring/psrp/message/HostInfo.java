package org.mooring.psrp.message;

import org.mooring.api.host.RawUI.Coordinates;
import org.mooring.api.host.RawUI.Size;

/**
 * What a client says of its host ([MS-PSRP] 2.2.3.14).
 *
 * @param noHost there is none to ask; so {@code noUI} and {@code noRawUI}
 * @param useRunspaceHost for a pipeline: it asks the pool's host
 * @param defaults how the screen is, so that reading it needs no call; null where the client does not say
 */
public record HostInfo(boolean noHost, boolean noUI, boolean noRawUI, boolean useRunspaceHost, Defaults defaults) {

    /** A pipeline's that asks the pool's host. */
    public static final HostInfo OF_RUNSPACE = new HostInfo(true, true, true, true, null);

    /** A client without a host. */
    public static final HostInfo NONE = new HostInfo(true, true, true, false, null);

    /**
     * The screen as the client found it.
     *
     * @param foreground System.ConsoleColor's number, -1 where it has none; so background
     */
    public record Defaults(int foreground, int background, Coordinates cursorPosition, Coordinates windowPosition, int cursorSize,
            Size bufferSize, Size windowSize, Size maxWindowSize, Size maxPhysicalWindowSize, String windowTitle) {}
}

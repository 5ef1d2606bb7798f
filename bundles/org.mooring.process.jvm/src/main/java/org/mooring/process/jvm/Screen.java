package org.mooring.process.jvm;

import org.mooring.api.host.RawUI.Coordinates;
import org.mooring.api.host.RawUI.Size;
import org.mooring.psrp.message.HostInfo.Defaults;

/**
 * The client's screen as the session knows it: what the client said at the beginning, and what scripts have set since. Reading it asks
 * nobody, as in PowerShell.
 */
final class Screen {

    private Defaults now;

    Screen(Defaults atFirst) {
        this.now = atFirst != null ? atFirst
            : new Defaults(-1, -1, new Coordinates(0, 0), new Coordinates(0, 0), 0, new Size(0, 0), new Size(0, 0), new Size(0, 0),
                new Size(0, 0), "");
    }

    synchronized Defaults now() {
        return now;
    }

    synchronized void colors(int foreground, int background) {
        now = new Defaults(foreground, background, now.cursorPosition(), now.windowPosition(), now.cursorSize(), now.bufferSize(),
            now.windowSize(), now.maxWindowSize(), now.maxPhysicalWindowSize(), now.windowTitle());
    }

    synchronized void places(Coordinates cursor, Coordinates window, int cursorSize) {
        now = new Defaults(now.foreground(), now.background(), cursor, window, cursorSize, now.bufferSize(), now.windowSize(),
            now.maxWindowSize(), now.maxPhysicalWindowSize(), now.windowTitle());
    }

    synchronized void sizes(Size buffer, Size window) {
        now = new Defaults(now.foreground(), now.background(), now.cursorPosition(), now.windowPosition(), now.cursorSize(), buffer, window,
            now.maxWindowSize(), now.maxPhysicalWindowSize(), now.windowTitle());
    }

    synchronized void title(String title) {
        now = new Defaults(now.foreground(), now.background(), now.cursorPosition(), now.windowPosition(), now.cursorSize(),
            now.bufferSize(), now.windowSize(), now.maxWindowSize(), now.maxPhysicalWindowSize(), title);
    }
}

package org.mooring.client;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.psrp.message.HostInfo;

/** What a server is told of the host here, so that it asks no more than it needs to. */
final class HostDescription {

    private HostDescription() {}

    static HostInfo of(HostAdapter host) {
        if (host.ui() == HostUI.NONE) {
            return new HostInfo(false, true, true, false, null);
        }
        try {
            return new HostInfo(false, false, false, false, screen(host.ui().raw()));
        } catch (HostException e) {
            return new HostInfo(false, false, true, false, null); // it has no screen
        }
    }

    private static HostInfo.Defaults screen(RawUI raw) {
        return new HostInfo.Defaults(number(raw.foregroundColor()), number(raw.backgroundColor()), raw.cursorPosition(), raw.windowPosition(),
            raw.cursorSize(), raw.bufferSize(), raw.windowSize(), raw.maxWindowSize(), raw.maxPhysicalWindowSize(), raw.windowTitle());
    }

    private static int number(ConsoleColor color) {
        return color == null ? -1 : color.ordinal();
    }
}

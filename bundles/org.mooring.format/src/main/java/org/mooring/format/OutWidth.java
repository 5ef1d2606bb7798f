package org.mooring.format;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.DotNetException;

/** How wide lines may be. */
final class OutWidth {

    private static final int UNKNOWN = 120;

    private OutWidth() {}

    /** The host's, or what PowerShell takes where there is none. */
    static int of(HostAdapter host) {
        try {
            int width = host.ui().raw().bufferSize().width();
            return width > 0 ? width : UNKNOWN;
        } catch (DotNetException none) {
            return UNKNOWN;
        }
    }
}

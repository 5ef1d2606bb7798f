package org.mooring.format;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.stream.DotNetException;

/** How much of what is shown has room. */
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

    /** How many lines a screen has; where there is none, no number is reached. */
    static int height(HostAdapter host) {
        try {
            int height = host.ui().raw().windowSize().height();
            return height > 0 ? height : Integer.MAX_VALUE;
        } catch (DotNetException none) {
            return Integer.MAX_VALUE;
        }
    }
}

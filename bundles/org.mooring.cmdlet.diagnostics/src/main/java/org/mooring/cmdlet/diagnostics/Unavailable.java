package org.mooring.cmdlet.diagnostics;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** The error of what cannot be had on the Java platform. */
final class Unavailable {

    private Unavailable() {}

    /** @param why what is missing, and what does instead */
    static ErrorRecord because(String why) {
        return new ErrorRecord(new DotNetException("System.Management.Automation.PSNotSupportedException", why), "NotSupported",
            ErrorCategory.NotImplemented, null);
    }
}

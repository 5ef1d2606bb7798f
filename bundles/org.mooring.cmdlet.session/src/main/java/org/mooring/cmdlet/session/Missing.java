package org.mooring.cmdlet.session;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** What PowerShell has and this does not, said as PowerShell says it where it is not installed. */
final class Missing {

    private Missing() {}

    static ErrorRecord hyperV() {
        return SessionErrors.of("System.ArgumentException", "HyperVModuleNotAvailable", ErrorCategory.NotInstalled, null,
            "The Hyper-V Module for PowerShell is not available on this machine.");
    }

    static ErrorRecord containers(String id) {
        return SessionErrors.of("System.InvalidOperationException", "CreateRemoteRunspaceForContainerFailed", ErrorCategory.InvalidOperation, id,
            "A session into the container '" + id + "' cannot be made: the containers feature is not available.");
    }

    static ErrorRecord windowsPowerShell() {
        return SessionErrors.of("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented, null,
            "A session of Windows PowerShell cannot be made: it is on Windows only.");
    }

    static ErrorRecord parameter(String name) {
        return SessionErrors.of("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented, name,
            "The parameter '" + name + "' is not supported.");
    }
}

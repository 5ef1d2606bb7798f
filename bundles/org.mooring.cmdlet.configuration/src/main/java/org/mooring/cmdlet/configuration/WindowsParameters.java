package org.mooring.cmdlet.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Parameters that PowerShell has on Windows for what Windows alone has: each says what there is instead. */
final class WindowsParameters {

    private static final String DESCRIPTOR = "security descriptors are Windows'. -AllowedUsers and -AllowedGroups say who may open it.";
    private static final String THREADS = "a session's commands run one after the other, each on a thread of its own; there are no apartments.";
    private static final String RECEIVED = "how much a message may hold is a setting of the server, 'messageCharacters' of org.mooring.process.jvm.";
    private static final String ASSEMBLY = "assemblies of .NET cannot be run here. What a session has beside PowerShell comes from bundles, by -Path and 'ModulesToImport'.";

    /** Their names, and why. */
    static final Map<String, String> WITHOUT_EFFECT = withoutEffect();

    private WindowsParameters() {}

    private static Map<String, String> withoutEffect() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("SecurityDescriptorSddl", DESCRIPTOR);
        reasons.put("ShowSecurityDescriptorUI", DESCRIPTOR);
        reasons.put("AssemblyName", ASSEMBLY);
        reasons.put("ConfigurationTypeName", ASSEMBLY);
        reasons.put("ApplicationBase", ASSEMBLY);
        reasons.put("ThreadApartmentState", THREADS);
        reasons.put("ThreadOptions", THREADS);
        reasons.put("MaximumReceivedDataSizePerCommandMB", RECEIVED);
        reasons.put("MaximumReceivedObjectSizeMB", RECEIVED);
        return reasons;
    }

    static ErrorRecord refusal(String parameter) {
        String reason = parameter.equals("AccessMode") ? "who comes from where is not told apart by configuration: 'host' of org.mooring.transport.ssh and"
            + " org.mooring.transport.wsman says where the server listens, 127.0.0.1 without it." : WITHOUT_EFFECT.get(parameter);
        String value = parameter.equals("AccessMode") ? " Local" : "";
        return new ErrorRecord(new DotNetException("System.NotSupportedException", "'-" + parameter + value + "' has no meaning on this server: " + reason), "NotSupportedHere",
            ErrorCategory.NotImplemented, parameter);
    }
}

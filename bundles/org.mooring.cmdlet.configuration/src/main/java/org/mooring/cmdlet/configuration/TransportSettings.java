package org.mooring.cmdlet.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;

/** What New-PSTransportOption's answer says, as keys of a configuration. */
final class TransportSettings {

    private static final Map<String, String> KEYS = Map.of("IdleTimeoutSec", "IdleTimeoutSec", "MaxIdleTimeoutSec", "MaxIdleTimeoutSec",
        "MaxSessionsPerUser", "SessionsPerUser", "OutputBufferingMode", "OutputBufferingMode", "MaxMemoryPerSessionMB", "ProcessMemoryMB");
    private static final List<String> WITHOUT_KEY = List.of("MaxSessions", "MaxConcurrentUsers", "MaxConcurrentCommandsPerSession", "MaxProcessesPerSession", "ProcessIdleTimeoutSec");

    private TransportSettings() {}

    /** What is refused of it: limits that there are not. */
    static Optional<ErrorRecord> refusal(Object option) {
        return WITHOUT_KEY.stream().filter(property -> Members.current().get(option, property) != null).findFirst().map(property -> new ErrorRecord(
            new DotNetException("System.NotSupportedException", "'" + property + "' of -TransportOption is no limit of a session configuration here: there are "
                + String.join(", ", KEYS.keySet().stream().sorted().toList()) + ", and 'sessions' of org.mooring.session for the whole server."),
            "NotSupportedHere", ErrorCategory.NotImplemented, property));
    }

    static Map<String, String> of(Object option) {
        Map<String, String> settings = new LinkedHashMap<>();
        KEYS.forEach((property, key) -> {
            Object value = Members.current().get(option, property);
            if (value != null) {
                settings.put(key, value instanceof Number ? value.toString() : DataText.quoted(Conversion.toText(value)));
            }
        });
        return settings;
    }
}

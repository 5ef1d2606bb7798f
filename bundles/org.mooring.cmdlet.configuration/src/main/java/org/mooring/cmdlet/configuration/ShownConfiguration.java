package org.mooring.cmdlet.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;

/**
 * A session configuration as Get-PSSessionConfiguration shows it: under the names that it has on Windows, what WinRM's plug-in would say of it and the
 * keys of its file.
 */
final class ShownConfiguration {

    private static final String TYPE = "Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration";

    private ShownConfiguration() {}

    static PSObject of(ConfigurationStore.Entry entry) {
        Map<String, Object> values = entry.values();
        PSObject shown = new PSObject();
        shown.typeNames(List.of(TYPE, "System.Management.Automation.PSCustomObject", "System.Object"));
        shown.set("Name", entry.name()).set("PSVersion", "7.6").set("StartupScript", startup(values)).set("RunAsUser", text(values, "RunAsUser", ""))
            .set("Permission", permission(entry)).set("Enabled", entry.enabled()).set("ConfigFilePath", entry.comesWithServer() ? "" : entry.file())
            .set("ResourceUri", SessionConfiguration.RESOURCE_URI_PREFIX + entry.name()).set("Capability", new Object[] {"Shell"})
            .set("UseSharedProcess", !isApart(values));
        SessionLimits normal = SessionLimits.DEFAULT;
        shown.set("IdleTimeoutms", milliseconds(values, "IdleTimeoutSec", normal.idleTimeout().toMillis()))
            .set("MaxIdleTimeoutms", milliseconds(values, "MaxIdleTimeoutSec", normal.maxIdleTimeout().toMillis()))
            .set("OutputBufferingMode", text(values, "OutputBufferingMode", BufferingMode.Block.name()))
            .set("MaxShellsPerUser", values.get("SessionsPerUser") instanceof Number sessions ? sessions : normal.sessionsPerUser());
        values.forEach((key, value) -> {
            if (!key.equalsIgnoreCase("Name")) {
                shown.set(key, value(value));
            }
        });
        if (entry.wrong() != null) {
            shown.set("Error", entry.wrong());
        }
        return shown;
    }

    private static boolean isApart(Map<String, Object> values) {
        String process = text(values, "Process", "");
        boolean asOther = Boolean.TRUE.equals(of(values, "RunAsVirtualAccount")) || !text(values, "RunAsUser", "").isEmpty();
        return process.isEmpty() ? asOther : !process.equals("jvm");
    }

    /** Keys may be written in any case. */
    private static Object of(Map<String, Object> values, String key) {
        return values.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static String text(Map<String, Object> values, String key, String otherwise) {
        return of(values, key) instanceof String text ? text : otherwise;
    }

    private static Object milliseconds(Map<String, Object> values, String key, long otherwise) {
        return of(values, key) instanceof Number seconds ? seconds.longValue() * 1000 : otherwise;
    }

    private static Object value(Object value) {
        return value instanceof List<?> list ? list.stream().map(ShownConfiguration::value).toArray()
            : value instanceof Map<?, ?> map ? new PSHashtable(map) : value;
    }

    private static Object startup(Map<String, Object> values) {
        Object scripts = of(values, "ScriptsToProcess");
        return scripts instanceof List<?> list ? list.isEmpty() ? "" : list.get(0) : scripts == null ? "" : scripts;
    }

    /** As Windows reads a descriptor out: what is closed denies everyone before anything else counts. */
    private static String permission(ConfigurationStore.Entry entry) {
        Access access = entry.access();
        TreeSet<String> names = new TreeSet<>(access.users());
        names.addAll(access.groups());
        String allowed = access.everyone() ? "Everyone AccessAllowed" : String.join(", ", names.stream().map(one -> one + " AccessAllowed").toList());
        return entry.enabled() ? allowed : allowed.isEmpty() ? "Everyone AccessDenied" : "Everyone AccessDenied, " + allowed;
    }
}

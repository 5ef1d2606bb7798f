package org.mooring.cmdlet.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.object.PSObject;

/** The server's session configurations, with what their files say. */
@Cmdlet(verb = "Get", noun = "PSSessionConfiguration", className = "Microsoft.PowerShell.Commands.GetPSSessionConfigurationCommand",
    outputTypes = "Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration")
public final class GetPSSessionConfiguration extends AdministrationCmdlet {

    private static final String TYPE = "Microsoft.PowerShell.Commands.PSSessionConfigurationCommands#PSSessionConfiguration";

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String[] name = {"*"};

    @Parameter
    boolean force;

    GetPSSessionConfiguration(ConfigurationStore store) {
        super(store);
    }

    @Override
    protected void processRecord() {
        for (String pattern : name) {
            List<ConfigurationStore.Entry> found = named(pattern);
            if (found.isEmpty() && !pattern.contains("*") && !pattern.contains("?")) {
                writeError(missing(pattern));
            }
            found.forEach(entry -> writeObject(shown(entry)));
        }
    }

    private static PSObject shown(ConfigurationStore.Entry entry) {
        PSObject shown = new PSObject();
        shown.typeNames(List.of(TYPE, "System.Management.Automation.PSCustomObject", "System.Object"));
        shown.set("Name", entry.name()).set("PSVersion", "7.6").set("StartupScript", startup(entry.values())).set("RunAsUser", "")
            .set("Permission", permission(entry)).set("Enabled", entry.enabled()).set("ConfigFilePath", entry.file());
        entry.values().forEach((key, value) -> {
            if (!key.equalsIgnoreCase("Name")) {
                shown.set(key, value(value));
            }
        });
        if (entry.wrong() != null) {
            shown.set("Error", entry.wrong());
        }
        return shown;
    }

    private static Object value(Object value) {
        return value instanceof List<?> list ? list.stream().map(GetPSSessionConfiguration::value).toArray()
            : value instanceof Map<?, ?> map ? new org.mooring.object.PSHashtable(map) : value;
    }

    private static Object startup(Map<String, Object> values) {
        Object scripts = values.get("ScriptsToProcess");
        return scripts instanceof List<?> list ? list.isEmpty() ? "" : list.get(0) : scripts == null ? "" : scripts;
    }

    private static String permission(ConfigurationStore.Entry entry) {
        Access access = entry.access();
        String allowed = entry.enabled() ? " AccessAllowed" : " AccessDenied";
        if (access.everyone()) {
            return "Everyone" + allowed;
        }
        TreeSet<String> names = new TreeSet<>(access.users());
        names.addAll(access.groups());
        return String.join(", ", names.stream().map(one -> one + allowed).toList());
    }
}

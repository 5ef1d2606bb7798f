package org.mooring.shell.powershell.runtime;

import java.io.File;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mooring.api.provider.SessionEnvironment;
import org.mooring.dotnet.Process;

/** A session's environment variables: the process's at its beginning, its own from then on. */
final class Environment implements SessionEnvironment {

    private final Map<String, String> variables = Collections.synchronizedMap(new LinkedHashMap<>(System.getenv()));

    private final Process process = Process.of(variables);

    Environment() {
        variables.computeIfAbsent("PSModulePath", name -> modulePath());
    }

    /** Where PowerShell looks for modules where nothing else is said (about_PSModulePath). */
    private static String modulePath() {
        String home = System.getProperty("user.home");
        if (File.separatorChar == '\\') {
            return home + "\\Documents\\PowerShell\\Modules;C:\\Program Files\\PowerShell\\Modules";
        }
        return home + "/.local/share/powershell/Modules:/usr/local/share/powershell/Modules";
    }

    /** What .NET's types see of it. */
    Process process() {
        return process;
    }

    @Override
    public Map<String, String> variables() {
        return variables;
    }
}

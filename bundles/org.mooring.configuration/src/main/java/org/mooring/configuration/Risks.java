package org.mooring.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Commands with which more can be done than their names say, and what to write instead. */
final class Risks {

    /** What a command gives away. */
    enum Risk {
        Text("runs any text as a script", "Leave it out: define a function that does just what is needed."),
        Script("runs any script block", "Leave it out: define a function that does just what is needed."),
        Job("runs any script block, in a session of its own", "Leave it out: define a function that starts just the job that is needed."),
        Program("starts any program", "Name the programs in 'VisibleExternalCommands', or define a function that starts just the one that is needed."),
        Module("runs the files of any module", "Name the modules in 'ModulesToImport'."),
        Types("makes objects of any type", "Define a function that makes just the object that is needed."),
        Code("adds code to the session", "Name the files in 'TypesToProcess', 'FormatsToProcess' or 'AssembliesToLoad'."),
        Read("reads any file", "Limit its 'Path' by a 'ValidatePattern', or define a function."),
        Write("writes any file", "Limit its 'Path' by a 'ValidatePattern', or define a function."),
        State("changes the variables, functions or aliases that the session's own functions use", "Leave it out: define a function."),
        Elsewhere("opens sessions in which none of this holds", "Leave it out."),
        Rights("makes anybody an administrator", "Define a function that adds to just the group that is needed."),
        Later("has something run later, in no session's limits", "Define a function that plans just what is needed."),
        Secrets("reads what the server keeps secret", "Leave it out."),
        Web("reaches whatever the server reaches in its network", "Define a function that asks just the address that is needed.");

        private final String does;
        private final String remedy;

        Risk(String does, String remedy) {
            this.does = does;
            this.remedy = remedy;
        }

        /** As in: Invoke-Item starts any program. */
        String does() {
            return does;
        }

        String remedy() {
            return remedy;
        }
    }

    private static final Map<String, Risk> COMMANDS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private static final Map<String, String> ALIASES = Map.of("iex", "Invoke-Expression", "icm", "Invoke-Command", "saps", "Start-Process", "start",
        "Start-Process", "sajb", "Start-Job", "ipmo", "Import-Module", "gc", "Get-Content", "%", "ForEach-Object", "?", "Where-Object");

    static {
        add(Risk.Text, "Invoke-Expression", "Invoke-History");
        add(Risk.Script, "Invoke-Command", "ForEach-Object", "Where-Object", "Measure-Command", "Trace-Command", "New-Module", "Register-EngineEvent",
            "Register-ObjectEvent", "Register-ArgumentCompleter", "Set-PSBreakpoint");
        add(Risk.Job, "Start-Job", "Start-ThreadJob", "Register-ScheduledJob", "Set-ScheduledJob");
        add(Risk.Program, "Start-Process", "Invoke-Item", "Invoke-WmiMethod", "Invoke-CimMethod", "New-Service", "Set-Service");
        add(Risk.Later, "New-ScheduledTask", "Register-ScheduledTask", "New-ScheduledTaskAction", "Set-ScheduledTask");
        add(Risk.Rights, "Add-LocalGroupMember", "Add-ADGroupMember", "New-LocalUser", "Set-LocalUser");
        add(Risk.Secrets, "Get-PfxCertificate", "Export-PfxCertificate", "Get-Secret", "Unprotect-CmsMessage");
        add(Risk.Module, "Import-Module", "Import-PSSession", "Install-Module", "Install-PSResource");
        add(Risk.Types, "New-Object");
        add(Risk.Code, "Add-Type", "Update-TypeData", "Remove-TypeData", "Update-FormatData", "Install-Bundle", "Update-Bundle");
        add(Risk.Read, "Get-Content", "Import-Csv", "Import-Clixml", "Select-String", "Select-Xml", "Format-Hex", "Import-PowerShellDataFile");
        add(Risk.Write, "Set-Content", "Add-Content", "Out-File", "Tee-Object", "Export-Csv", "Export-Clixml", "Copy-Item", "Move-Item", "Rename-Item",
            "Remove-Item", "New-Item", "Expand-Archive", "Compress-Archive", "Start-Transcript");
        add(Risk.State, "Set-Item", "Set-Variable", "New-Variable", "Remove-Variable", "Set-Alias", "New-Alias", "Import-Alias", "Set-BundleConfiguration", "Set-MooringSetting",
            "Clear-Variable", "New-PSDrive");
        add(Risk.Elsewhere, "New-PSSession", "Enter-PSSession", "Enter-PSHostProcess", "Debug-Runspace", "Register-PSSessionConfiguration",
            "Set-PSSessionConfiguration");
        add(Risk.Web, "Invoke-WebRequest", "Invoke-RestMethod");
    }

    /** Programs that start others. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "fish", "pwsh", "python", "python3", "perl", "ruby", "node", "java", "env",
        "sudo", "su", "ssh", "vi", "vim", "nano", "less", "more", "man", "find", "awk", "sed", "xargs", "tar", "git", "make", "gdb", "nsenter", "docker", "systemd-run", "ed", "ex",
        "emacs", "view", "lua", "php", "tclsh", "expect", "busybox", "nice", "nohup", "setsid", "timeout", "watch", "screen", "tmux", "script", "socat", "nc", "rsync", "scp", "at", "crontab", "useradd", "usermod", "gpasswd", "visudo",
        "net.exe", "net1.exe", "dsadd.exe", "cmd.exe", "powershell.exe", "pwsh.exe", "wmic.exe", "mshta.exe", "rundll32.exe", "schtasks.exe", "sc.exe", "reg.exe", "systemctl", "service");

    private Risks() {}

    private static void add(Risk risk, String... commands) {
        for (String command : commands) {
            COMMANDS.put(command, risk);
        }
    }

    /** What a command gives away, by its name or one of its usual aliases; null for nothing that is known. */
    static Risk of(String command) {
        String plain = command.substring(command.indexOf('\\') + 1);
        return COMMANDS.get(ALIASES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain));
    }

    /** Those that match a pattern. */
    static List<String> among(String pattern) {
        var visible = new org.mooring.api.configuration.Visibility(List.of(pattern.substring(pattern.indexOf('\\') + 1)));
        return COMMANDS.keySet().stream().filter(visible::shows).toList();
    }

    static boolean startsOthers(String program) {
        return SHELLS.contains(program.substring(program.lastIndexOf('/') + 1).replaceAll("[.0-9]+$", "")) || SHELLS.contains(program.substring(program.lastIndexOf('/') + 1));
    }
}

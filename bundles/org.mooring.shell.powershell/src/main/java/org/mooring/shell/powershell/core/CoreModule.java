package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.format.FormatCommands;
import org.mooring.shell.powershell.help.GetHelp;
import org.osgi.service.component.annotations.Component;

/** The commands that are the engine's own (Microsoft.PowerShell.Core). */
@Component
public final class CoreModule implements CmdletModule {

    public static final String NAME = "Microsoft.PowerShell.Core";

    private static final List<String> TOPICS = List.of(
        "about_Arrays", "about_Automatic_Variables", "about_Classes", "about_CommonParameters", "about_Comparison_Operators", "about_Do",
        "about_Enum", "about_For", "about_Foreach", "about_Functions", "about_Functions_Advanced", "about_Functions_Advanced_Parameters",
        "about_Hash_Tables", "about_If", "about_Jobs", "about_Language_Modes", "about_Modules", "about_Mooring", "about_Operators",
        "about_PSSessions", "about_Parsing", "about_Pipelines", "about_Preference_Variables", "about_Providers", "about_Quoting_Rules",
        "about_Redirection", "about_Regular_Expressions", "about_Remote_Variables", "about_Role_Capabilities", "about_SSH_Remoting",
        "about_Scopes", "about_Script_Blocks", "about_Session_Configurations", "about_Splatting", "about_Switch", "about_Thread_Jobs",
        "about_Throw", "about_Try_Catch_Finally", "about_Types.ps1xml", "about_WSMan_Transport", "about_While", "about_Wildcards");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "7.6.5.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        List<CmdletDefinition> all = new ArrayList<>(FormatCommands.core());
        all.addAll(List.of(
            CmdletDefinition.of(ForEachObject.class, ForEachObject::new),
            CmdletDefinition.of(WhereObject.class, WhereObject::new),
            CmdletDefinition.of(SetStrictMode.class, SetStrictMode::new),
            CmdletDefinition.of(SetPSDebug.class, SetPSDebug::new),
            CmdletDefinition.of(ExitPSSession.class, ExitPSSession::new),
            CmdletDefinition.of(GetCommand.class, GetCommand::new),
            CmdletDefinition.of(GetHelp.class, GetHelp::new),
            CmdletDefinition.of(GetHistory.class, GetHistory::new),
            CmdletDefinition.of(AddHistory.class, AddHistory::new),
            CmdletDefinition.of(ClearHistory.class, ClearHistory::new),
            CmdletDefinition.of(InvokeHistory.class, InvokeHistory::new),
            CmdletDefinition.of(RegisterArgumentCompleter.class, RegisterArgumentCompleter::new),
            CmdletDefinition.of(NewModule.class, NewModule::new),
            CmdletDefinition.of(ImportModule.class, ImportModule::new),
            CmdletDefinition.of(GetModule.class, GetModule::new),
            CmdletDefinition.of(RemoveModule.class, RemoveModule::new),
            CmdletDefinition.of(NewModuleManifest.class, NewModuleManifest::new),
            CmdletDefinition.of(TestModuleManifest.class, TestModuleManifest::new),
            CmdletDefinition.of(ExportModuleMember.class, ExportModuleMember::new)));
        return all;
    }

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.ofEntries(Map.entry("%", "ForEach-Object"), Map.entry("foreach", "ForEach-Object"), Map.entry("?", "Where-Object"),
            Map.entry("where", "Where-Object"), Map.entry("gcm", "Get-Command"),
            Map.entry("nmo", "New-Module"), Map.entry("ipmo", "Import-Module"), Map.entry("gmo", "Get-Module"),
            Map.entry("h", "Get-History"), Map.entry("history", "Get-History"), Map.entry("ghy", "Get-History"), Map.entry("clhy", "Clear-History"),
            Map.entry("ihy", "Invoke-History"), Map.entry("r", "Invoke-History"), Map.entry("rmo", "Remove-Module"), Map.entry("oh", "Out-Host"), Map.entry("exsn", "Exit-PSSession"));
    }
}

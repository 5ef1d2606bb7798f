package org.mooring.shell.powershell.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.format.FormatCommands;
import org.osgi.service.component.annotations.Component;

/** The commands that are the engine's own (Microsoft.PowerShell.Core), and those of Utility that need its scopes. */
@Component
public final class CoreModule implements CmdletModule {

    public static final String NAME = "Microsoft.PowerShell.Core";

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
            CmdletDefinition.of(InvokeExpression.class, InvokeExpression::new),
            CmdletDefinition.of(InvokeCommand.class, InvokeCommand::new),
            CmdletDefinition.of(GetPSCallStack.class, GetPSCallStack::new),
            CmdletDefinition.of(SetStrictMode.class, SetStrictMode::new),
            CmdletDefinition.of(GetVariable.class, GetVariable::new),
            CmdletDefinition.of(SetVariable.class, SetVariable::new),
            CmdletDefinition.of(NewVariable.class, NewVariable::new),
            CmdletDefinition.of(RemoveVariable.class, RemoveVariable::new),
            CmdletDefinition.of(ClearVariable.class, ClearVariable::new),
            CmdletDefinition.of(GetAlias.class, GetAlias::new),
            CmdletDefinition.of(SetAlias.class, SetAlias::new),
            CmdletDefinition.of(NewAlias.class, NewAlias::new),
            CmdletDefinition.of(RemoveAlias.class, RemoveAlias::new),
            CmdletDefinition.of(ExitPSSession.class, ExitPSSession::new),
            CmdletDefinition.of(GetCommand.class, GetCommand::new),
            CmdletDefinition.of(RegisterArgumentCompleter.class, RegisterArgumentCompleter::new),
            CmdletDefinition.of(NewModule.class, NewModule::new),
            CmdletDefinition.of(ImportModule.class, ImportModule::new),
            CmdletDefinition.of(GetModule.class, GetModule::new),
            CmdletDefinition.of(RemoveModule.class, RemoveModule::new),
            CmdletDefinition.of(NewModuleManifest.class, NewModuleManifest::new),
            CmdletDefinition.of(TestModuleManifest.class, TestModuleManifest::new),
            CmdletDefinition.of(ImportPowerShellDataFile.class, ImportPowerShellDataFile::new),
            CmdletDefinition.of(ImportLocalizedData.class, ImportLocalizedData::new),
            CmdletDefinition.of(GetVerb.class, GetVerb::new),
            CmdletDefinition.of(ExportModuleMember.class, ExportModuleMember::new)));
        return all;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.ofEntries(Map.entry("%", "ForEach-Object"), Map.entry("foreach", "ForEach-Object"), Map.entry("?", "Where-Object"),
            Map.entry("where", "Where-Object"), Map.entry("iex", "Invoke-Expression"), Map.entry("icm", "Invoke-Command"),
            Map.entry("gv", "Get-Variable"), Map.entry("sv", "Set-Variable"), Map.entry("set", "Set-Variable"),
            Map.entry("nv", "New-Variable"), Map.entry("rv", "Remove-Variable"), Map.entry("clv", "Clear-Variable"),
            Map.entry("gal", "Get-Alias"), Map.entry("sal", "Set-Alias"), Map.entry("nal", "New-Alias"), Map.entry("gcm", "Get-Command"),
            Map.entry("nmo", "New-Module"), Map.entry("ipmo", "Import-Module"), Map.entry("gmo", "Get-Module"),
            Map.entry("rmo", "Remove-Module"), Map.entry("oh", "Out-Host"), Map.entry("gcs", "Get-PSCallStack"), Map.entry("exsn", "Exit-PSSession"));
    }
}

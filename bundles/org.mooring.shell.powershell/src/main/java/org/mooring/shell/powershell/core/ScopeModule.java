package org.mooring.shell.powershell.core;

import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.shell.powershell.debug.DisablePSBreakpoint;
import org.mooring.shell.powershell.debug.EnablePSBreakpoint;
import org.mooring.shell.powershell.debug.GetPSBreakpoint;
import org.mooring.shell.powershell.debug.RemovePSBreakpoint;
import org.mooring.shell.powershell.debug.SetPSBreakpoint;
import org.mooring.shell.powershell.debug.WaitDebugger;
import org.mooring.shell.powershell.hosting.GetRunspace;
import org.osgi.service.component.annotations.Component;

/** The part of Microsoft.PowerShell.Utility that works on the session's own scopes: variables, aliases, what runs in them. */
@Component
@ProvidesModule("Microsoft.PowerShell.Utility")
public final class ScopeModule implements CmdletModule {

    @Override
    public String name() {
        return "Microsoft.PowerShell.Utility";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(InvokeExpression.class, InvokeExpression::new),
            CmdletDefinition.of(GetVariable.class, GetVariable::new),
            CmdletDefinition.of(SetVariable.class, SetVariable::new),
            CmdletDefinition.of(NewVariable.class, NewVariable::new),
            CmdletDefinition.of(RemoveVariable.class, RemoveVariable::new),
            CmdletDefinition.of(ClearVariable.class, ClearVariable::new),
            CmdletDefinition.of(GetAlias.class, GetAlias::new),
            CmdletDefinition.of(SetAlias.class, SetAlias::new),
            CmdletDefinition.of(NewAlias.class, NewAlias::new),
            CmdletDefinition.of(RemoveAlias.class, RemoveAlias::new),
            CmdletDefinition.of(ExportAlias.class, ExportAlias::new),
            CmdletDefinition.of(ImportAlias.class, ImportAlias::new),
            CmdletDefinition.of(GetPSCallStack.class, GetPSCallStack::new),
            CmdletDefinition.of(ImportPowerShellDataFile.class, ImportPowerShellDataFile::new),
            CmdletDefinition.of(ImportLocalizedData.class, ImportLocalizedData::new),
            CmdletDefinition.of(GetVerb.class, GetVerb::new),
            CmdletDefinition.of(GetRunspace.class, GetRunspace::new),
            CmdletDefinition.of(SetPSBreakpoint.class, SetPSBreakpoint::new),
            CmdletDefinition.of(GetPSBreakpoint.class, GetPSBreakpoint::new),
            CmdletDefinition.of(RemovePSBreakpoint.class, RemovePSBreakpoint::new),
            CmdletDefinition.of(EnablePSBreakpoint.class, EnablePSBreakpoint::new),
            CmdletDefinition.of(DisablePSBreakpoint.class, DisablePSBreakpoint::new),
            CmdletDefinition.of(WaitDebugger.class, WaitDebugger::new));
    }

    @Override
    public Map<String, String> aliases() {
        return Map.ofEntries(Map.entry("iex", "Invoke-Expression"), Map.entry("gv", "Get-Variable"), Map.entry("sv", "Set-Variable"),
            Map.entry("set", "Set-Variable"), Map.entry("nv", "New-Variable"), Map.entry("rv", "Remove-Variable"),
            Map.entry("clv", "Clear-Variable"), Map.entry("gal", "Get-Alias"), Map.entry("sal", "Set-Alias"), Map.entry("nal", "New-Alias"),
            Map.entry("gcs", "Get-PSCallStack"), Map.entry("epal", "Export-Alias"), Map.entry("ipal", "Import-Alias"),
            Map.entry("sbp", "Set-PSBreakpoint"), Map.entry("gbp", "Get-PSBreakpoint"), Map.entry("rbp", "Remove-PSBreakpoint"),
            Map.entry("ebp", "Enable-PSBreakpoint"), Map.entry("dbp", "Disable-PSBreakpoint"));
    }
}

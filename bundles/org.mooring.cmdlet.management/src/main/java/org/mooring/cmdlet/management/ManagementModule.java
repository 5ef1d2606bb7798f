package org.mooring.cmdlet.management;

import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.cmdlet.management.connection.PingMtuStatus;
import org.mooring.cmdlet.management.connection.PingReply;
import org.mooring.cmdlet.management.connection.PingStatus;
import org.mooring.cmdlet.management.connection.TcpPortStatus;
import org.mooring.cmdlet.management.connection.TestConnection;
import org.mooring.cmdlet.management.connection.TraceStatus;
import org.mooring.dotnet.ClrTypes;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.Management. */
@Component
@ProvidesModule("Microsoft.PowerShell.Management")
public final class ManagementModule implements CmdletModule {

    static {
        ClrTypes.register(ProcessStartInfo.class, ProcessType.class, LocationStack.class, ProcessModule.class, PingReply.class,
            PingStatus.class, PingMtuStatus.class, TraceStatus.class,
            TcpPortStatus.class);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.TestPathType", TestPath.PathType.class);
    }

    @Override
    public String name() {
        return "Microsoft.PowerShell.Management";
    }

    @Override
    public String version() {
        return "7.0.0.0";
    }

    @Override
    public List<CmdletDefinition> cmdlets() {
        return List.of(
            CmdletDefinition.of(AddContent.class, AddContent::new),
            CmdletDefinition.of(ClearContent.class, ClearContent::new),
            CmdletDefinition.of(ClearItem.class, ClearItem::new),
            CmdletDefinition.of(ClearItemProperty.class, ClearItemProperty::new),
            CmdletDefinition.of(GetClipboard.class, GetClipboard::new),
            CmdletDefinition.of(SetClipboard.class, SetClipboard::new),
            CmdletDefinition.of(RestartComputer.class, RestartComputer::new),
            CmdletDefinition.of(StopComputer.class, StopComputer::new),
            CmdletDefinition.of(GetTimeZone.class, GetTimeZone::new),
            CmdletDefinition.of(TestConnection.class, TestConnection::new),
            CmdletDefinition.of(ConvertPath.class, ConvertPath::new),
            CmdletDefinition.of(CopyItem.class, CopyItem::new),
            CmdletDefinition.of(CopyItemProperty.class, CopyItemProperty::new),
            CmdletDefinition.of(GetChildItem.class, GetChildItem::new),
            CmdletDefinition.of(GetContent.class, GetContent::new),
            CmdletDefinition.of(GetItem.class, GetItem::new),
            CmdletDefinition.of(GetItemProperty.class, GetItemProperty::new),
            CmdletDefinition.of(GetItemPropertyValue.class, GetItemPropertyValue::new),
            CmdletDefinition.of(GetLocation.class, GetLocation::new),
            CmdletDefinition.of(GetPSDrive.class, GetPSDrive::new),
            CmdletDefinition.of(GetPSProvider.class, GetPSProvider::new),
            CmdletDefinition.of(GetProcess.class, GetProcess::new),
            CmdletDefinition.of(InvokeItem.class, InvokeItem::new),
            CmdletDefinition.of(JoinPath.class, JoinPath::new),
            CmdletDefinition.of(MoveItem.class, MoveItem::new),
            CmdletDefinition.of(MoveItemProperty.class, MoveItemProperty::new),
            CmdletDefinition.of(NewItem.class, NewItem::new),
            CmdletDefinition.of(NewItemProperty.class, NewItemProperty::new),
            CmdletDefinition.of(NewPSDrive.class, NewPSDrive::new),
            CmdletDefinition.of(PopLocation.class, PopLocation::new),
            CmdletDefinition.of(PushLocation.class, PushLocation::new),
            CmdletDefinition.of(RemoveItem.class, RemoveItem::new),
            CmdletDefinition.of(RemoveItemProperty.class, RemoveItemProperty::new),
            CmdletDefinition.of(RemovePSDrive.class, RemovePSDrive::new),
            CmdletDefinition.of(RenameItem.class, RenameItem::new),
            CmdletDefinition.of(RenameItemProperty.class, RenameItemProperty::new),
            CmdletDefinition.of(ResolvePath.class, ResolvePath::new),
            CmdletDefinition.of(SetContent.class, SetContent::new),
            CmdletDefinition.of(SetItem.class, SetItem::new),
            CmdletDefinition.of(SetItemProperty.class, SetItemProperty::new),
            CmdletDefinition.of(SetLocation.class, SetLocation::new),
            CmdletDefinition.of(SplitPath.class, SplitPath::new),
            CmdletDefinition.of(StartProcess.class, StartProcess::new),
            CmdletDefinition.of(StopProcess.class, StopProcess::new),
            CmdletDefinition.of(TestPath.class, TestPath::new),
            CmdletDefinition.of(WaitProcess.class, WaitProcess::new));
    }

    @Override
    public Map<String, String> aliases() {
        return Map.ofEntries(
            Map.entry("cd", "Set-Location"),
            Map.entry("chdir", "Set-Location"),
            Map.entry("clc", "Clear-Content"),
            Map.entry("cli", "Clear-Item"),
            Map.entry("clp", "Clear-ItemProperty"),
            Map.entry("copy", "Copy-Item"),
            Map.entry("cpi", "Copy-Item"),
            Map.entry("cvpa", "Convert-Path"),
            Map.entry("del", "Remove-Item"),
            Map.entry("dir", "Get-ChildItem"),
            Map.entry("erase", "Remove-Item"),
            Map.entry("gc", "Get-Content"),
            Map.entry("gcb", "Get-Clipboard"),
            Map.entry("gci", "Get-ChildItem"),
            Map.entry("gdr", "Get-PSDrive"),
            Map.entry("gi", "Get-Item"),
            Map.entry("gl", "Get-Location"),
            Map.entry("gp", "Get-ItemProperty"),
            Map.entry("gtz", "Get-TimeZone"),
            Map.entry("gps", "Get-Process"),
            Map.entry("gpv", "Get-ItemPropertyValue"),
            Map.entry("ii", "Invoke-Item"),
            Map.entry("mi", "Move-Item"),
            Map.entry("move", "Move-Item"),
            Map.entry("mp", "Move-ItemProperty"),
            Map.entry("ndr", "New-PSDrive"),
            Map.entry("ni", "New-Item"),
            Map.entry("popd", "Pop-Location"),
            Map.entry("pushd", "Push-Location"),
            Map.entry("pwd", "Get-Location"),
            Map.entry("rd", "Remove-Item"),
            Map.entry("rdr", "Remove-PSDrive"),
            Map.entry("ren", "Rename-Item"),
            Map.entry("ri", "Remove-Item"),
            Map.entry("rni", "Rename-Item"),
            Map.entry("rnp", "Rename-ItemProperty"),
            Map.entry("rp", "Remove-ItemProperty"),
            Map.entry("rvpa", "Resolve-Path"),
            Map.entry("saps", "Start-Process"),
            Map.entry("scb", "Set-Clipboard"),
            Map.entry("si", "Set-Item"),
            Map.entry("sl", "Set-Location"),
            Map.entry("sp", "Set-ItemProperty"),
            Map.entry("spps", "Stop-Process"),
            Map.entry("type", "Get-Content"));
    }
}

package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.cmdlet.ProvidesModule;
import org.mooring.cmdlet.utility.markdown.ConvertFromMarkdown;
import org.mooring.cmdlet.utility.markdown.GetMarkdownOption;
import org.mooring.cmdlet.utility.mail.SendMailMessage;
import org.mooring.cmdlet.utility.markdown.MarkdownTypes;
import org.mooring.cmdlet.utility.markdown.SetMarkdownOption;
import org.mooring.cmdlet.utility.markdown.ShowMarkdown;
import org.mooring.cmdlet.utility.web.InvokeRestMethod;
import org.mooring.cmdlet.utility.web.InvokeWebRequest;
import org.mooring.cmdlet.utility.web.WebTypes;
import org.mooring.format.FormatCommands;
import org.osgi.service.component.annotations.Component;

/** The module Microsoft.PowerShell.Utility. */
@Component
@ProvidesModule("Microsoft.PowerShell.Utility")
public final class UtilityModule implements CmdletModule {

    static {
        UtilityTypes.register();
        WebTypes.register();
        MarkdownTypes.register();
    }

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
        List<CmdletDefinition> all = new ArrayList<>(FormatCommands.utility());
        all.addAll(List.of(
            CmdletDefinition.of(AddMember.class, AddMember::new),
            CmdletDefinition.of(ConvertToHtml.class, ConvertToHtml::new),
            CmdletDefinition.of(FormatHex.class, FormatHex::new),
            CmdletDefinition.of(SetDate.class, SetDate::new),
            CmdletDefinition.of(UnblockFile.class, UnblockFile::new),
            CmdletDefinition.of(UpdateList.class, UpdateList::new),
            CmdletDefinition.of(AddType.class, AddType::new),
            CmdletDefinition.of(CompareObject.class, CompareObject::new),
            CmdletDefinition.of(ConvertFromCliXml.class, ConvertFromCliXml::new),
            CmdletDefinition.of(ConvertFromCsv.class, ConvertFromCsv::new),
            CmdletDefinition.of(ConvertFromJson.class, ConvertFromJson::new),
            CmdletDefinition.of(ConvertFromMarkdown.class, ConvertFromMarkdown::new),
            CmdletDefinition.of(ConvertFromStringData.class, ConvertFromStringData::new),
            CmdletDefinition.of(ConvertToCliXml.class, ConvertToCliXml::new),
            CmdletDefinition.of(ConvertToCsv.class, ConvertToCsv::new),
            CmdletDefinition.of(ConvertToJson.class, ConvertToJson::new),
            CmdletDefinition.of(ConvertToXml.class, ConvertToXml::new),
            CmdletDefinition.of(ExportClixml.class, ExportClixml::new),
            CmdletDefinition.of(ExportCsv.class, ExportCsv::new),
            CmdletDefinition.of(GetCulture.class, GetCulture::new),
            CmdletDefinition.of(GetDate.class, GetDate::new),
            CmdletDefinition.of(GetError.class, GetError::new),
            CmdletDefinition.of(GetFileHash.class, GetFileHash::new),
            CmdletDefinition.of(GetHost.class, GetHost::new),
            CmdletDefinition.of(GetMarkdownOption.class, GetMarkdownOption::new),
            CmdletDefinition.of(GetMember.class, GetMember::new),
            CmdletDefinition.of(GetRandom.class, GetRandom::new),
            CmdletDefinition.of(GetSecureRandom.class, GetSecureRandom::new),
            CmdletDefinition.of(GetTypeData.class, GetTypeData::new),
            CmdletDefinition.of(GetUICulture.class, GetUICulture::new),
            CmdletDefinition.of(GetUnique.class, GetUnique::new),
            CmdletDefinition.of(GetUptime.class, GetUptime::new),
            CmdletDefinition.of(GroupObject.class, GroupObject::new),
            CmdletDefinition.of(ImportClixml.class, ImportClixml::new),
            CmdletDefinition.of(ImportCsv.class, ImportCsv::new),
            CmdletDefinition.of(InvokeRestMethod.class, InvokeRestMethod::new),
            CmdletDefinition.of(InvokeWebRequest.class, InvokeWebRequest::new),
            CmdletDefinition.of(JoinString.class, JoinString::new),
            CmdletDefinition.of(MeasureCommand.class, MeasureCommand::new),
            CmdletDefinition.of(MeasureObject.class, MeasureObject::new),
            CmdletDefinition.of(NewGuid.class, NewGuid::new),
            CmdletDefinition.of(NewObject.class, NewObject::new),
            CmdletDefinition.of(NewTemporaryFile.class, NewTemporaryFile::new),
            CmdletDefinition.of(NewTimeSpan.class, NewTimeSpan::new),
            CmdletDefinition.of(ReadHost.class, ReadHost::new),
            CmdletDefinition.of(RemoveTypeData.class, RemoveTypeData::new),
            CmdletDefinition.of(SelectObject.class, SelectObject::new),
            CmdletDefinition.of(SelectString.class, SelectString::new),
            CmdletDefinition.of(SelectXml.class, SelectXml::new),
            CmdletDefinition.of(SetMarkdownOption.class, SetMarkdownOption::new),
            CmdletDefinition.of(ShowMarkdown.class, ShowMarkdown::new),
            CmdletDefinition.of(SendMailMessage.class, SendMailMessage::new),
            CmdletDefinition.of(SortObject.class, SortObject::new),
            CmdletDefinition.of(StartSleep.class, StartSleep::new),
            CmdletDefinition.of(TeeObject.class, TeeObject::new),
            CmdletDefinition.of(TestJson.class, TestJson::new),
            CmdletDefinition.of(UpdateTypeData.class, UpdateTypeData::new),
            CmdletDefinition.of(WriteDebug.class, WriteDebug::new),
            CmdletDefinition.of(WriteError.class, WriteError::new),
            CmdletDefinition.of(WriteHost.class, WriteHost::new),
            CmdletDefinition.of(WriteInformation.class, WriteInformation::new),
            CmdletDefinition.of(WriteOutput.class, WriteOutput::new),
            CmdletDefinition.of(WriteProgress.class, WriteProgress::new),
            CmdletDefinition.of(WriteVerbose.class, WriteVerbose::new),
            CmdletDefinition.of(WriteWarning.class, WriteWarning::new)));
        return all;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.ofEntries(
            Map.entry("echo", "Write-Output"),
            Map.entry("epcsv", "Export-Csv"),
            Map.entry("fc", "Format-Custom"),
            Map.entry("fhx", "Format-Hex"),
            Map.entry("fl", "Format-List"),
            Map.entry("ft", "Format-Table"),
            Map.entry("fw", "Format-Wide"),
            Map.entry("gerr", "Get-Error"),
            Map.entry("gm", "Get-Member"),
            Map.entry("group", "Group-Object"),
            Map.entry("gu", "Get-Unique"),
            Map.entry("ipcsv", "Import-Csv"),
            Map.entry("irm", "Invoke-RestMethod"),
            Map.entry("iwr", "Invoke-WebRequest"),
            Map.entry("measure", "Measure-Object"),
            Map.entry("select", "Select-Object"),
            Map.entry("sls", "Select-String"));
    }
}

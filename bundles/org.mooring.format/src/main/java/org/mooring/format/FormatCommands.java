package org.mooring.format;

import java.util.List;
import org.mooring.api.cmdlet.CmdletDefinition;

/** The commands of this bundle, for the modules that they belong to. */
public final class FormatCommands {

    private FormatCommands() {}

    /** Those of Microsoft.PowerShell.Core. */
    public static List<CmdletDefinition> core() {
        return List.of(CmdletDefinition.of(OutDefault.class, OutDefault::new), CmdletDefinition.of(OutHost.class, OutHost::new),
            CmdletDefinition.of(OutNull.class, OutNull::new));
    }

    /** Those of Microsoft.PowerShell.Utility. */
    public static List<CmdletDefinition> utility() {
        return List.of(CmdletDefinition.of(FormatTable.class, FormatTable::new), CmdletDefinition.of(FormatList.class, FormatList::new),
            CmdletDefinition.of(FormatWide.class, FormatWide::new), CmdletDefinition.of(FormatCustom.class, FormatCustom::new),
            CmdletDefinition.of(OutString.class, OutString::new), CmdletDefinition.of(OutFile.class, OutFile::new),
            CmdletDefinition.of(UpdateFormatData.class, UpdateFormatData::new),
            CmdletDefinition.of(GetFormatData.class, GetFormatData::new),
            CmdletDefinition.of(ExportFormatData.class, ExportFormatData::new));
    }
}

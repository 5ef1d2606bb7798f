package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrTypes;

/** The .NET types whose values only commands of this module make; known to scripts from the first use on. */
final class UtilityTypes {

    private static final ClrTypes.Registration KNOWN = ClrTypes.register(GroupInfo.class, GroupInfoNoElement.class, MeasureInfo.class,
        GenericMeasureInfo.class, GenericObjectMeasureInfo.class, TextMeasureInfo.class, MemberDefinition.class,
        ByteCollection.class, FileHashInfo.class, MatchInfo.class, MatchInfoContext.class, SelectXmlInfo.class, TypeDataType.class);

    static {
        ClrTypes.register(TypeMemberData.TYPES);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.DisplayHintType", DisplayHint.class);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind", CsvWriter.Quotes.class);
        ClrTypes.registerEnum("Microsoft.PowerShell.Commands.JsonDateKind", JsonReader.Dates.class);
        ClrTypes.registerEnum("Newtonsoft.Json.StringEscapeHandling", JsonWriter.Escape.class);
    }

    private UtilityTypes() {}

    static ClrTypes.Registration register() {
        return KNOWN;
    }
}

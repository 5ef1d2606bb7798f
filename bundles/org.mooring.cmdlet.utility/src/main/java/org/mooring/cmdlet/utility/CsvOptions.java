package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Culture;
import org.mooring.object.TypeNames;

/** What the CSV commands make of their parameters. */
final class CsvOptions {

    private CsvOptions() {}

    static char delimiter(Character given, boolean useCulture) {
        if (useCulture) {
            return Culture.current().decimalSeparator().equals(",") ? ';' : ',';
        }
        return given == null ? ',' : given;
    }

    static CsvWriter writer(Character delimiter, boolean useCulture, Object useQuotes, String[] quoteFields, CmdletContext context) {
        if (useQuotes != null && quoteFields != null) {
            throw context.terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "You must specify either the -UseQuotes or -QuoteFields parameters, but not both."), "CannotSpecifyQuoteFieldsAndUseQuotes",
                ErrorCategory.InvalidData, null));
        }
        if (context.boundParameters().containsKey("IncludeTypeInformation") && context.boundParameters().containsKey("NoTypeInformation")) {
            throw context.terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but not both."),
                "CannotSpecifyIncludeTypeInformationAndNoTypeInformation", ErrorCategory.InvalidData, null));
        }
        return new CsvWriter(delimiter(delimiter, useCulture), useQuotes == null ? "Always" : useQuotes.toString(), quoteFields);
    }

    static String typeLine(Object value) {
        List<String> names = TypeNames.of(value);
        if (names.isEmpty()) {
            return "#TYPE";
        }
        String name = names.get(0);
        return "#TYPE " + (name.regionMatches(true, 0, CsvReader.TYPE_PREFIX, 0, CsvReader.TYPE_PREFIX.length())
            ? name.substring(CsvReader.TYPE_PREFIX.length()) : name);
    }
}

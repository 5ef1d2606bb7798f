package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.TypeNames;

/** What ConvertTo-Csv and Export-Csv share (BaseCsvWritingCommand): how values are written. */
abstract class CsvWritingCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "Delimiter", position = 1)
    @ValidateNotNull
    Character delimiter;

    @Parameter
    @Alias("ITI")
    boolean includeTypeInformation;

    @Parameter
    @Alias("NTI")
    boolean noTypeInformation;

    @Parameter
    @Alias("QF")
    String[] quoteFields;

    @Parameter
    @Alias("UQ")
    @DotNetType("Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind")
    Object useQuotes;

    @Parameter
    boolean noHeader;

    @Parameter(parameterSet = "UseCulture")
    boolean useCulture;

    final CsvWriter writer() {
        if (useQuotes != null && quoteFields != null) {
            throw exclusive("-UseQuotes or -QuoteFields", "CannotSpecifyQuoteFieldsAndUseQuotes");
        }
        if (isBound("IncludeTypeInformation") && isBound("NoTypeInformation")) {
            throw exclusive("-IncludeTypeInformation or -NoTypeInformation", "CannotSpecifyIncludeTypeInformationAndNoTypeInformation");
        }
        return new CsvWriter(CsvDelimiter.of(delimiter, useCulture), useQuotes == null ? "Always" : useQuotes.toString(), quoteFields);
    }

    /** Of two parameters one must be left out. */
    final RuntimeException exclusive(String parameters, String id) {
        return terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
            "You must specify either the " + parameters + " parameters, but not both."), id, ErrorCategory.InvalidData, null));
    }

    /** The line that says what the objects are. */
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

package org.mooring.cmdlet.utility;

import java.nio.file.Files;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.format.FileTarget;
import org.mooring.format.Properties;
import org.mooring.format.TextEncoding;

/** Export-Csv: objects as comma-separated values in a file. */
@Cmdlet(verb = "Export", noun = "Csv", defaultParameterSet = "Delimiter", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ExportCsvCommand")
public final class ExportCsv extends PipelineCmdlet {

    @Parameter(mandatory = true, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(position = 0)
    @ValidateNotNullOrEmpty
    String path;

    @Parameter
    @Alias({"PSPath", "LP"})
    @ValidateNotNullOrEmpty
    String literalPath;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter
    boolean append;

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

    private CsvWriter csv;
    private FileTarget target;
    private boolean headed;

    @Override
    protected void beginProcessing() {
        csv = CsvOptions.writer(delimiter, useCulture, useQuotes, quoteFields, context());
        String file = literalPath != null ? literalPath : path;
        boolean literal = literalPath != null;
        if (!shouldProcess(file, null)) {
            return;
        }
        if (append && Files.exists(FileTarget.path(file, literal, context()))) {
            readNames(FileTexts.read(file, literal, context()));
        }
        target = FileTarget.open(file, literal, TextEncoding.of(encoding), new FileTarget.Options(append, noClobber, force), context());
    }

    private void readNames(String text) {
        if (text.isBlank()) {
            return;
        }
        String first = text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        CsvReader reader = new CsvReader(CsvOptions.delimiter(delimiter, useCulture), null, context());
        reader.read(first + "\n" + first + "\n", row -> csv.names(Properties.names(row)));
        headed = true;
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || target == null) {
            return;
        }
        if (!csv.hasNames()) {
            csv.namesOf(inputObject);
        } else if (headed && !force) {
            check();
        }
        if (!headed) {
            headed = true;
            if (includeTypeInformation) {
                target.write(CsvOptions.typeLine(inputObject) + "\n");
            }
            if (!noHeader) {
                target.write(csv.header() + "\n");
            }
        }
        target.write(csv.line(inputObject) + "\n");
    }

    private void check() {
        if (!append) {
            return;
        }
        for (String name : csv.names()) {
            if (Properties.find(inputObject, name) == null) {
                String file = literalPath != null ? literalPath : path;
                throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot append CSV content to the following file: "
                    + file + ". The appended object does not have a property that corresponds to the following column: " + name
                    + ". To continue with mismatched properties, add the -Force parameter, and then retry the command."),
                    "CannotAppendCsvWithMismatchedPropertyNames", ErrorCategory.InvalidData, name));
            }
        }
    }

    @Override
    protected void dispose() {
        if (target != null) {
            target.close();
        }
    }
}

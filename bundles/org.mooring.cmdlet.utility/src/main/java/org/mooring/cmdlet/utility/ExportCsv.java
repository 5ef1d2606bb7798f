package org.mooring.cmdlet.utility;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.format.FileTarget;
import org.mooring.format.TextEncoding;

/** Export-Csv: objects as comma-separated values in a file. */
@Cmdlet(verb = "Export", noun = "Csv", defaultParameterSet = "Delimiter", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ExportCsvCommand")
public final class ExportCsv extends CsvWritingCommand {

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

    private CsvWriter csv;
    private FileTarget target;
    /** The columns of the file that is appended to; null where it has none. */
    private List<String> present;

    @Override
    protected void beginProcessing() {
        csv = writer();
        if ((path == null) == (literalPath == null)) {
            throw exclusive("-Path or -LiteralPath", "CannotSpecifyPathAndLiteralPath");
        }
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
        if (!text.isEmpty()) {
            present = new CsvReader(CsvDelimiter.of(delimiter, useCulture), null, context()).header(new StringReader(text));
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject == null || target == null) {
            return;
        }
        if (!csv.hasNames()) {
            csv.namesOf(inputObject);
            if (present != null) {
                continueColumns();
            } else if (!noHeader) {
                if (includeTypeInformation) {
                    target.write(typeLine(inputObject) + "\n");
                }
                target.write(csv.header() + "\n");
            }
        }
        target.write(csv.line(inputObject) + "\n");
    }

    /** The columns that the file has stay; the first object must have them all, or nobody minds. */
    private void continueColumns() {
        Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.addAll(csv.names());
        for (String name : present) {
            if (!force && !given.contains(name)) {
                String file = literalPath != null ? literalPath : path;
                throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot append CSV content to the following file: "
                    + file + ". The appended object does not have a property that corresponds to the following column: " + name
                    + ". To continue with mismatched properties, add the -Force parameter, and then retry the command."),
                    "CannotAppendCsvWithMismatchedPropertyNames", ErrorCategory.InvalidData, name));
            }
        }
        csv.names(present);
    }

    @Override
    protected void dispose() {
        if (target != null) {
            target.close();
        }
    }
}

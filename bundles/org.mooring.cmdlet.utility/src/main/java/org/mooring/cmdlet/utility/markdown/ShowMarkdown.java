package org.mooring.cmdlet.utility.markdown;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Show-Markdown: Markdown as text with escape sequences. There is no browser where a session runs. */
@Cmdlet(verb = "Show", noun = "Markdown", defaultParameterSet = "Path", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ShowMarkdownCommand")
public final class ShowMarkdown extends MarkdownCmdlet {

    @Parameter(parameterSet = "InputObject", mandatory = true, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter
    boolean useBrowser;

    @Override
    protected void beginProcessing() {
        if (useBrowser) {
            throw terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "There is no browser where this session runs. "
                + "(ConvertFrom-Markdown ...).Html gives the HTML, to be kept in a file and opened."), "UseBrowserNotSupported",
                ErrorCategory.NotImplemented, null));
        }
    }

    @Override
    protected void processRecord() {
        switch (parameterSetName()) {
            case "InputObject" -> {
                if (PSObject.base(inputObject) instanceof MarkdownInfo info) {
                    show(info);
                } else {
                    convert(inputObject, true, this::show);
                }
            }
            case "LiteralPath" -> convertPaths(literalPath, true, true, this::show);
            default -> convertPaths(path, false, true, this::show);
        }
    }

    private void show(MarkdownInfo info) {
        if (info.encoded() == null || info.encoded().isEmpty()) {
            writeError(new ErrorRecord(new DotNetException("System.IO.InvalidDataException",
                "The property VT100EncodedString of the given object is null or empty."), "VT100EncodedStringIsNullOrEmpty",
                ErrorCategory.InvalidData, inputObject));
        } else {
            writeObject(info.encoded());
        }
    }
}

package org.mooring.cmdlet.utility.markdown;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** ConvertFrom-Markdown: Markdown as HTML, or as text with escape sequences. */
@Cmdlet(verb = "ConvertFrom", noun = "Markdown", defaultParameterSet = "PathParamSet",
    outputTypes = "Microsoft.PowerShell.MarkdownRender.MarkdownInfo", className = "Microsoft.PowerShell.Commands.ConvertFromMarkdownCommand")
public final class ConvertFromMarkdown extends MarkdownCmdlet {

    @Parameter(parameterSet = "PathParamSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(parameterSet = "LiteralParamSet", mandatory = true)
    @ValidateNotNullOrEmpty
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Parameter(parameterSet = "InputObjParamSet", mandatory = true, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    boolean asVT100EncodedString;

    @Override
    protected void processRecord() {
        switch (parameterSetName()) {
            case "InputObjParamSet" -> convert(inputObject, asVT100EncodedString, this::writeObject);
            case "LiteralParamSet" -> convertPaths(literalPath, true, asVT100EncodedString, this::writeObject);
            default -> convertPaths(path, false, asVT100EncodedString, this::writeObject);
        }
    }
}

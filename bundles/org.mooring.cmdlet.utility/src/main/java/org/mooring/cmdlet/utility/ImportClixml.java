package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.clixml.CliXmlReader;
import org.mooring.clixml.ReadOptions;

/** Import-Clixml: the objects that CLIXML files hold. */
@Cmdlet(verb = "Import", noun = "Clixml", defaultParameterSet = "ByPath", className = "Microsoft.PowerShell.Commands.ImportClixmlCommand")
public final class ImportClixml extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    boolean includeTotalCount;

    @Parameter
    @DotNetType("System.UInt64")
    Object skip;

    @Parameter
    @DotNetType("System.UInt64")
    Object first;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        String[] files = literalPath != null ? literalPath : path;
        for (String file : files) {
            CliXmlReader.document(FileTexts.read(file, literalPath != null, context()), ReadOptions.DESERIALIZED).forEach(this::writeObject);
        }
    }
}

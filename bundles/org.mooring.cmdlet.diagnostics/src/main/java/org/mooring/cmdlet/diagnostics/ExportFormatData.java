package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Export-FormatData: views are not written to files here. */
@Cmdlet(verb = "Export", noun = "FormatData", defaultParameterSet = "ByPath",
    className = "Microsoft.PowerShell.Commands.ExportFormatDataCommand")
public final class ExportFormatData extends PipelineCmdlet {

    @Parameter(mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.ExtendedTypeDefinition[]")
    Object[] inputObject;

    @Parameter(parameterSet = "ByPath", mandatory = true)
    @Alias("FilePath")
    String path;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    boolean includeScriptBlock;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Export-FormatData is not supported: views cannot be written to files here. Update-FormatData reads them."));
    }
}

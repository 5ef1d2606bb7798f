package org.mooring.cmdlet.utility;

import java.nio.charset.StandardCharsets;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.clixml.CliXmlWriter;
import org.mooring.format.FileTarget;
import org.mooring.format.TextEncoding;

/** Export-Clixml: objects as CLIXML in a file. */
@Cmdlet(verb = "Export", noun = "Clixml", defaultParameterSet = "ByPath", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ExportClixmlCommand")
public final class ExportClixml extends PipelineCmdlet {

    @Parameter
    @ValidateRange(min = 1, max = 2147483647)
    Integer depth;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    String path;

    @Parameter(mandatory = true, valueFromPipeline = true)
    @AllowNull
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    private CliXmlWriter writer;
    private FileTarget target;

    /** The file is there, and empty, before the first object comes. */
    @Override
    protected void beginProcessing() {
        String file = literalPath != null ? literalPath : path;
        if (shouldProcess(file, null)) {
            writer = CliXmlWriter.file();
            target = FileTarget.open(file, literalPath != null, TextEncoding.of(encoding), new FileTarget.Options(false, noClobber, force), context());
        }
    }

    @Override
    protected void processRecord() {
        if (writer != null) {
            writer.write(inputObject, depth == null ? 2 : depth);
        }
    }

    @Override
    protected void endProcessing() {
        if (target != null) {
            target.write(new String(writer.toByteArray(), StandardCharsets.UTF_8));
            target.close();
            target = null;
        }
    }

    @Override
    public void dispose() {
        if (target != null) {
            target.close();
        }
    }
}

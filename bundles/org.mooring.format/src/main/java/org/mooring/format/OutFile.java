package org.mooring.format;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;

/** Out-File: what would be shown, in a file. */
@Cmdlet(verb = "Out", noun = "File", defaultParameterSet = "ByPath", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.OutFileCommand")
public final class OutFile extends PipelineCmdlet {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    @Alias("Path")
    String filePath;

    @Parameter(position = 1)
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter
    boolean append;

    @Parameter
    boolean force;

    @Parameter
    @Alias("NoOverwrite")
    boolean noClobber;

    @Parameter
    @ValidateRange(min = 2, max = 2147483647)
    Integer width;

    @Parameter
    boolean noNewline;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    private FileTarget target;
    private TextLines lines;

    @Override
    protected void beginProcessing() {
        String path = literalPath != null ? literalPath : filePath;
        if (shouldProcess(path, "Output to File")) {
            target = FileTarget.open(path, literalPath != null, TextEncoding.of(encoding), new FileTarget.Options(append, noClobber, force),
                context());
        }
        lines = new TextLines(session(), host(), width, this::line);
    }

    /** Writes what a program wrote as it is, in place of objects. */
    public void write(byte[] bytes) {
        if (target != null) {
            target.write(bytes);
        }
    }

    private void line(String line) {
        if (target != null) {
            target.write(noNewline ? line : line + "\n");
        }
    }

    @Override
    protected void processRecord() {
        lines.add(inputObject);
    }

    @Override
    protected void endProcessing() {
        lines.end();
    }

    @Override
    protected void dispose() {
        if (target != null) {
            target.close();
        }
    }
}

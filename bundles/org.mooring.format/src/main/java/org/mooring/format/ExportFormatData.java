package org.mooring.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Export-FormatData: writes views to a file that Update-FormatData reads; those with scripts only where that is asked for. */
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

    private final List<View> views = new ArrayList<>();

    @Override
    protected void processRecord() {
        for (Object each : inputObject) {
            if (!(PSObject.base(each) instanceof ExtendedTypeDefinition definition)) {
                throw terminate(new ErrorRecord(new DotNetException("System.InvalidCastException", "Views are what Get-FormatData answers in this session."),
                    "InvalidFormatData", ErrorCategory.InvalidArgument, each));
            }
            for (View view : definition.views()) {
                if (includeScriptBlock && !FormatXmlWriter.canBeWritten(view)) {
                    writeWarning("The view '" + view.name() + "' is left out: it shows what this engine computes, not what a script does.");
                } else if (includeScriptBlock || !FormatXmlWriter.hasScripts(view)) {
                    views.add(view);
                }
            }
        }
    }

    @Override
    protected void endProcessing() {
        FormatXmlWriter xml = new FormatXmlWriter();
        views.forEach(xml::add);
        try (FileTarget file = FileTarget.open(literalPath != null ? literalPath : path, literalPath != null, TextEncoding.of(null),
            new FileTarget.Options(false, noClobber, force), context())) {
            file.write(xml.end());
        }
    }
}

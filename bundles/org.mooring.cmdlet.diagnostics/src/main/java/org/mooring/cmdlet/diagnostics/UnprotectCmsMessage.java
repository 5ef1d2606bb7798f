package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Unprotect-CmsMessage: there is no Cryptographic Message Syntax here. */
@Cmdlet(verb = "Unprotect", noun = "CmsMessage", defaultParameterSet = "ByWinEvent", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.UnprotectCmsMessageCommand")
public final class UnprotectCmsMessage extends PipelineCmdlet {

    @Parameter(parameterSet = "ByWinEvent", mandatory = true, position = 0, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object eventLogRecord;

    @Parameter
    boolean includeContext;

    @Parameter(position = 1)
    @DotNetType("System.Management.Automation.CmsMessageRecipient[]")
    Object[] to;

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyString
    String content;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 0)
    String literalPath;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Unprotect-CmsMessage is not supported: the Java platform has no Cryptographic Message Syntax. The program openssl has it: openssl cms."));
    }
}

package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Protect-CmsMessage: there is no Cryptographic Message Syntax here. */
@Cmdlet(verb = "Protect", noun = "CmsMessage", defaultParameterSet = "ByContent", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ProtectCmsMessageCommand")
public final class ProtectCmsMessage extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0)
    @DotNetType("System.Management.Automation.CmsMessageRecipient[]")
    Object[] to;

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 1, valueFromPipeline = true)
    @AllowNull
    @AllowEmptyString
    @DotNetType("System.Management.Automation.PSObject")
    Object content;

    @Parameter(position = 2)
    String outFile;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 1)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 1)
    String literalPath;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Protect-CmsMessage is not supported: the Java platform has no Cryptographic Message Syntax. The program openssl has it: openssl cms."));
    }
}

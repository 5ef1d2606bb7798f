package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Get-CmsMessage: there is no Cryptographic Message Syntax here. */
@Cmdlet(verb = "Get", noun = "CmsMessage", outputTypes = "System.Security.Cryptography.Pkcs.EnvelopedCms",
    className = "Microsoft.PowerShell.Commands.GetCmsMessageCommand")
public final class GetCmsMessage extends PipelineCmdlet {

    @Parameter(parameterSet = "ByContent", mandatory = true, position = 0, valueFromPipeline = true)
    @AllowNull
    @AllowEmptyString
    String content;

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 1)
    String path;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, position = 1)
    String literalPath;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Get-CmsMessage is not supported: the Java platform has no Cryptographic Message Syntax. The program openssl has it: openssl cms."));
    }
}

package org.mooring.cmdlet.security;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.SecureString;

/** ConvertTo-SecureString: keeps text as a secret. */
@Cmdlet(verb = "ConvertTo", noun = "SecureString", defaultParameterSet = "Secure", outputTypes = "System.Security.SecureString",
    className = "Microsoft.PowerShell.Commands.ConvertToSecureStringCommand")
public final class ConvertToSecureString extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    String string;

    @Parameter(parameterSet = "Secure", position = 1)
    SecureString secureKey;

    @Parameter(parameterSet = "PlainText", position = 1)
    boolean asPlainText;

    @Parameter(parameterSet = "PlainText", position = 2)
    boolean force;

    @Parameter(parameterSet = "Open")
    byte[] key;

    @Override
    protected void processRecord() {
        if (asPlainText) {
            writeObject(new SecureString(string.toCharArray()));
            return;
        }
        byte[] keyBytes = SecretText.key(key, secureKey);
        writeObject(new SecureString(SecretText.decrypt(string, keyBytes).toCharArray()));
    }
}

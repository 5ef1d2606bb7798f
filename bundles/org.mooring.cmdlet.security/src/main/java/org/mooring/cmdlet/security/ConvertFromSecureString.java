package org.mooring.cmdlet.security;

import java.util.Arrays;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.SecureString;

/** ConvertFrom-SecureString: a secret as text, encrypted unless the user wants it plain. */
@Cmdlet(verb = "ConvertFrom", noun = "SecureString", defaultParameterSet = "Secure", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand")
public final class ConvertFromSecureString extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    SecureString secureString;

    @Parameter(parameterSet = "Secure", position = 1)
    SecureString secureKey;

    @Parameter(parameterSet = "AsPlainText")
    boolean asPlainText;

    @Parameter(parameterSet = "Open")
    byte[] key;

    @Override
    protected void processRecord() {
        char[] secret = secureString.toCharArray();
        try {
            writeObject(asPlainText ? new String(secret) : SecretText.encrypt(secret, SecretText.key(key, secureKey)));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}

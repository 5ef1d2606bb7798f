package org.mooring.cmdlet.security;

import java.util.Arrays;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.host.HostUI;
import org.mooring.dotnet.SecureString;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** Get-Credential: asks the person at the session for a user name and password. */
@Cmdlet(verb = "Get", noun = "Credential", defaultParameterSet = "CredentialSet",
    outputTypes = "System.Management.Automation.PSCredential", className = "Microsoft.PowerShell.Commands.GetCredentialCommand")
public final class GetCredential extends PipelineCmdlet {

    @Parameter(parameterSet = "CredentialSet", position = 0)
    @ValidateNotNull
    PSCredential credential;

    @Parameter(parameterSet = "MessageSet")
    @ValidateNotNullOrEmpty
    String message;

    @Parameter(parameterSet = "MessageSet", position = 0)
    @ValidateNotNullOrEmpty
    String userName;

    @Parameter(parameterSet = "MessageSet")
    @ValidateNotNullOrEmpty
    String title;

    @Override
    protected void beginProcessing() {
        Object given = PSObject.base(credential);
        if (given instanceof PSCredential ready) {
            writeObject(ready);
            return;
        }
        String name = given != null ? Conversion.toText(given) : userName;
        HostUI.Credentials answer = host().ui().promptForCredential(title == null ? "PowerShell credential request" : title,
            message == null ? "Enter your credentials." : message, name, "", PSCredential.DEFAULT_TYPES, PSCredential.DEFAULT_OPTIONS);
        if (answer != null) {
            writeObject(new PSCredential(answer.userName(), new SecureString(answer.password())));
            Arrays.fill(answer.password(), '\0');
        }
    }
}

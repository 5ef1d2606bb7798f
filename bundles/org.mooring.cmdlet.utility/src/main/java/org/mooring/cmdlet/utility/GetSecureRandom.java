package org.mooring.cmdlet.utility;

import java.security.SecureRandom;
import org.mooring.api.cmdlet.Cmdlet;

/** Get-SecureRandom: by chance that nobody can foresee. */
@Cmdlet(verb = "Get", noun = "SecureRandom", defaultParameterSet = "RandomNumberParameterSet",
    outputTypes = {"System.Int32", "System.Int64", "System.Double"}, className = "Microsoft.PowerShell.Commands.GetSecureRandomCommand")
public final class GetSecureRandom extends RandomCommand {

    private static final RandomNumbers SOURCE = new RandomNumbers(new SecureRandom());

    @Override
    RandomNumbers source() {
        return SOURCE;
    }
}

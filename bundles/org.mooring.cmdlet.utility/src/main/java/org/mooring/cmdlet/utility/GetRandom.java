package org.mooring.cmdlet.utility;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.dotnet.SeededRandom;
import org.mooring.object.Members;

/** Get-Random: by chance, which a seed makes the same each time in a session. */
@Cmdlet(verb = "Get", noun = "Random", defaultParameterSet = "RandomNumberParameterSet",
    outputTypes = {"System.Int32", "System.Int64", "System.Double"}, className = "Microsoft.PowerShell.Commands.GetRandomCommand")
public final class GetRandom extends RandomCommand {

    private static final RandomNumbers UNSEEDED = new RandomNumbers(new SecureRandom());
    private static final Map<Object, RandomNumbers> SEEDED = Collections.synchronizedMap(new WeakHashMap<>());

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer setSeed;

    @Override
    RandomNumbers source() {
        Object session = Members.current().types();
        if (setSeed != null) {
            SEEDED.put(session, new RandomNumbers(new SeededRandom(setSeed)));
        }
        return SEEDED.getOrDefault(session, UNSEEDED);
    }
}

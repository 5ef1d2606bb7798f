package org.mooring.cmdlet.utility;

import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.object.Members;

/** Get-Random: by chance, which a seed makes the same each time in a session. */
@Cmdlet(verb = "Get", noun = "Random", defaultParameterSet = "RandomNumberParameterSet",
    outputTypes = {"System.Int32", "System.Int64", "System.Double"}, className = "Microsoft.PowerShell.Commands.GetRandomCommand")
public final class GetRandom extends RandomCommand {

    private static final Map<Object, Random> SEEDED = Collections.synchronizedMap(new WeakHashMap<>());

    @Parameter
    @ValidateNotNull
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer setSeed;

    @Override
    Random source() {
        if (setSeed != null) {
            SEEDED.put(Members.current().types(), new Random(setSeed));
        }
        Random seeded = SEEDED.get(Members.current().types());
        return seeded != null ? seeded : ThreadLocalRandom.current();
    }
}

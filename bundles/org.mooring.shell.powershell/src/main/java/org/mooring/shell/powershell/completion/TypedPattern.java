package org.mooring.shell.powershell.completion;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.Wildcard;

/** Patterns of what is being typed, which may not be finished: nothing matches one that is not valid. */
final class TypedPattern {

    private static final Wildcard NOTHING = Wildcard.of("", true);

    private TypedPattern() {}

    static Wildcard of(String pattern) {
        try {
            return Wildcard.of(pattern, true);
        } catch (DotNetException unfinished) {
            return NOTHING;
        }
    }
}

package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** The lines around a match (Microsoft.PowerShell.Commands.MatchInfoContext). */
@ClrClass("Microsoft.PowerShell.Commands.MatchInfoContext")
public final class MatchInfoContext {

    private final String[] before;
    private final String[] after;
    private final boolean isShown;

    MatchInfoContext(List<String> before, List<String> after) {
        this(before.toArray(String[]::new), after.toArray(String[]::new), true);
    }

    private MatchInfoContext(String[] before, String[] after, boolean isShown) {
        this.before = before;
        this.after = after;
        this.isShown = isShown;
    }

    /** The same lines, but none of them shown with the match. */
    MatchInfoContext withoutShown() {
        return new MatchInfoContext(before, after, false);
    }

    @Get
    public String[] preContext() {
        return before;
    }

    @Get
    public String[] postContext() {
        return after;
    }

    @Get
    public String[] displayPreContext() {
        return isShown ? before : new String[0];
    }

    @Get
    public String[] displayPostContext() {
        return isShown ? after : new String[0];
    }
}

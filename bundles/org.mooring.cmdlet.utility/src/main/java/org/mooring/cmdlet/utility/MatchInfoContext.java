package org.mooring.cmdlet.utility;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** The lines around a match (Microsoft.PowerShell.Commands.MatchInfoContext). */
@ClrClass("Microsoft.PowerShell.Commands.MatchInfoContext")
public final class MatchInfoContext {

    private final String[] before;
    private final String[] after;

    MatchInfoContext(List<String> before, List<String> after) {
        this.before = before.toArray(String[]::new);
        this.after = after.toArray(String[]::new);
    }

    @Get
    public String[] preContext() {
        return before;
    }

    @Get
    public String[] postContext() {
        return after;
    }
}

package org.mooring.shell.powershell.types;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.UInt64;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.runtime.Call;

/** {@code $PSCmdlet.PagingParameters}: what -First, -Skip and -IncludeTotalCount say (System.Management.Automation.PagingParameters). */
@ClrClass("System.Management.Automation.PagingParameters")
public final class PagingParameters {

    private static final UInt64 ALL = new UInt64(-1L);

    private final Object first;
    private final Object skip;
    private final boolean includeTotalCount;

    PagingParameters(Object first, Object skip, Object includeTotalCount) {
        this.first = first == Call.UNBOUND ? ALL : first;
        this.skip = skip == Call.UNBOUND ? new UInt64(0) : skip;
        this.includeTotalCount = includeTotalCount != Call.UNBOUND && Conversion.toBoolean(includeTotalCount);
    }

    @Get
    public Object first() {
        return first;
    }

    @Get
    public Object skip() {
        return skip;
    }

    @Get
    public Object includeTotalCount() {
        return org.mooring.object.SwitchParameter.of(includeTotalCount);
    }

    /** The number of all items, with words that say how sure it is. */
    @Member
    public Object newTotalCount(UInt64 totalCount, double accuracy) {
        org.mooring.object.PSObject count = new org.mooring.object.PSObject(totalCount);
        count.set("Accuracy", accuracy);
        return count;
    }
}

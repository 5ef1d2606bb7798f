package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** Figures of values that are no numbers (Microsoft.PowerShell.Commands.GenericObjectMeasureInfo). */
@ClrClass(value = "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", base = "Microsoft.PowerShell.Commands.MeasureInfo")
public final class GenericObjectMeasureInfo extends MeasureInfo {

    private final int count;
    private final Object maximum;
    private final Object minimum;

    GenericObjectMeasureInfo(String property, int count, Object maximum, Object minimum) {
        super(property);
        this.count = count;
        this.maximum = maximum;
        this.minimum = minimum;
    }

    @Get
    public int count() {
        return count;
    }

    @Get
    public Double average() {
        return null;
    }

    @Get
    public Double sum() {
        return null;
    }

    @Get
    public Object maximum() {
        return maximum;
    }

    @Get
    public Object minimum() {
        return minimum;
    }
}

package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** Figures of numbers; null where not asked for (Microsoft.PowerShell.Commands.GenericMeasureInfo). */
@ClrClass(value = "Microsoft.PowerShell.Commands.GenericMeasureInfo", base = "Microsoft.PowerShell.Commands.MeasureInfo")
public final class GenericMeasureInfo extends MeasureInfo {

    private final int count;
    private final Double average;
    private final Double sum;
    private final Double maximum;
    private final Double minimum;
    private final Double standardDeviation;

    GenericMeasureInfo(String property, int count, Double average, Double sum, Double maximum, Double minimum, Double standardDeviation) {
        super(property);
        this.count = count;
        this.average = average;
        this.sum = sum;
        this.maximum = maximum;
        this.minimum = minimum;
        this.standardDeviation = standardDeviation;
    }

    @Get
    public int count() {
        return count;
    }

    @Get
    public Double average() {
        return average;
    }

    @Get
    public Double sum() {
        return sum;
    }

    @Get
    public Double maximum() {
        return maximum;
    }

    @Get
    public Double minimum() {
        return minimum;
    }

    @Get
    public Double standardDeviation() {
        return standardDeviation;
    }
}

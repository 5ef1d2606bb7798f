package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** Figures of text; null where not asked for (Microsoft.PowerShell.Commands.TextMeasureInfo). */
@ClrClass(value = "Microsoft.PowerShell.Commands.TextMeasureInfo", base = "Microsoft.PowerShell.Commands.MeasureInfo")
public final class TextMeasureInfo extends MeasureInfo {

    private final Integer lines;
    private final Integer words;
    private final Integer characters;

    TextMeasureInfo(String property, Integer lines, Integer words, Integer characters) {
        super(property);
        this.lines = lines;
        this.words = words;
        this.characters = characters;
    }

    @Get
    public Integer lines() {
        return lines;
    }

    @Get
    public Integer words() {
        return words;
    }

    @Get
    public Integer characters() {
        return characters;
    }
}

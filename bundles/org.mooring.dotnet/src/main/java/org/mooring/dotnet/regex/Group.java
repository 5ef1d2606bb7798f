package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** System.Text.RegularExpressions.Group: what a group captured last, and before. */
@ClrClass(value = "System.Text.RegularExpressions.Group", base = "System.Text.RegularExpressions.Capture")
public class Group extends Capture {

    private final String name;
    /** Where each capture begins and ends, in pairs. */
    private final int[] places;

    Group(String name, String input, int[] places) {
        super(input, places.length == 0 ? 0 : places[places.length - 2], places.length == 0 ? 0 : places[places.length - 1]);
        this.name = name;
        this.places = places;
    }

    @Get
    public boolean success() {
        return places.length > 0;
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    @Type("System.Text.RegularExpressions.CaptureCollection")
    public Object captures() {
        List<Capture> all = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            all.add(i == places.length - 2 ? this : new Capture(input(), places[i], places[i + 1]));
        }
        return new Matches(Matches.CAPTURES, all);
    }
}

package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** System.Text.RegularExpressions.Match. */
@ClrClass(value = "System.Text.RegularExpressions.Match", base = "System.Text.RegularExpressions.Group")
public final class Match extends Group {

    private static final int[] NONE = {};

    private final Regex regex;
    private final int[][] places;
    private List<Group> groups;

    /** @param places where the captures of each group are; null when it did not succeed */
    Match(Regex regex, String input, int[][] places) {
        super("0", input, places == null ? NONE : places[0]);
        this.regex = regex;
        this.places = places;
    }

    Regex regex() {
        return regex;
    }

    /** The same in another text, that much later. */
    Match moved(String input, int by) {
        int[][] moved = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            moved[i] = Arrays.stream(places[i]).map(place -> place + by).toArray();
        }
        return new Match(regex, input, moved);
    }

    /** In the order of their numbers, the whole match first. */
    public List<Group> groups() {
        if (groups == null) {
            List<Group> all = new ArrayList<>();
            all.add(this);
            for (int i = 1; places != null && i < places.length; i++) {
                all.add(new Group(regex.nameOf(regex.groupNumbers().get(i)), input(), places[i]));
            }
            groups = all;
        }
        return groups;
    }

    /** By number or name; one that captured nothing where there is none. */
    public Group group(String name) {
        int at = regex.groupNumbers().indexOf(regex.numberOf(name));
        return at < 0 || places == null ? new Group(name, input(), NONE) : groups().get(at);
    }

    @Get
    @Name("Groups")
    @org.mooring.dotnet.Type("System.Text.RegularExpressions.GroupCollection")
    public Object groupCollection() {
        return new Matches(Matches.GROUPS, groups(), this);
    }

    @Member
    public Match nextMatch() {
        return regex.next(this);
    }

    @Member
    public String result(String replacement) {
        if (!success()) {
            throw org.mooring.dotnet.Exceptions.notSupported("Result cannot be called on a failed Match.");
        }
        return Replacement.parse(replacement, regex).apply(this);
    }
}

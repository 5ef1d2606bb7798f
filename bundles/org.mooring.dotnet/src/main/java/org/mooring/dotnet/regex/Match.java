package org.mooring.dotnet.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;

/** System.Text.RegularExpressions.Match. */
@ClrClass(value = "System.Text.RegularExpressions.Match", base = "System.Text.RegularExpressions.Group")
public final class Match extends Group {

    private final Regex regex;
    private final MatchResult found;
    private List<Group> groups;

    Match(Regex regex, String input, MatchResult found) {
        super("0", input, found == null ? -1 : found.start(), found == null ? -1 : found.end());
        this.regex = regex;
        this.found = found;
    }

    Regex regex() {
        return regex;
    }

    /** In the order of their numbers, the whole match first. */
    public List<Group> groups() {
        if (groups == null) {
            List<Group> all = new ArrayList<>();
            if (found == null) {
                all.add(this);
            } else {
                for (int number : regex.groupNumbers()) {
                    all.add(number == 0 ? this : group(number));
                }
            }
            groups = all;
        }
        return groups;
    }

    private Group group(int number) {
        for (int java : regex.javaGroups(number).reversed()) {
            if (found.start(java) >= 0) {
                return new Group(regex.nameOf(number), input(), found.start(java), found.end(java));
            }
        }
        return new Group(regex.nameOf(number), input(), -1, -1);
    }

    /** By number or name; one that captured nothing where there is none. */
    public Group group(String name) {
        int at = regex.groupNumbers().indexOf(regex.numberOf(name));
        return at < 0 || found == null ? new Group(name, input(), -1, -1) : groups().get(at);
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

package org.mooring.dotnet.regex;

import java.util.AbstractList;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;

/** MatchCollection, GroupCollection and CaptureCollection of System.Text.RegularExpressions. */
public final class Matches extends AbstractList<Object> implements ClrTyped {

    static final String MATCHES = "System.Text.RegularExpressions.MatchCollection";
    static final String GROUPS = "System.Text.RegularExpressions.GroupCollection";
    static final String CAPTURES = "System.Text.RegularExpressions.CaptureCollection";

    private final String typeName;
    private final List<? extends Capture> items;
    private final Match match;

    Matches(String typeName, List<? extends Capture> items) {
        this(typeName, items, null);
    }

    Matches(String typeName, List<? extends Capture> items, Match match) {
        this.typeName = typeName;
        this.items = items;
        this.match = match;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(typeName);
    }

    @Override
    public Capture get(int index) {
        if (index < 0 || index >= items.size()) {
            throw Exceptions.outOfRange("i");
        }
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public String toString() {
        return typeName;
    }

    /** What the collections have in common. */
    public static final class Shared {

        private Shared() {}

        @Get
        public static int count(Matches self) {
            return self.size();
        }

        @Get
        public static boolean isReadOnly(Matches self) {
            return true;
        }

        @Type("System.Collections.IEnumerator")
        public static Object getEnumerator(Matches self) {
            return new Enumerator(self);
        }
    }

    /** System.Text.RegularExpressions.MatchCollection. */
    @ClrClass(value = "System.Text.RegularExpressions.MatchCollection", type = Matches.class, shared = Shared.class, interfaces = {"System.Collections.IList",
        "System.Collections.Generic.IList`1[System.Text.RegularExpressions.Match]"})
    public static final class OfMatches {

        private OfMatches() {}

        @Name("get_Item")
        public static Match item(Matches self, int i) {
            return (Match) self.get(i);
        }
    }

    /** System.Text.RegularExpressions.GroupCollection: by number or by name. */
    @ClrClass(value = "System.Text.RegularExpressions.GroupCollection", type = Matches.class, shared = Shared.class, interfaces = {"System.Collections.IList",
        "System.Collections.Generic.IList`1[System.Text.RegularExpressions.Group]"})
    public static final class OfGroups {

        private OfGroups() {}

        @Name("get_Item")
        public static Group item(Matches self, int groupnum) {
            return self.match.group(Integer.toString(groupnum));
        }

        @Name("get_Item")
        public static Group item(Matches self, String groupname) {
            return self.match.group(groupname);
        }

        public static boolean containsKey(Matches self, String key) {
            return self.match.regex().numberOf(key) >= 0;
        }

        @Get
        @Type("System.Collections.Generic.IEnumerable`1[System.String]")
        public static Object keys(Matches self) {
            return self.match.regex().groupNames().toArray(String[]::new);
        }

        @Get
        @Type("System.Collections.Generic.IEnumerable`1[System.Text.RegularExpressions.Group]")
        public static Object values(Matches self) {
            return self.toArray();
        }
    }

    /** System.Text.RegularExpressions.CaptureCollection. */
    @ClrClass(value = "System.Text.RegularExpressions.CaptureCollection", type = Matches.class, shared = Shared.class, interfaces = "System.Collections.IList")
    public static final class OfCaptures {

        private OfCaptures() {}

        @Name("get_Item")
        public static Capture item(Matches self, int i) {
            return self.get(i);
        }
    }
}

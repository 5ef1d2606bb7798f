package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import org.mooring.object.MemberSet;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.PropertySet;
import org.mooring.object.TypeData;
import org.mooring.object.TypeNames;
import org.mooring.object.Wildcard;

/** Which properties of an object are shown where no view says it. */
final class DisplayProperties {

    private DisplayProperties() {}

    /** Its default display set, given to the object itself or by type data; else all. */
    static List<String> of(Object target) {
        List<String> chosen = ofItself(target);
        if (chosen == null) {
            chosen = Members.current().types().first(TypeNames.of(target), TypeData::defaultDisplayProperties);
        }
        if (chosen != null) {
            List<String> there = new ArrayList<>();
            for (String name : chosen) {
                if (Wildcard.isPattern(name)) {
                    PropertyExpression.of(name).resolve(target).forEach(e -> there.add(e.toString()));
                } else {
                    String found = Properties.find(target, name);
                    there.add(found == null ? name : found);
                }
            }
            if (Properties.showsComputer(target)) {
                there.add(Properties.COMPUTER);
            }
            return there;
        }
        return Properties.shown(target);
    }

    private static List<String> ofItself(Object target) {
        if (target instanceof PSObject object && object.member("PSStandardMembers") instanceof MemberSet standard
            && standard.member("DefaultDisplayPropertySet") instanceof PropertySet set) {
            return set.properties();
        }
        return null;
    }

    /** The one property that stands for an object: type data's, or Name, Id, ... as PowerShell guesses. */
    static String ofWide(Object target) {
        String said = Members.current().types().first(TypeNames.of(target), TypeData::defaultDisplayProperty);
        if (said != null) {
            return said;
        }
        String guessed = guess(target);
        List<String> names = Properties.shown(target);
        return guessed != null ? guessed : names.isEmpty() ? null : names.get(0);
    }

    /** The property that names an object: type data's, or the first that is called so; null when none is. */
    static String ofName(Object target) {
        String said = Members.current().types().first(TypeNames.of(target), TypeData::defaultDisplayProperty);
        return said != null ? said : guess(target);
    }

    private static String guess(Object target) {
        List<String> names = Properties.shown(target);
        for (String pattern : List.of("name", "id", "key", "*key", "*name", "*id")) {
            Wildcard wanted = Wildcard.of(pattern, true);
            for (String name : names) {
                if (wanted.matches(name) && !name.equals(Properties.COMPUTER)) {
                    return name;
                }
            }
        }
        return null;
    }
}

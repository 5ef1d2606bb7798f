package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.object.Members;
import org.mooring.object.PropertySet;
import org.mooring.object.Wildcard;

/** What names a value of an object: a property's name, a pattern of names, or a script block (PSPropertyExpression). */
public final class PropertyExpression {

    private final String name;
    private final ScriptBlock script;
    private final boolean resolved;

    private PropertyExpression(String name, ScriptBlock script, boolean resolved) {
        this.name = name;
        this.script = script;
        this.resolved = resolved;
    }

    public static PropertyExpression of(String name) {
        return new PropertyExpression(name, null, false);
    }

    public static PropertyExpression of(ScriptBlock script) {
        return new PropertyExpression(null, script, true);
    }

    /** A property by its exact name, whatever characters it has. */
    public static PropertyExpression exactly(String name) {
        return new PropertyExpression(name, null, true);
    }

    public ScriptBlock script() {
        return script;
    }

    public boolean hasWildcards() {
        return !resolved && Wildcard.isPattern(name);
    }

    /** The name, or the script block's text. */
    @Override
    public String toString() {
        return script == null ? name : script.text();
    }

    /**
     * The expressions without wildcards that it means for an object: none where no property fits. A plain name means itself, there or
     * not; that of a property set means its properties.
     */
    public List<PropertyExpression> resolve(Object target) {
        if (!hasWildcards()) {
            List<PropertyExpression> several = script != null || resolved || Properties.find(target, name) != null ? null : ofSet(target);
            return several == null ? List.of(this) : several;
        }
        Wildcard pattern = Wildcard.of(name, true);
        List<PropertyExpression> found = new ArrayList<>();
        for (String property : Properties.names(target)) {
            if (pattern.matches(property)) {
                found.add(exactly(property));
            }
        }
        return found;
    }

    /** As {@link #resolve}; but a plain name that is no property of the object means nothing, and one that is has its spelling. */
    public List<PropertyExpression> resolveExisting(Object target) {
        if (hasWildcards()) {
            return resolve(target);
        }
        if (script != null) {
            return List.of(this);
        }
        String found = Properties.find(target, name);
        List<PropertyExpression> several = found == null ? ofSet(target) : List.of(exactly(found));
        return several == null ? List.of() : several;
    }

    /** The properties of a property set of this name; null where the object has no such set. */
    private List<PropertyExpression> ofSet(Object target) {
        return !resolved && Members.current().find(target, name) instanceof PropertySet set
            ? set.properties().stream().filter(each -> Properties.find(target, each) != null).map(PropertyExpression::exactly).toList() : null;
    }

    /** Its value for an object; what a getter or script throws comes out. */
    public Object value(Object target) {
        return script == null ? Properties.value(target, name) : script.valueFor(target);
    }
}

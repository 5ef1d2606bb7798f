package org.mooring.shell.powershell.runtime;

import java.util.Locale;

/** Variables by names that are known only when the script runs, with a scope before them or not. */
public final class VariableAccess {

    private VariableAccess() {}

    /** A scope with a name in it. */
    public record Place(Scope scope, String name, boolean exact) {

        String key() {
            return Layout.key(name);
        }
    }

    /** Where a name points: a scope before it is understood. */
    public static Place place(Engine engine, String name) {
        Scope current = engine.scope();
        int colon = name.indexOf(':');
        if (colon < 0) {
            return new Place(current, name, false);
        }
        String plain = name.substring(colon + 1);
        return switch (name.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "global" -> new Place(engine.global().top(), plain, true);
            case "script" -> new Place(current.script(), plain, true);
            case "local", "private" -> new Place(current, plain, true);
            case "variable" -> new Place(current, plain, false);
            default -> new Place(current, name, false);
        };
    }

    /** A scope by -Scope's value: Global, Local, Script or a number of steps outward; null when there are not so many. */
    public static Scope scope(Engine engine, String scope) {
        Scope current = engine.scope();
        if (scope == null) {
            return current;
        }
        switch (scope.toLowerCase(Locale.ROOT)) {
            case "global" -> {
                return engine.global().top();
            }
            case "local", "private" -> {
                return current;
            }
            case "script" -> {
                return current.script();
            }
            default -> {
                int steps;
                try {
                    steps = Integer.parseInt(scope);
                } catch (NumberFormatException e) {
                    return null;
                }
                Scope at = current;
                for (int i = 0; i < steps && at != null; i++) {
                    at = at.parent();
                }
                return steps < 0 ? null : at;
            }
        }
    }

    public static Object value(Engine engine, String name) {
        Place place = place(engine, name);
        Scope owner = place.exact ? place.scope : place.scope.find(place.key());
        return owner == null ? null : Variable.value(engine, owner, owner.content(place.key()));
    }

    /** The variable as an object, or null. */
    public static PSVariable find(Engine engine, String name) {
        Place place = place(engine, name);
        Scope owner = place.exact ? place.scope.content(place.key()) == null ? null : place.scope : place.scope.find(place.key());
        return owner == null ? null : object(owner, place.key());
    }

    /** The object of a variable that is there: from now on the slot holds it. */
    public static PSVariable object(Scope owner, String key) {
        int slot = owner.layout().slot(key);
        Object content = owner.slot(slot);
        if (content instanceof PSVariable known) {
            return known;
        }
        if (content == null) {
            return null;
        }
        PSVariable made = content instanceof AutomaticVariable automatic
            ? new PSVariable(owner.layout().name(slot), automatic.read(owner))
            : new PSVariable(owner.layout().name(slot), content == Variable.NULL ? null : content);
        if (!(content instanceof AutomaticVariable)) {
            owner.slot(slot, made);
        }
        return made;
    }

    /** The object of a variable of one scope, or null. */
    public static PSVariable object(Scope owner, String name, String key) {
        return owner.layout().slot(key) < 0 ? null : object(owner, key);
    }

    public static void set(Engine engine, String name, Object value) {
        Place place = place(engine, name);
        Visibility.check(engine, place.scope.content(place.key()));
        place.scope.set(place.name, value);
    }

    /** Makes {@code value} the {@code $_} of the global scope. */
    public static void underscore(Engine engine, Object value) {
        engine.global().top().slot(Layout.UNDERSCORE, value == null ? Variable.NULL : value);
    }

    public static void remove(Engine engine, String name) {
        Place place = place(engine, name);
        Scope owner = place.exact ? place.scope : place.scope.find(place.key());
        if (owner != null) {
            Visibility.check(engine, owner.content(place.key()));
            owner.content(place.name, place.key(), null);
        }
    }
}

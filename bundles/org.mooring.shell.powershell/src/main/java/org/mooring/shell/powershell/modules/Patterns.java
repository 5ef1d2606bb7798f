package org.mooring.shell.powershell.modules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.mooring.object.Wildcard;

/** Names with wildcards, as export lists and -Function, -Alias and -Variable have them. */
public final class Patterns {

    /** Everything. */
    public static final Patterns ALL = of(List.of("*"));

    /** Nothing. */
    public static final Patterns NONE = of(List.of());

    private final List<Wildcard> patterns;

    private Patterns(List<Wildcard> patterns) {
        this.patterns = patterns;
    }

    public static Patterns of(Collection<String> names) {
        return new Patterns(names.stream().filter(n -> n != null && !n.isEmpty()).map(n -> Wildcard.of(n, true)).toList());
    }

    /** Null for null. */
    public static Patterns of(String[] names) {
        return names == null ? null : of(Arrays.asList(names));
    }

    public boolean matches(String name) {
        return patterns.stream().anyMatch(p -> p.matches(name));
    }

    public boolean hasWildcards() {
        return patterns.stream().anyMatch(p -> Wildcard.isPattern(p.pattern()));
    }

    /** Those that are plain names. */
    public List<String> names() {
        return patterns.stream().map(Wildcard::pattern).filter(p -> !Wildcard.isPattern(p)).toList();
    }
}

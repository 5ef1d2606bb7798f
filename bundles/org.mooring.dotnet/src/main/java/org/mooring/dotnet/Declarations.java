package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Types without members of their own, listed in {@code declared.txt}: a line is {@code kind name<T,U> : base, interface, ...} where the
 * kind is {@code interface}, {@code class}, {@code struct} or {@code delegate}; a delegate says how it is called, as
 * {@code delegate System.Predicate<T> (T obj) System.Boolean}.
 */
final class Declarations {

    private Declarations() {}

    static void read(List<String> lines, BiConsumer<String, Supplier<ClrType>> declare) {
        for (String line : lines) {
            int space = line.indexOf(' ');
            String kind = line.substring(0, space);
            String[] parts = line.substring(space + 1).split(" : ");
            String name = parts[0].strip();
            String signature = null;
            int open = name.indexOf(" (");
            if (open > 0) {
                signature = name.substring(open + 2);
                name = name.substring(0, open);
            }
            String called = signature;
            List<String> parameters = List.of();
            int angle = name.indexOf('<');
            if (angle > 0) {
                parameters = List.of(name.substring(angle + 1, name.length() - 1).split(","));
                name = name.substring(0, angle);
                name += name.indexOf('`') < 0 ? "`" + parameters.size() : "";
            }
            List<String> bases = parts.length < 2 ? List.of() : split(parts[1]);
            String fullName = name;
            List<String> typeParameters = parameters;
            declare.accept(fullName, () -> new DeclaredType(kind, fullName, typeParameters, bases, called));
        }
    }

    /** At commas outside brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}

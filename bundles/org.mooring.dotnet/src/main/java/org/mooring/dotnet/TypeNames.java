package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads and prints the names of types: arrays, generics, nested types, assembly-qualified names. */
final class TypeNames {

    /** The accelerators that PowerShell prints where a type has several, or has none in the list. */
    private static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("System.Int32", "int"), Map.entry("System.Int64", "long"), Map.entry("System.Int16", "short"),
            Map.entry("System.Single", "float"), Map.entry("System.UInt16", "ushort"), Map.entry("System.UInt32", "uint"),
            Map.entry("System.UInt64", "ulong"), Map.entry("System.Management.Automation.PSObject", "psobject"));

    private TypeNames() {}

    static String keyword(ClrType type) {
        return keyword(type, name -> name);
    }

    /** As {@link #keyword(ClrType)}, without namespaces. */
    static String shortKeyword(ClrType type) {
        return keyword(type, name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private static String keyword(ClrType type, UnaryOperator<String> plain) {
        if (type.isArray()) {
            return keyword(type.element(), plain) + "[" + ",".repeat(type.rank() - 1) + "]";
        }
        if (type.isConstructed()) {
            String definition = plain.apply(type.genericDefinition().fullName());
            int tick = definition.indexOf('`');
            return (tick < 0 ? definition : definition.substring(0, tick))
                    + type.genericArguments().stream().map(each -> keyword(each, plain)).collect(Collectors.joining(",", "[", "]"));
        }
        String name = type.fullName();
        String keyword = KEYWORDS.get(name);
        String known = keyword != null ? keyword : ClrTypes.registry().acceleratorOf(name);
        return known.equals(name) ? plain.apply(name) : known;
    }

    /** Answers null where a part of the name is not known. */
    static ClrType parse(String text, Function<String, ClrType> named) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return new Reader(text.strip(), named).type();
    }

    private static final class Reader {
        private final String text;
        private final Function<String, ClrType> named;
        private int at;

        Reader(String text, Function<String, ClrType> named) {
            this.text = text;
            this.named = named;
        }

        ClrType type() {
            ClrType type = part();
            skipAssembly();
            return at < text.length() ? null : type;
        }

        private ClrType part() {
            int start = at;
            while (at < text.length() && "[],".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).strip();
            ClrType type = null;
            boolean known = false;
            while (at < text.length() && text.charAt(at) == '[') {
                int rank = rank();
                if (rank > 0) {
                    type = known ? type : named.apply(name);
                    known = true;
                    if (type == null) {
                        return null;
                    }
                    type = ClrTypes.array(type, rank);
                } else {
                    type = constructed(name);
                    known = true;
                    if (type == null) {
                        return null;
                    }
                }
            }
            return known ? type : named.apply(name);
        }

        /** The rank when an array's brackets follow, which it skips; else 0. */
        private int rank() {
            int i = at + 1;
            int rank = 1;
            while (i < text.length() && (text.charAt(i) == ',' || text.charAt(i) == ' ' || text.charAt(i) == '*')) {
                rank += text.charAt(i) == ',' ? 1 : 0;
                i++;
            }
            if (i < text.length() && text.charAt(i) == ']') {
                at = i + 1;
                return rank;
            }
            return 0;
        }

        private ClrType constructed(String name) {
            List<ClrType> arguments = new ArrayList<>();
            at++;
            while (true) {
                skipSpaces();
                boolean bracketed = at < text.length() && text.charAt(at) == '[';
                if (bracketed) {
                    at++;
                }
                ClrType argument = part();
                if (bracketed) {
                    skipAssembly();
                    if (at >= text.length() || text.charAt(at++) != ']') {
                        return null;
                    }
                }
                if (argument == null) {
                    return null;
                }
                arguments.add(argument);
                skipSpaces();
                if (at >= text.length()) {
                    return null;
                }
                char c = text.charAt(at++);
                if (c == ']') {
                    break;
                }
                if (c != ',') {
                    return null;
                }
            }
            ClrType definition = named.apply(name.indexOf('`') < 0 ? name + "`" + arguments.size() : name);
            if (definition == null || definition.typeParameters().size() != arguments.size()) {
                return null;
            }
            return ClrTypes.generic(definition, arguments);
        }

        private void skipAssembly() {
            if (at < text.length() && text.charAt(at) == ',') {
                while (at < text.length() && text.charAt(at) != ']') {
                    at++;
                }
            }
        }

        private void skipSpaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}

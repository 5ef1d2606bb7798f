package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.TypeName;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;

/** Completes the names of types, by their full names, their last parts and their accelerators, and namespaces. */
final class TypeNames {

    private static final Comparator<Completion> BY_NAME = Comparator.comparing(Completion::listItem, String.CASE_INSENSITIVE_ORDER);

    /** Types that values are of but that scripts cannot name. */
    private static boolean isPublic(String full) {
        return !full.startsWith(CompletionTypes.AUTOMATION + "Internal.Host.") && !full.startsWith(CompletionTypes.AUTOMATION + "Language.Internal");
    }

    private TypeNames() {}

    /** What a word may begin: types and namespaces with as many dots. */
    static List<Completion> complete(Request request, String word) {
        Wildcard pattern = TypedPattern.of(word + "*");
        long dots = dots(word);
        Map<String, Completion> found = new LinkedHashMap<>();
        Map<String, String> accelerators = accelerators();
        accelerators.forEach((name, full) -> {
            if (dots == 0 && pattern.matches(name)) {
                put(found, name, full.substring(full.lastIndexOf('.') + 1), full);
            }
        });
        for (String full : ClrTypes.names()) {
            String plain = withoutArity(full);
            String last = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('+')) + 1);
            boolean byName = dots == 0 && pattern.matches(last) && !found.containsKey(last.toLowerCase(Locale.ROOT));
            if (isPublic(full) && (byName || dots(plain) == dots && pattern.matches(plain))) {
                String text = byName ? attribute(full, last, accelerators) : plain;
                put(found, withoutUsing(request, text), full.equals(plain) ? last : last + "<>", full);
            }
        }
        for (String namespace : namespaces()) {
            if (dots(namespace) == dots && pattern.matches(namespace)) {
                found.putIfAbsent(namespace.toLowerCase(Locale.ROOT), namespace(namespace));
            }
        }
        List<Completion> all = new ArrayList<>(found.values());
        ofText(request, pattern, all);
        all.sort(BY_NAME);
        return all;
    }

    static List<Completion> completeNamespace(String word) {
        Wildcard pattern = TypedPattern.of(word + "*");
        List<Completion> found = new ArrayList<>();
        for (String namespace : namespaces()) {
            if (dots(namespace) == dots(word) && pattern.matches(namespace)) {
                found.add(namespace(namespace));
            }
        }
        found.sort(BY_NAME);
        return found;
    }

    private static Completion namespace(String name) {
        return new Completion(name, name.substring(name.lastIndexOf('.') + 1), Completion.Kind.NAMESPACE, "Namespace " + name);
    }

    private static long dots(String text) {
        return text.chars().filter(c -> c == '.').count();
    }

    private static String withoutArity(String name) {
        int tick = name.lastIndexOf('`');
        return tick < 0 ? name : name.substring(0, tick);
    }

    /** Accelerators as they are written, with what they stand for. */
    private static Map<String, String> accelerators() {
        Map<String, String> known = new LinkedHashMap<>();
        ClrTypes.accelerators().forEach((name, full) -> {
            if (ClrTypes.find(name) != null) {
                known.put(ClrTypes.acceleratorName(name), full);
            }
        });
        return known;
    }

    /** An attribute is used without the last part of its name. */
    private static String attribute(String full, String last, Map<String, String> accelerators) {
        for (Map.Entry<String, String> each : accelerators.entrySet()) {
            if (each.getValue().equals(full) && last.equalsIgnoreCase(each.getKey() + "Attribute")) {
                return each.getKey();
            }
        }
        return withoutArity(full);
    }

    private static void put(Map<String, Completion> found, String text, String listItem, String full) {
        if (!found.containsKey(text.toLowerCase(Locale.ROOT))) {
            found.put(text.toLowerCase(Locale.ROOT), new Completion(text, listItem, Completion.Kind.TYPE, toolTip(full)));
        }
    }

    private static String toolTip(String full) {
        ClrType type = ClrTypes.find(full);
        if (type == null) {
            return full;
        }
        String kind = type.isInterface() ? "Interface " : type instanceof ClrEnum ? "Enum " : type.isValueType() ? "Struct " : "Class ";
        return kind + (type.typeParameters().isEmpty() ? full : withoutArity(full) + "[" + String.join(", ", type.typeParameters()) + "]");
    }

    /** A name whose namespace the script uses stands without that. */
    private static String withoutUsing(Request request, String full) {
        String longest = "";
        for (Ast using : request.root == null ? List.<Ast>of() : request.root.nodes("UsingStatements")) {
            Ast name = using.node("Name");
            String namespace = name == null ? "" : (String) name.get("Value");
            if (using.get("UsingStatementKind").toString().equals("Namespace") && full.regionMatches(true, 0, namespace + ".", 0, namespace.length() + 1)
                    && full.lastIndexOf('.') == namespace.length() && namespace.length() > longest.length()) {
                longest = namespace;
            }
        }
        return longest.isEmpty() ? full : full.substring(longest.length() + 1);
    }

    private static Set<String> namespaces() {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String full : ClrTypes.names()) {
            String name = withoutArity(full);
            for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                all.add(name.substring(0, dot));
            }
        }
        return all;
    }

    /** The classes and enums of the text, and those that the session has. */
    private static void ofText(Request request, Wildcard pattern, List<Completion> into) {
        Set<String> seen = new LinkedHashSet<>();
        for (Ast definition : request.root == null ? List.<Ast>of() : Nodes.find(request.root, n -> n.is("TypeDefinitionAst"))) {
            String name = (String) definition.get("Name");
            if (pattern.matches(name) && seen.add(name.toLowerCase(Locale.ROOT))) {
                into.add(new Completion(name, name, Completion.Kind.TYPE, (definition.get("TypeAttributes") + " ") + name));
            }
        }
        for (ClrType type : request.engine.types().all()) {
            if (pattern.matches(type.name()) && seen.add(type.name().toLowerCase(Locale.ROOT))) {
                into.add(new Completion(type.name(), type.name(), Completion.Kind.TYPE, (type.isEnum() ? "Enum " : "Class ") + type.name()));
            }
        }
    }

    /** The simple name in a type's name that the cursor is in; null for none. */
    static TypeName.Simple at(TypeName name, int cursor) {
        return switch (name) {
            case TypeName.Simple simple -> isIn(simple.extent(), cursor) ? simple : null;
            case TypeName.Array array -> at(array.element(), cursor);
            case TypeName.Generic generic -> {
                TypeName.Simple found = at(generic.type(), cursor);
                for (TypeName argument : generic.arguments()) {
                    found = found != null ? found : at(argument, cursor);
                }
                yield found;
            }
        };
    }

    private static boolean isIn(Extent extent, int cursor) {
        return extent.start() <= cursor && cursor <= extent.end();
    }
}

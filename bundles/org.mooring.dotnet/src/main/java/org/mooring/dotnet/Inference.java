package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the type parameters of a generic method stand for in a call, from the types of the arguments, as PowerShell does. */
public final class Inference {

    private final Map<String, Set<ClrType>> found = new HashMap<>();

    private Inference() {}

    /** The method with its type parameters filled in; null where an argument does not tell. */
    public static ClrMethod infer(ClrMethod method, List<ClrType> arguments) {
        Inference inference = new Inference();
        List<ClrParameter> parameters = method.parameters();
        for (int i = 0; i < arguments.size() && !parameters.isEmpty(); i++) {
            ClrParameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
            ClrType argument = arguments.get(i);
            if (i >= parameters.size() && !parameter.paramArray()) {
                return null;
            }
            if (argument == null) {
                continue;
            }
            boolean element = parameter.paramArray() && !argument.isArray();
            inference.match(element ? parameter.type().element() : parameter.type(), argument);
        }
        List<ClrType> types = new ArrayList<>();
        for (String name : method.typeParameters()) {
            Optional<ClrType> type = inference.common(name);
            if (type.isEmpty()) {
                return null;
            }
            types.add(type.get());
        }
        return method.construct(types);
    }

    /** The first of the types that a parameter was found to be that all others are, too. */
    private Optional<ClrType> common(String name) {
        Set<ClrType> candidates = found.getOrDefault(name, Set.of());
        return candidates.stream().filter(type -> candidates.stream().allMatch(type::isAssignableFrom)).findFirst();
    }

    private void match(ClrType pattern, ClrType argument) {
        if (pattern instanceof TypeParameter parameter) {
            found.computeIfAbsent(parameter.fullName(), name -> new LinkedHashSet<>()).add(argument);
        } else if (pattern.isArray()) {
            if (argument.isArray()) {
                match(pattern.element(), argument.element());
            }
        } else if (pattern.isConstructed()) {
            ClrType same = construction(pattern.genericDefinition(), argument);
            for (int i = 0; same != null && i < pattern.genericArguments().size(); i++) {
                match(pattern.genericArguments().get(i), same.genericArguments().get(i));
            }
        }
    }

    /** What {@code type} or one of its bases or interfaces makes of a definition; null when none does. */
    private static ClrType construction(ClrType definition, ClrType type) {
        for (ClrType t = type; t != null; t = t.base()) {
            if (t.genericDefinition() == definition) {
                return t;
            }
        }
        for (ClrType i : type.interfaces()) {
            if (i.genericDefinition() == definition) {
                return i;
            }
        }
        return null;
    }
}

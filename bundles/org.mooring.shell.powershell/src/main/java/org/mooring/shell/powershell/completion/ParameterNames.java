package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;

import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** Completes {@code -Name}: the parameters of the command that can still be given. */
final class ParameterNames {

    private ParameterNames() {}

    static List<Completion> complete(Request request) {
        Ast parameter = Nodes.around(request.last(), "CommandParameterAst");
        Ast commandAst;
        boolean positional = true;
        if (parameter != null) {
            commandAst = parameter.parent();
        } else if ("-".equals(Nodes.constant(request.last()))) {
            commandAst = request.lastParent();
            positional = bindsPositional(request, commandAst);
        } else {
            return List.of();
        }
        if (commandAst == null || !commandAst.is("CommandAst")) {
            return List.of();
        }
        ArgumentBinding binding = ArgumentBinding.of(request, commandAst, parameter, ArgumentBinding.Purpose.PARAMETER_NAME, positional);
        if (binding == null) {
            return Arguments.complete(request);
        }
        String prefix = parameter == null ? "" : (String) parameter.get("ParameterName");
        String colon = parameter != null && request.word.endsWith(":") ? ":" : "";
        List<Completion> found = binding.isEffective() ? fitting(binding, parameter, prefix, colon)
            : listed(binding, binding.unbound(), -1, prefix, colon);
        if (!found.isEmpty()) {
            return found;
        }
        return FileNames.complete(request, binding.commandName().equalsIgnoreCase("Set-Location"), null);
    }

    /** Before other arguments, values are bound only if a name comes next: else the dash may belong to any of them. */
    private static boolean bindsPositional(Request request, Ast commandAst) {
        if (commandAst == null || !commandAst.is("CommandAst")) {
            return true;
        }
        for (Ast element : commandAst.nodes("CommandElements")) {
            if (Request.start(element) > request.atCursor.token().extent().start()) {
                return element.is("CommandParameterAst");
            }
        }
        return true;
    }

    private static List<Completion> fitting(ArgumentBinding binding, Ast parameter, String prefix, String colon) {
        if (prefix.isEmpty() || binding.ambiguous().contains(parameter)) {
            return listed(binding, binding.unbound(), binding.sets(), prefix, colon);
        }
        if (binding.notFound().contains(parameter)) {
            return List.of();
        }
        if (binding.duplicates().contains(parameter)) {
            return listed(binding, binding.bound().stream().map(ArgumentBinding.Bound::parameter).toList(), binding.sets(), prefix, colon);
        }
        for (ArgumentBinding.Bound bound : binding.bound()) {
            for (ArgumentBinding.Argument argument : bound.arguments()) {
                if (argument.name() == parameter) {
                    return bound(bound.parameter(), prefix, colon);
                }
                if (argument.value() == parameter) {
                    return List.of();
                }
            }
        }
        return listed(binding, binding.unbound(), binding.sets(), prefix, colon);
    }

    /** The one parameter that the name means already. */
    private static List<Completion> bound(ParameterInfo p, String prefix, String colon) {
        Wildcard pattern = TypedPattern.of(prefix + "*");
        if (pattern.matches(p.name())) {
            return List.of(completion(p, p.name(), colon));
        }
        return p.aliases().stream().filter(pattern::matches).map(a -> completion(p, a, colon)).toList();
    }

    private static List<Completion> listed(ArgumentBinding binding, List<ParameterInfo> parameters, long sets, String prefix, String colon) {
        Wildcard pattern = TypedPattern.of(prefix + "*");
        List<Completion> found = new ArrayList<>();
        List<Completion> common = new ArrayList<>();
        boolean addCommon = true;
        for (ParameterInfo p : parameters) {
            if (!binding.metadata().isIn(p, sets)) {
                continue;
            }
            List<Completion> into = p.isCommon() && isCommonOfAll(p) ? common : found;
            if (pattern.matches(p.name())) {
                boolean hidden = p.sets().stream().anyMatch(ParameterInfo.InSet::dontShow);
                if (hidden) {
                    addCommon = false;
                } else {
                    into.add(completion(p, p.name(), colon));
                }
            } else if (!prefix.isEmpty()) {
                p.aliases().stream().filter(pattern::matches).forEach(a -> into.add(completion(p, a, colon)));
            }
        }
        if (addCommon) {
            found.addAll(common);
        }
        return found;
    }

    /** Those of SupportsShouldProcess and SupportsPaging count as the command's own. */
    private static boolean isCommonOfAll(ParameterInfo p) {
        return switch (p.name()) {
            case "WhatIf", "Confirm", "First", "Skip", "IncludeTotalCount", "UseTransaction" -> false;
            default -> true;
        };
    }

    private static Completion completion(ParameterInfo p, String name, String colon) {
        String help = p.sets().stream().map(ParameterInfo.InSet::helpMessage).filter(h -> h != null && !h.isEmpty()).findFirst()
            .map(h -> " - " + h).orElse("");
        return new Completion("-" + name + colon, name, Completion.Kind.PARAMETER_NAME,
            "[" + p.type().shortName() + "] " + name + help);
    }
}

package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.dotnet.Tuple;
import org.mooring.language.TokenKind;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ParameterInfo;

/** Completes the keys of hashtables: calculated properties, what is cast to a type, arguments that are splatted, module specifications. */
final class HashtableKeys {

    private static final Map<String, List<String>> CALCULATED = Map.of(
        "Select-Object", List.of("Name", "Expression"),
        "Sort-Object", List.of("Expression", "Ascending", "Descending"),
        "Group-Object", List.of("Expression"),
        "Format-Table", List.of("Expression", "FormatString", "Label", "Width", "Alignment"),
        "Format-List", List.of("Expression", "FormatString", "Label"),
        "Format-Wide", List.of("Expression", "FormatString"),
        "Format-Custom", List.of("Expression", "Depth"));

    static final List<String> MODULE_KEYS = List.of("GUID", "MaximumVersion", "ModuleName", "ModuleVersion", "RequiredVersion");

    private HashtableKeys() {}

    /** Where the cursor stands in a hashtable; null where it does not, or not where a key goes. */
    static List<Completion> atCursor(Request request) {
        Ast around = null;
        for (Ast node : request.related) {
            around = request.isIn(node) ? node : around;
        }
        if (around == null || !around.is("HashtableAst") || request.kindAtCursor() == TokenKind.RCurly) {
            return null;
        }
        TokenKind before = request.beforeCursor != null ? request.beforeCursor.kind() : request.kindAtCursor();
        for (Tuple pair : Nodes.pairs(around, "KeyValuePairs")) {
            Ast value = (Ast) pair.item(1);
            boolean inPair = request.cursor >= Request.start((Ast) pair.item(0))
                && (request.cursor <= Request.end(value) || request.lineNumber() == Request.extent(value).endLine());
            if (inPair && before != TokenKind.Semi) {
                return null;
            }
        }
        request.replace(request.cursor, 0);
        request.word = "";
        return of(request, around);
    }

    /** Whether a key waits for its value: then no key goes there. */
    static boolean isPending(Ast table) {
        return Nodes.pairs(table, "KeyValuePairs").stream().anyMatch(p -> ((Ast) p.item(1)).is("ErrorStatementAst"));
    }

    /** Null when nothing is known of its keys. */
    static List<Completion> of(Request request, Ast table) {
        Ast before = table;
        Ast at = table.parent();
        String parameter = null;
        List<String> path = new ArrayList<>();
        while (at != null && isWrapper(at)) {
            if (at.is("HashtableAst")) {
                String key = keyOf(request, at, before);
                if (key == null) {
                    return null;
                }
                path.add(0, key);
            }
            before = at;
            at = at.parent();
        }
        if (at == null) {
            return null;
        }
        if (at.is("CommandParameterAst")) {
            parameter = (String) at.get("ParameterName");
            at = at.parent();
        }
        Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Tuple pair : Nodes.pairs(table, "KeyValuePairs")) {
            if (!request.isIn((Ast) pair.item(0))) {
                written.add(pair.item(0).toString());
            }
        }
        return switch (at.clrType().name()) {
            case "UsingStatementAst" -> path.isEmpty() ? moduleKeys(request, written) : null;
            case "AssignmentStatementAst" -> assigned(request, at, table, path, written);
            case "ConvertExpressionAst" -> ofTypes(request, new TypeInference(request).of(at), path, written);
            case "CommandAst" -> ofCommand(request, at, before, parameter, path, written);
            default -> null;
        };
    }

    /** The key that has this value in a hashtable; null where it is not known. */
    private static String keyOf(Request request, Ast table, Ast value) {
        for (Tuple pair : Nodes.pairs(table, "KeyValuePairs")) {
            if (pair.item(1) == value) {
                return SafeEvaluation.of(request, (Ast) pair.item(0)).filter(String.class::isInstance).map(String.class::cast)
                    .orElse(Nodes.constant((Ast) pair.item(0)));
            }
        }
        return null;
    }

    /** What can be set of types, or of what their properties along a path hold. */
    private static List<Completion> ofTypes(Request request, List<Inferred> types, List<String> path, Set<String> written) {
        TypeInference inference = new TypeInference(request);
        List<Inferred> at = types;
        for (String key : path) {
            at = inference.members(inference.elements(at), key, false);
        }
        return MemberNames.inferred(request, inference.elements(at), request.word + "*", MemberNames.Wanted.ofTable(written));
    }

    private static boolean isWrapper(Ast node) {
        return switch (node.clrType().name()) {
            case "HashtableAst", "CommandExpressionAst", "PipelineAst", "StatementBlockAst", "ArrayExpressionAst", "ArrayLiteralAst" -> true;
            default -> false;
        };
    }

    private static List<Completion> ofCommand(Request request, Ast command, Ast argument, String name, List<String> path,
            Set<String> written) {
        ArgumentBinding binding = ArgumentBinding.of(request, command, null, ArgumentBinding.Purpose.ARGUMENT, true);
        if (binding == null) {
            return null;
        }
        ParameterInfo parameter = null;
        for (ArgumentBinding.Bound bound : binding.bound()) {
            boolean holds = bound.arguments().stream().anyMatch(a -> a.value() == argument);
            if (holds || name != null && bound.parameter().isNamed(name)) {
                parameter = bound.parameter();
            }
        }
        if (parameter == null) {
            return null;
        }
        String commandName = binding.commandName();
        if (parameter.name().equalsIgnoreCase("GroupBy")) {
            return path.isEmpty() && commandName.startsWith("Format-") ? keys(request, List.of("Expression", "FormatString", "Label"), written) : null;
        }
        if (parameter.name().equalsIgnoreCase("Property") && path.isEmpty()) {
            return CALCULATED.containsKey(commandName) ? keys(request, CALCULATED.get(commandName), written)
                : commandName.equals("New-Object") ? created(request, command, written) : null;
        }
        return ofTypes(request, List.of(Inferred.of(parameter.type())), path, written);
    }

    /** What can be set of the object that New-Object makes. */
    private static List<Completion> created(Request request, Ast command, Set<String> written) {
        return MemberNames.inferred(request, new TypeInference(request).of(command), request.word + "*",
            new MemberNames.Wanted(true, true, true, written));
    }

    /** {@code $p = @{...}}, which a command gets as {@code @p} later: its parameters. */
    private static List<Completion> assigned(Request request, Ast assignment, Ast table, List<String> path, Set<String> written) {
        Ast left = assignment.node("Left");
        if (left.is("ConvertExpressionAst") || left.is("MemberExpressionAst")) {
            return ofTypes(request, new TypeInference(request).of(left), path, written);
        }
        if (!path.isEmpty()) {
            return null;
        }
        String name = Nodes.variable(left);
        List<Ast> uses = name == null ? List.of() : Nodes.find(request.root, n -> n.is("VariableExpressionAst")
            && Boolean.TRUE.equals(n.get("Splatted")) && Request.start(n) > Request.end(table) && name.equalsIgnoreCase(Nodes.variable(n)));
        if (uses.isEmpty() || !uses.get(0).parent().is("CommandAst")) {
            return null;
        }
        ArgumentBinding binding = ArgumentBinding.of(request, uses.get(0).parent(), null, ArgumentBinding.Purpose.PARAMETER_NAME, true);
        List<Completion> found = new ArrayList<>();
        for (ParameterInfo p : binding == null ? List.<ParameterInfo>of() : binding.unbound()) {
            if (!written.contains(p.name()) && p.name().regionMatches(true, 0, request.word, 0, request.word.length())) {
                found.add(new Completion(p.name(), p.name(), Completion.Kind.PARAMETER_NAME, "[" + p.type().name() + "]"));
            }
        }
        return found.isEmpty() ? null : found;
    }

    private static List<Completion> moduleKeys(Request request, Set<String> written) {
        return keys(request, moduleKeys(written), Set.of());
    }

    /** The keys that a module specification may still have. */
    static List<String> moduleKeys(Set<String> written) {
        boolean exact = written.contains("RequiredVersion");
        boolean between = written.contains("ModuleVersion") || written.contains("MaximumVersion");
        return MODULE_KEYS.stream().filter(key -> !written.contains(key) && !(key.equals("RequiredVersion") && between)
            && !((key.equals("ModuleVersion") || key.equals("MaximumVersion")) && exact)).toList();
    }

    private static List<Completion> keys(Request request, List<String> all, Set<String> written) {
        List<Completion> found = new ArrayList<>();
        for (String key : all) {
            if (!written.contains(key) && key.regionMatches(true, 0, request.word, 0, request.word.length())) {
                found.add(new Completion(key, key, Completion.Kind.PROPERTY, KeyDescriptions.of(key)));
            }
        }
        return found.isEmpty() ? null : found;
    }
}

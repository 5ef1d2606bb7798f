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
        boolean nested = false;
        while (at != null && isWrapper(at)) {
            nested |= at.is("HashtableAst");
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
            case "UsingStatementAst" -> nested ? null : moduleKeys(request, written);
            case "AssignmentStatementAst" -> assigned(request, at, table, nested, written);
            case "ConvertExpressionAst" -> nested ? null : ofType(request, at, written);
            case "CommandAst" -> nested ? null : ofCommand(request, at, before, parameter, written);
            default -> null;
        };
    }

    private static boolean isWrapper(Ast node) {
        return switch (node.clrType().name()) {
            case "HashtableAst", "CommandExpressionAst", "PipelineAst", "StatementBlockAst", "ArrayExpressionAst", "ArrayLiteralAst",
                "ParenExpressionAst" -> true;
            default -> false;
        };
    }

    private static List<Completion> ofType(Request request, Ast node, Set<String> written) {
        TypeInference inference = new TypeInference(request);
        return MemberNames.inferred(request, inference.elements(inference.of(node)), request.word + "*",
            new MemberNames.Wanted(true, true, true, written));
    }

    private static List<Completion> ofCommand(Request request, Ast command, Ast argument, String name, Set<String> written) {
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
        if (parameter.name().equalsIgnoreCase("GroupBy") && commandName.startsWith("Format-")) {
            return keys(request, List.of("Expression", "FormatString", "Label"), written);
        }
        if (parameter.name().equalsIgnoreCase("Property")) {
            return CALCULATED.containsKey(commandName) ? keys(request, CALCULATED.get(commandName), written)
                : commandName.equals("New-Object") ? ofType(request, command, written) : null;
        }
        TypeInference inference = new TypeInference(request);
        return MemberNames.inferred(request, inference.elements(List.of(Inferred.of(parameter.type()))), request.word + "*",
            new MemberNames.Wanted(true, true, true, written));
    }

    /** {@code $p = @{...}}, which a command gets as {@code @p} later: its parameters. */
    private static List<Completion> assigned(Request request, Ast assignment, Ast table, boolean nested, Set<String> written) {
        Ast left = assignment.node("Left");
        if (nested) {
            return null;
        }
        if (left.is("ConvertExpressionAst") || left.is("MemberExpressionAst")) {
            return ofType(request, left, written);
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
                found.add(new Completion(key, key, Completion.Kind.PROPERTY, key));
            }
        }
        return found.isEmpty() ? null : found;
    }
}

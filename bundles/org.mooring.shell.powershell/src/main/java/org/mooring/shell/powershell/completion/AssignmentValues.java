package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.AttributeReader;
import org.mooring.shell.powershell.binder.TypeRule;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.VariableAccess;

/** Completes what is assigned to, or compared with, something that has a set of values: a ValidateSet or an enumeration. */
final class AssignmentValues {

    private AssignmentValues() {}

    /** Null when nothing is known of the values. */
    static List<Completion> of(Request request, Ast assignment) {
        Ast at = assignment.node("Left");
        TypeInference inference = new TypeInference(request);
        if (at.is("MemberExpressionAst")) {
            return ofMember(request, inference, at);
        }
        List<Inferred> type = List.of();
        List<String> valid = null;
        while (at.is("AttributedExpressionAst")) {
            Ast attribute = at.node("Attribute");
            if (at.is("ConvertExpressionAst")) {
                type = inference.ofTypeName((TypeName) attribute.get("TypeName"));
            } else if (attribute.origin() instanceof org.mooring.language.ast.Attribute written) {
                ArgumentRule rule = AttributeReader.rule(written, request.engine.frame);
                valid = rule == null ? valid : rule.validValues();
            }
            at = at.node("Child");
        }
        if (!at.is("VariableExpressionAst")) {
            return null;
        }
        List<Completion> found = constrained(request, valid, type);
        if (found != null) {
            return found;
        }
        PSVariable variable = VariableAccess.find(request.engine, Nodes.variable(at));
        if (variable == null || variable.rules().length == 0) {
            Inferred declared = type.isEmpty() ? TextVariables.declared(request, at) : type.get(0);
            return declared == null ? null : ofTypes(request, List.of(declared));
        }
        for (ArgumentRule rule : variable.rules()) {
            valid = rule.validValues() != null ? rule.validValues() : valid;
            type = rule instanceof TypeRule t ? List.of(Inferred.of(t.type())) : type;
        }
        return constrained(request, valid, type);
    }

    /** The value that a property has now says its type, else its declaration. */
    private static List<Completion> ofMember(Request request, TypeInference inference, Ast member) {
        Optional<Object> value = SafeEvaluation.of(request, member);
        return value.isPresent() ? ofEnum(request, List.of(Inferred.of(ClrTypes.of(PSObject.base(value.get())))))
            : ofTypes(request, inference.of(member));
    }

    private static List<Completion> constrained(Request request, List<String> valid, List<Inferred> type) {
        if (valid != null) {
            return listed(request, valid, type.stream().anyMatch(t -> t.type() == ClrTypes.STRING || t.type() instanceof ClrEnum));
        }
        return ofEnum(request, type);
    }

    private static List<Completion> ofEnum(Request request, List<Inferred> types) {
        for (Inferred type : types) {
            if (type.type() instanceof ClrEnum of) {
                return listed(request, new ArrayList<>(new TreeSet<>(of.names())), true);
            }
        }
        return null;
    }

    private static List<Completion> listed(Request request, List<String> values, boolean quoted) {
        String word = request.atCursor == null || request.kindAtCursor() == TokenKind.Equals ? "" : request.atCursor.token().text();
        Wildcard pattern = TypedPattern.of(word + "*");
        List<Completion> found = new ArrayList<>();
        for (String value : values) {
            String text = quoted ? quote(request) + value + quote(request) : value;
            if (word.isEmpty() || pattern.matches(text)) {
                found.add(Completion.text(text));
            }
        }
        return found;
    }

    private static String quote(Request request) {
        return request.atCursor != null && request.atCursor.token().text().startsWith("\"") ? "\"" : "'";
    }

    private static List<Completion> ofTypes(Request request, List<Inferred> types) {
        TreeSet<String> names = new TreeSet<>();
        for (Inferred type : types) {
            if (type.type() instanceof ClrEnum of) {
                names.addAll(of.names());
            } else if (type.isEnumDefinition()) {
                type.definition().nodes("Members").forEach(m -> names.add((String) m.get("Name")));
            }
        }
        String word = request.atCursor == null || request.kindAtCursor() == TokenKind.Equals ? "" : request.atCursor.token().text();
        Wildcard pattern = TypedPattern.of(word + "*");
        List<Completion> found = new ArrayList<>();
        for (String name : names) {
            String text = quote(request) + name + quote(request);
            if (pattern.matches(text)) {
                found.add(new Completion(text, name, Completion.Kind.PROPERTY, name));
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** The values that the left side of a comparison may have; empty where they are not known. */
    static List<Completion> compared(Request request, Ast left) {
        String word = Quoting.Word.of(request.word).text();
        List<Inferred> types = SafeEvaluation.of(request, left).map(v -> List.of(Inferred.of(ClrTypes.of(v))))
            .orElseGet(() -> new TypeInference(request).of(left));
        for (Inferred type : types) {
            if (type.type() instanceof ClrEnum of) {
                return of.names().stream().filter(n -> n.regionMatches(true, 0, word, 0, word.length()))
                    .map(n -> new Completion("'" + n + "'", n, Completion.Kind.PARAMETER_VALUE, n)).toList();
            }
        }
        return List.of();
    }

    /** The keys that may stand in brackets behind a dictionary. */
    static List<Completion> keys(Request request, Ast target) {
        String word = Quoting.Word.of(request.word).text();
        List<Completion> found = new ArrayList<>();
        Optional<Object> value = SafeEvaluation.of(request, target);
        if (value.isPresent() && PSObject.base(value.get()) instanceof Map<?, ?> map) {
            map.keySet().stream().filter(String.class::isInstance).map(String.class::cast).forEach(key -> addKey(key, word, found));
        } else {
            new TypeInference(request).of(target).forEach(type -> type.members().keySet().forEach(key -> addKey(key, word, found)));
        }
        return found;
    }

    private static void addKey(String key, String word, List<Completion> into) {
        if (!key.isEmpty() && key.regionMatches(true, 0, word, 0, word.length())) {
            into.add(new Completion("'" + key + "'", key, Completion.Kind.PROPERTY, key));
        }
    }
}

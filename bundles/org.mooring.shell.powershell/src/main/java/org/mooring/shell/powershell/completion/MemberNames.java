package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.object.CodeProperty;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberKind;
import org.mooring.object.PSMember;
import org.mooring.object.PSMethodMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.TextOrder;
import org.mooring.object.TypeMethod;
import org.mooring.object.TypeProperty;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.ast.Ast;

/** Completes members: of the value that is there, if looking at it takes nothing more, else of the types that an expression may have. */
final class MemberNames {

    private static final Map<String, String> OF_COLLECTIONS = new LinkedHashMap<>();

    static {
        OF_COLLECTIONS.put("Where", "Where({ expression } [, mode [, numberToReturn]])");
        OF_COLLECTIONS.put("ForEach", "ForEach(expression [, arguments...])");
        OF_COLLECTIONS.put("PSWhere", "PSWhere({ expression } [, mode [, numberToReturn]])");
        OF_COLLECTIONS.put("PSForEach", "PSForEach(expression [, arguments...])");
    }

    private static final Comparator<Found> IN_ORDER = Comparator.comparingLong((Found f) -> f.kind.number())
        .thenComparing(f -> f.name, (a, b) -> TextOrder.compare(a, b, true));

    private MemberNames() {}

    /**
     * Which members are wanted.
     *
     * @param written names that are there already
     * @param makeable only of types that can be made without arguments
     */
    record Wanted(boolean propertiesOnly, boolean writableOnly, boolean parenthesis, Set<String> written, boolean makeable) {

        static final Wanted ALL = new Wanted(false, false, true, Set.of(), false);

        Wanted(boolean propertiesOnly, boolean writableOnly, boolean parenthesis, Set<String> written) {
            this(propertiesOnly, writableOnly, parenthesis, written, false);
        }

        /** Of what a hashtable may be converted to: what can be set. */
        static Wanted ofTable(Set<String> written) {
            return new Wanted(true, true, true, written, true);
        }
    }

    private record Found(String name, MemberKind kind, String toolTip, boolean writable) {

        boolean isMethod() {
            return kind == MemberKind.Method || kind == MemberKind.ScriptMethod || kind == MemberKind.CodeMethod;
        }
    }

    /** Completes what stands behind a dot or two colons. */
    static List<Completion> complete(Request request, boolean isStatic) {
        Ast last = request.last();
        Ast name = last;
        Ast target = null;
        String pattern = "*";
        if (last.is("MemberExpressionAst")) {
            Ast member = last.node("Member");
            name = request.atCursor != null && request.atCursor.token().extent().start() >= Request.start(member) ? member : null;
            target = last.node("Expression");
            if (Nodes.constant(member) != null && Request.start(member) <= request.cursor) {
                pattern = Nodes.constant(member) + "*";
            }
        }
        String constant = Nodes.constant(name);
        if (constant != null) {
            pattern = constant.equals(".") || constant.equals("::") ? pattern : constant + "*";
        } else if (!last.is("ErrorExpressionAst") && target == null) {
            return List.of();
        }
        Target found = target(request, last, target, pattern);
        if (found.node == null || found.node.is("VariableExpressionAst") && Boolean.TRUE.equals(found.node.get("Splatted"))) {
            return List.of();
        }
        List<Completion> completions = of(request, found.node, found.pattern, isStatic);
        if (!found.pattern.equals("*") && !completions.isEmpty()) {
            request.length = found.pattern.length() - 1;
        }
        return completions;
    }

    private record Target(Ast node, String pattern) {}

    /** What the member is of. */
    private static Target target(Request request, Ast last, Ast known, String pattern) {
        Ast parent = last.parent();
        if (parent == null) {
            return new Target(known, pattern);
        }
        if (parent.is("CommandAst")) {
            List<Ast> elements = parent.nodes("CommandElements");
            int at = elements.indexOf(last);
            Ast before = at > 0 ? elements.get(at - 1) : null;
            boolean touches = before != null && Request.end(before) == Request.start(last) && before.is("ExpressionAst");
            return new Target(touches ? before : known, pattern);
        }
        if (parent.is("MemberExpressionAst")) {
            if (!last.is("ErrorExpressionAst")) {
                return new Target(known != null ? known : parent.node("Expression"), pattern);
            }
            Ast at = parent;
            while (at.is("MemberExpressionAst")) {
                at = at.node("Expression");
                if (Request.end(at) < request.cursor) {
                    break;
                }
            }
            String name = at.parent() != parent && at.parent().is("MemberExpressionAst") ? Nodes.constant(at.parent().node("Member")) : null;
            return new Target(at, name != null && Request.start(at.parent().node("Member")) <= request.cursor ? name + "*" : pattern);
        }
        if (parent.is("BinaryExpressionAst") && parent.node("Left").is("MemberExpressionAst") && known == null) {
            Ast left = parent.node("Left");
            String name = Nodes.constant(left.node("Member"));
            return new Target(left.node("Expression"), name == null ? pattern : name + "*");
        }
        if (parent.is("ErrorStatementAst") && known == null) {
            return new Target(touching(parent, last), pattern);
        }
        return new Target(known, pattern);
    }

    /** In a switch whose condition ends with a dot, what stands before that; null for nothing. */
    private static Ast touching(Ast switching, Ast last) {
        return Nodes.find(switching, node -> node.is("ExpressionAst") && Request.end(node) == Request.start(last)).stream().findFirst().orElse(null);
    }

    /** The members of an expression whose names fit. */
    static List<Completion> of(Request request, Ast target, String pattern, boolean isStatic) {
        List<Completion> found = ofValue(request, target, pattern, isStatic);
        if (!found.isEmpty()) {
            return found;
        }
        TypeInference inference = new TypeInference(request);
        if (!isStatic) {
            return inferred(request, inference.of(target), pattern, Wanted.ALL);
        }
        return target.is("TypeExpressionAst") ? ofTypeInText(request, inference, target, pattern) : List.of();
    }

    private static List<Completion> ofTypeInText(Request request, TypeInference inference, Ast target, String pattern) {
        List<Found> members = new ArrayList<>();
        for (Inferred type : inference.ofTypeName((TypeName) target.get("TypeName"))) {
            addAny(request, type, true, members);
        }
        List<Found> all = unique(members);
        all.sort(IN_ORDER);
        return completions(all, pattern, Wanted.ALL);
    }

    private static List<Completion> ofValue(Request request, Ast target, String pattern, boolean isStatic) {
        Optional<Object> safe = SafeEvaluation.of(request, target);
        if (safe.isEmpty()) {
            return List.of();
        }
        Object value = target.is("ArrayExpressionAst") && !(safe.get() instanceof Object[]) ? new Object[] {safe.get()} : safe.get();
        Object base = PSObject.base(value);
        List<Found> members = new ArrayList<>();
        if (isStatic) {
            if (!(base instanceof ClrType type)) {
                return List.of();
            }
            addStatic(type, members);
        } else {
            addMembers(request.engine.members().all(value), value, "\r\n", members);
        }
        members.sort(IN_ORDER);
        List<Completion> found = new ArrayList<>(completions(members, pattern, Wanted.ALL));
        if (!isStatic && base instanceof Map<?, ?> map) {
            Wildcard wildcard = TypedPattern.of(pattern);
            for (Object key : map.keySet()) {
                if (key instanceof String name && wildcard.matches(name)) {
                    found.add(new Completion(quoted(name), name, Completion.Kind.PROPERTY, name));
                }
            }
        }
        if (!isStatic && Enumeration.isEnumerable(base)) {
            addOfCollections(pattern, true, found);
        }
        return found;
    }

    /** With what type data adds for listings alone, as PowerShell does. */
    private static void addMembers(List<PSMember> all, Object target, String lineEnd, List<Found> into) {
        for (PSMember member : all) {
            boolean accessor = member instanceof PSMethodMember && (member.name().startsWith("get_") || member.name().startsWith("set_")
                || member.name().startsWith("op_") || member.name().startsWith("add_") || member.name().startsWith("remove_"));
            if ((!member.isHidden() || member instanceof CodeProperty) && !accessor) {
                into.add(new Found(member.name(), member.kind(), member instanceof PSMethodMember m ? String.join(lineEnd, m.overloads())
                    : member.definition(target), member instanceof PSPropertyMember p && p.canSet()));
            }
        }
    }

    private static void addStatic(ClrType type, List<Found> into) {
        Map<String, List<ClrMethod>> methods = new LinkedHashMap<>();
        for (ClrProperty property : type.properties()) {
            if (property.isStatic() && !property.isHidden()) {
                into.add(new Found(property.name(), MemberKind.Property, property.toString(), property.canWrite()));
            }
        }
        for (ClrMethod method : type.methods()) {
            if (method.isStatic() && !method.name().startsWith("op_") && !method.isHidden()) {
                methods.computeIfAbsent(method.name(), n -> new ArrayList<>()).add(method);
            }
        }
        if (!type.constructors().isEmpty() && !type.isAbstract()) {
            methods.put("new", type.constructors());
        }
        methods.forEach((name, overloads) -> into.add(new Found(name, MemberKind.Method,
            String.join("\n", overloads.stream().map(ClrMethod::toString).toList()), false)));
    }

    /** The members of types, sorted: properties, then methods. */
    static List<Completion> inferred(Request request, List<Inferred> types, String pattern, Wanted wanted) {
        List<Found> members = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        boolean collection = false;
        for (Inferred type : types) {
            if (!seen.add(type.name())) {
                continue;
            }
            if (wanted.makeable() && !isMakeable(type)) {
                continue;
            }
            addAny(request, type, false, members);
            if (type.type() != null && type.type().isArray()) {
                addInstance(request, Inferred.of(type.type().element()), members);
            }
            collection |= type.type() != null && isCollection(type.type());
        }
        List<Completion> found = new ArrayList<>(completions(unique(members), pattern, wanted));
        if (collection && !wanted.propertiesOnly()) {
            addOfCollections(pattern, wanted.parenthesis(), found);
        }
        found.sort(Comparator.comparing((Completion c) -> c.kind()).thenComparing(Completion::listItem, (a, b) -> TextOrder.compare(a, b, true)));
        return found;
    }

    private static boolean isMakeable(Inferred type) {
        if (type.definition() != null) {
            List<Ast> constructors = type.definition().nodes("Members").stream().filter(DefinedMembers::isConstructor).toList();
            return constructors.isEmpty() || constructors.stream().anyMatch(c -> DefinedMembers.parameters(c).isEmpty());
        }
        List<ClrMethod> constructors = type.type().constructors();
        return type.type().isInterface() || constructors.isEmpty() || constructors.stream().anyMatch(c -> c.parameters().isEmpty());
    }

    private static void addInstance(Request request, Inferred type, List<Found> into) {
        type.members().keySet().stream().filter(name -> !name.isEmpty()).forEach(name -> into.add(new Found(name, MemberKind.NoteProperty, name, true)));
        List<PSMember> all = new ArrayList<>(request.engine.members().types().members(type.type()));
        type.type().properties().stream().filter(p -> !p.isStatic()).forEach(p -> all.add(new TypeProperty(p)));
        Map<String, List<ClrMethod>> methods = new LinkedHashMap<>();
        for (ClrMethod method : type.type().methods()) {
            if (!method.isStatic()) {
                methods.computeIfAbsent(method.name(), n -> new ArrayList<>()).add(method);
            }
        }
        methods.values().forEach(overloads -> all.add(new TypeMethod(overloads)));
        addMembers(all, null, "\n", into);
    }

    /** The members of a class or enum of the text, and what it has of what it derives from. */
    private static void addDefined(Request request, Ast definition, boolean isStatic, List<Found> into) {
        boolean isEnum = Inferred.ofDefinition(definition).isEnumDefinition();
        boolean hasConstructor = false;
        for (Ast member : definition.nodes("Members")) {
            boolean constructor = DefinedMembers.isConstructor(member);
            hasConstructor |= constructor;
            if (!DefinedMembers.isHidden(member) && (DefinedMembers.isStatic(member) || constructor || isEnum) == isStatic) {
                boolean method = member.is("FunctionMemberAst");
                into.add(new Found(constructor ? "new" : (String) member.get("Name"), method ? MemberKind.Method : MemberKind.Property,
                    method ? DefinedMembers.overloads(definition, member) : DefinedMembers.property(member), true));
            }
        }
        TypeInference inference = new TypeInference(request);
        for (Ast base : definition.nodes("BaseTypes")) {
            for (Inferred type : inference.ofTypeName((TypeName) base.get("TypeName"))) {
                List<Found> inherited = new ArrayList<>();
                addAny(request, type, isStatic, inherited);
                inherited.stream().filter(f -> !f.name.equals("new")).forEach(into::add);
            }
        }
        if (isStatic && !isEnum && !hasConstructor) {
            into.add(new Found("new", MemberKind.Method, definition.get("Name") + "()", false));
        }
        if (isEnum && !isStatic) {
            into.add(new Found("value__", MemberKind.Property, "int value__", false));
        }
        List<Found> inherited = new ArrayList<>();
        addAny(request, Inferred.of(ClrTypes.find(isEnum ? "System.Enum" : "System.Object")), isStatic, inherited);
        inherited.stream().filter(f -> !f.name.equals("new")).forEach(into::add);
    }

    private static void addAny(Request request, Inferred type, boolean isStatic, List<Found> into) {
        if (type.definition() != null) {
            addDefined(request, type.definition(), isStatic, into);
        } else if (isStatic) {
            addStatic(type.type(), into);
        } else {
            addInstance(request, type, into);
        }
    }

    private static List<Found> unique(List<Found> members) {
        Map<String, Found> unique = new LinkedHashMap<>();
        members.forEach(m -> unique.putIfAbsent(m.name.toLowerCase(Locale.ROOT), m));
        return new ArrayList<>(unique.values());
    }

    private static List<Completion> completions(List<Found> members, String pattern, Wanted wanted) {
        Wildcard wildcard = TypedPattern.of(pattern);
        List<Completion> found = new ArrayList<>();
        for (Found member : members) {
            boolean unwanted = wanted.propertiesOnly() && member.isMethod() || wanted.writableOnly() && (member.isMethod() || !member.writable);
            if (unwanted || !wildcard.matches(member.name) || wanted.written().contains(member.name)) {
                continue;
            }
            String text = quoted(member.name) + (member.isMethod() && wanted.parenthesis() ? "(" : "");
            found.add(new Completion(text, member.name, member.isMethod() ? Completion.Kind.METHOD : Completion.Kind.PROPERTY, member.toolTip));
        }
        return found;
    }

    private static void addOfCollections(String pattern, boolean parenthesis, List<Completion> into) {
        Wildcard wildcard = TypedPattern.of(pattern);
        OF_COLLECTIONS.forEach((name, toolTip) -> {
            if (wildcard.matches(name)) {
                into.add(new Completion(parenthesis ? name + "(" : name, name, Completion.Kind.METHOD, toolTip));
            }
        });
    }

    private static boolean isCollection(ClrType type) {
        return type != ClrTypes.STRING && (type.isArray() || type.interfaces().stream().anyMatch(i -> i.fullName().equals("System.Collections.IEnumerable")))
            && type.interfaces().stream().noneMatch(i -> i.fullName().equals("System.Collections.IDictionary"));
    }

    private static String quoted(String name) {
        return Quoting.isSpecial(name) ? "'" + name.replace("'", "''") + "'" : name;
    }
}

package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
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
import org.mooring.dotnet.Tuple;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;
import org.mooring.object.AliasProperty;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.ScriptProperty;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.metadata.OutputTypes;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/**
 * Says of which types expressions may be, by their text alone: nothing is run. Looks at literals, casts, assignments before, parameters,
 * what comes down a pipeline, members' and commands' declared types; values that can be looked at safely are looked at.
 */
final class TypeInference {

    private static final int DEEPEST = 24;

    private final Request request;
    private final Set<Ast> underWay = new LinkedHashSet<>();

    TypeInference(Request request) {
        this.request = request;
    }

    private static List<Inferred> one(ClrType type) {
        return type == null || type == ClrTypes.VOID ? List.of() : List.of(Inferred.of(type));
    }

    private static List<Inferred> named(String type) {
        return one(ClrTypes.find(type));
    }

    /** Empty where nothing is known. */
    List<Inferred> of(Ast node) {
        if (node == null || underWay.size() > DEEPEST || !underWay.add(node)) {
            return List.of();
        }
        try {
            return infer(node);
        } finally {
            underWay.remove(node);
        }
    }

    private List<Inferred> infer(Ast node) {
        return switch (node.clrType().name()) {
            case "StringConstantExpressionAst", "ExpandableStringExpressionAst" -> one(ClrTypes.STRING);
            case "ConstantExpressionAst" -> node.get("Value") == null ? List.of() : one(ClrTypes.of(node.get("Value")));
            case "ArrayLiteralAst" -> arrayOf(node.nodes("Elements"));
            case "ArrayExpressionAst" -> array(ofStatements(node.node("SubExpression")));
            case "HashtableAst" -> List.of(Inferred.of(ClrTypes.find("System.Collections.Hashtable"), keys(node)));
            case "ScriptBlockExpressionAst" -> named("System.Management.Automation.ScriptBlock");
            case "TypeExpressionAst" -> one(ClrTypes.TYPE);
            case "ConvertExpressionAst" -> converted(node);
            case "AttributedExpressionAst" -> of(node.node("Child"));
            case "ParenExpressionAst" -> of(node.node("Pipeline"));
            case "SubExpressionAst" -> ofStatements(node.node("SubExpression"));
            case "UsingExpressionAst" -> of(node.node("SubExpression"));
            case "UnaryExpressionAst" -> unary(node);
            case "BinaryExpressionAst" -> binary(node);
            case "TernaryExpressionAst" -> both(of(node.node("IfTrue")), of(node.node("IfFalse")));
            case "VariableExpressionAst" -> variable(node);
            case "IndexExpressionAst" -> indexed(node);
            case "MemberExpressionAst" -> member(node);
            case "InvokeMemberExpressionAst" -> invoked(node);
            case "PipelineAst" -> ofPipeline(node);
            case "PipelineChainAst" -> both(of(node.node("LhsPipelineChain")), of(node.node("RhsPipeline")));
            case "CommandExpressionAst" -> of(node.node("Expression"));
            case "CommandAst" -> new CommandOutput(request, this).of(node);
            case "AssignmentStatementAst" -> of(node.node("Right"));
            case "StatementBlockAst", "NamedBlockAst" -> ofStatements(node);
            case "IfStatementAst" -> clauses(node, "Clauses", node.node("ElseClause"));
            case "SwitchStatementAst" -> clauses(node, "Clauses", node.node("Default"));
            case "ForEachStatementAst", "ForStatementAst", "WhileStatementAst", "DoWhileStatementAst", "DoUntilStatementAst" -> of(node.node("Body"));
            case "TryStatementAst" -> tried(node);
            case "CatchClauseAst", "TrapStatementAst", "DataStatementAst", "BlockStatementAst" -> of(node.node("Body"));
            case "ReturnStatementAst" -> of(node.node("Pipeline"));
            case "ScriptBlockAst" -> ofScriptBlock(node);
            case "FunctionDefinitionAst" -> List.of();
            default -> List.of();
        };
    }

    private static List<Inferred> both(List<Inferred> a, List<Inferred> b) {
        List<Inferred> all = new ArrayList<>(a);
        all.addAll(b);
        return distinct(all);
    }

    static List<Inferred> distinct(List<Inferred> types) {
        Map<String, Inferred> unique = new LinkedHashMap<>();
        types.forEach(t -> unique.putIfAbsent(t.name(), t));
        return new ArrayList<>(unique.values());
    }

    /** What a block's statements write. */
    List<Inferred> ofStatements(Ast block) {
        List<Inferred> all = new ArrayList<>();
        for (Ast statement : block.nodes("Statements")) {
            if (!statement.is("AssignmentStatementAst") && !isStep(statement)) {
                all.addAll(of(statement));
            }
        }
        return distinct(all);
    }

    /** {@code $i++} as a statement writes nothing. */
    private static boolean isStep(Ast statement) {
        Ast expression = Nodes.pure(statement);
        return expression != null && SafeEvaluation.isStep(expression);
    }

    private List<Inferred> tried(Ast node) {
        List<Inferred> all = new ArrayList<>(of(node.node("Body")));
        node.nodes("CatchClauses").forEach(clause -> all.addAll(of(clause)));
        if (node.get("Finally") != null) {
            all.addAll(of(node.node("Finally")));
        }
        return distinct(all);
    }

    List<Inferred> ofScriptBlock(Ast block) {
        List<Inferred> all = new ArrayList<>();
        for (String part : List.of("BeginBlock", "ProcessBlock", "EndBlock")) {
            if (block.get(part) != null) {
                all.addAll(of(block.node(part)));
            }
        }
        return distinct(all);
    }

    private List<Inferred> clauses(Ast node, String property, Ast otherwise) {
        List<Inferred> all = new ArrayList<>();
        for (Tuple clause : Nodes.pairs(node, property)) {
            all.addAll(of((Ast) clause.item(1)));
        }
        if (otherwise != null) {
            all.addAll(of(otherwise));
        }
        return distinct(all);
    }

    private List<Inferred> ofPipeline(Ast pipeline) {
        List<Ast> elements = pipeline.nodes("PipelineElements");
        return elements.isEmpty() ? List.of() : of(elements.get(elements.size() - 1));
    }

    private List<Inferred> arrayOf(List<Ast> elements) {
        List<Inferred> types = new ArrayList<>();
        elements.forEach(e -> types.addAll(of(e)));
        return array(distinct(types));
    }

    /** An array of known elements; what it holds is kept as a member that no name can have. */
    private static List<Inferred> array(List<Inferred> elements) {
        ClrType type = elements.size() == 1 && elements.get(0).type() != null && elements.get(0).members().isEmpty()
            ? ClrTypes.array(elements.get(0).type(), 1) : ClrTypes.OBJECT_ARRAY;
        return List.of(elements.isEmpty() || type != ClrTypes.OBJECT_ARRAY ? Inferred.of(type) : Inferred.of(type, Map.of(ELEMENTS, elements)));
    }

    private static final String ELEMENTS = "";

    /** What enumerating gives. */
    List<Inferred> elements(List<Inferred> types) {
        List<Inferred> all = new ArrayList<>();
        for (Inferred each : types) {
            List<Inferred> known = each.type() == null ? null : each.members().get(ELEMENTS);
            if (known != null) {
                all.addAll(known);
            } else if (each.type() != null && each.type().isArray()) {
                all.addAll(one(each.type().element()));
            } else {
                all.addAll(enumerated(each));
            }
        }
        return distinct(all);
    }

    private static List<Inferred> enumerated(Inferred each) {
        ClrType type = each.type();
        if (type == null || type == ClrTypes.STRING || isDictionary(type)) {
            return List.of(each);
        }
        List<ClrType> all = new ArrayList<>(type.interfaces());
        all.add(type);
        for (ClrType i : all) {
            if (i.isConstructed() && i.genericDefinition().fullName().equals("System.Collections.Generic.IEnumerable`1")) {
                return one(i.genericArguments().get(0));
            }
        }
        return List.of(each);
    }

    private static boolean isDictionary(ClrType type) {
        return type.interfaces().stream().anyMatch(i -> i.fullName().equals("System.Collections.IDictionary"));
    }

    /** The keys of a hashtable with the types of their values. */
    Map<String, List<Inferred>> keys(Ast table) {
        Map<String, List<Inferred>> keys = new LinkedHashMap<>();
        for (Tuple pair : Nodes.pairs(table, "KeyValuePairs")) {
            String name = Nodes.constant((Ast) pair.item(0));
            if (name != null) {
                keys.put(name, of((Ast) pair.item(1)));
            }
        }
        return keys;
    }

    private List<Inferred> converted(Ast node) {
        TypeName name = (TypeName) node.node("Attribute").get("TypeName");
        String text = name.fullName().toLowerCase(Locale.ROOT);
        Ast child = node.node("Child");
        if (child.is("HashtableAst")) {
            switch (text) {
                case "pscustomobject", "psobject", "system.management.automation.pscustomobject", "system.management.automation.psobject" -> {
                    return List.of(customObject(keys(child)));
                }
                case "ordered" -> {
                    return List.of(Inferred.of(ClrTypes.find("System.Collections.Specialized.OrderedDictionary"), keys(child)));
                }
                default -> {
                    // The type says it all.
                }
            }
        }
        return ofTypeName(name);
    }

    static Inferred customObject(Map<String, List<Inferred>> members) {
        return Inferred.of(ClrTypes.find("System.Management.Automation.PSObject"), members);
    }

    /** What a type's name means: a class of the text, or one that is known. */
    List<Inferred> ofTypeName(TypeName name) {
        if (name instanceof TypeName.Simple simple && request.root != null) {
            for (Ast definition : Nodes.find(request.root, n -> n.is("TypeDefinitionAst"))) {
                if (simple.name().equalsIgnoreCase((String) definition.get("Name"))) {
                    return List.of(Inferred.ofDefinition(definition));
                }
            }
        }
        ClrType type = Types.resolve(name, request.engine.frame);
        if (type == null && name instanceof TypeName.Simple simple && request.root != null) {
            for (Ast using : request.root.nodes("UsingStatements")) {
                Ast of = using.node("Name");
                ClrType found = of == null ? null : ClrTypes.find(of.get("Value") + "." + simple.name());
                type = found != null ? found : type;
            }
        }
        return one(type);
    }

    private List<Inferred> unary(Ast node) {
        return switch ((TokenKind) node.get("TokenKind")) {
            case Not, Exclaim -> one(ClrTypes.BOOLEAN);
            case Join -> one(ClrTypes.STRING);
            case Isplit, Csplit -> one(ClrTypes.array(ClrTypes.STRING, 1));
            default -> of(node.node("Child"));
        };
    }

    private List<Inferred> binary(Ast node) {
        return switch ((TokenKind) node.get("Operator")) {
            case And, Or, Xor, Is, IsNot -> one(ClrTypes.BOOLEAN);
            case Format, Join -> one(ClrTypes.STRING);
            case DotDot -> one(ClrTypes.array(ClrTypes.INT32, 1));
            case Isplit, Csplit -> one(ClrTypes.array(ClrTypes.STRING, 1));
            case As -> node.node("Right").is("TypeExpressionAst") ? ofTypeName((TypeName) node.node("Right").get("TypeName")) : List.of();
            case Ieq, Ine, Ige, Igt, Ilt, Ile, Ceq, Cne, Cge, Cgt, Clt, Cle, Ilike, Clike, Inotlike, Cnotlike, Imatch, Cmatch, Inotmatch,
                Cnotmatch -> both(one(ClrTypes.BOOLEAN), of(node.node("Left")));
            case Icontains, Ccontains, Inotcontains, Cnotcontains, Iin, Cin, Inotin, Cnotin -> one(ClrTypes.BOOLEAN);
            case Ireplace, Creplace -> one(ClrTypes.STRING);
            case QuestionQuestion -> both(of(node.node("Left")), of(node.node("Right")));
            default -> of(node.node("Left"));
        };
    }

    private List<Inferred> variable(Ast node) {
        String path = Nodes.variable(node);
        List<Inferred> known = new VariableTypes(request, this).of(node, path);
        if (!known.isEmpty()) {
            return known;
        }
        return switch (path.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> one(ClrTypes.BOOLEAN);
            case "null" -> List.of();
            default -> {
                Optional<Object> value = SafeEvaluation.of(request, node);
                yield value.isEmpty() ? List.of() : ofValue(value.get());
            }
        };
    }

    /** The type of a value, with the properties that were added to it. */
    private List<Inferred> ofValue(Object value) {
        if (PSObject.base(value) instanceof Object[] array && array.length > 0 && array.getClass() == Object[].class && array[0] != null) {
            return one(ClrTypes.array(ClrTypes.of(PSObject.base(array[0])), 1));
        }
        ClrType type = ClrTypes.of(PSObject.base(value));
        if (!(value instanceof PSObject object)) {
            return one(type);
        }
        Map<String, List<Inferred>> members = new LinkedHashMap<>();
        for (PSMember member : object.members()) {
            members.put(member.name(), List.of());
        }
        return List.of(object.isBag() ? customObject(members) : Inferred.of(type, members));
    }

    private List<Inferred> indexed(Ast node) {
        List<Inferred> target = of(node.node("Target"));
        String key = Nodes.constant(node.node("Index"));
        for (Inferred each : target) {
            List<Inferred> value = key == null ? null : each.member(key);
            if (value != null) {
                return value;
            }
        }
        List<Inferred> all = new ArrayList<>();
        for (Inferred each : target) {
            if (each.type() == ClrTypes.STRING) {
                all.addAll(one(ClrTypes.CHAR));
            } else if (each.type() != null && isDictionary(each.type())) {
                List<ClrType> arguments = each.type().genericArguments();
                all.addAll(arguments.size() == 2 ? one(arguments.get(1)) : List.of());
            } else {
                all.addAll(elements(List.of(each)));
            }
        }
        return distinct(all);
    }

    private List<Inferred> member(Ast node) {
        String name = Nodes.constant(node.node("Member"));
        if (name == null) {
            return List.of();
        }
        if (Boolean.TRUE.equals(node.get("Static"))) {
            return members(targets(node), name, true);
        }
        List<Inferred> caught = name.equalsIgnoreCase("Exception") ? caught(node.node("Expression")) : List.of();
        if (!caught.isEmpty()) {
            return caught;
        }
        List<Inferred> target = of(node.node("Expression"));
        List<Inferred> found = members(target, name, false);
        return found.isEmpty() ? members(elements(target), name, false) : found;
    }

    /** The exceptions that {@code $_} may be of, by what a catch or trap around it says that it takes. */
    private List<Inferred> caught(Ast variable) {
        String name = Nodes.variable(variable);
        if (name == null || !name.equals("_") && !name.equalsIgnoreCase("PSItem")) {
            return List.of();
        }
        List<Inferred> found = new ArrayList<>();
        for (Ast at = variable.parent(); at != null; at = at.parent()) {
            if (at.is("CatchClauseAst")) {
                at.nodes("CatchTypes").forEach(type -> found.addAll(ofTypeName((TypeName) type.get("TypeName"))));
                return found;
            }
            if (at.is("TrapStatementAst")) {
                return at.get("TrapType") == null ? List.of() : ofTypeName((TypeName) at.node("TrapType").get("TypeName"));
            }
            if (at.is("ScriptBlockAst")) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<Inferred> targets(Ast node) {
        Ast target = node.node("Expression");
        return target.is("TypeExpressionAst") ? ofTypeName((TypeName) target.get("TypeName")) : List.of();
    }

    List<Inferred> members(List<Inferred> targets, String name, boolean isStatic) {
        List<Inferred> all = new ArrayList<>();
        for (Inferred target : targets) {
            List<Inferred> added = target.member(name);
            if (added != null) {
                all.addAll(added);
            } else if (target.definition() != null) {
                all.addAll(defined(target.definition(), name, false));
            } else {
                all.addAll(declared(target.type(), name, isStatic));
            }
        }
        return distinct(all);
    }

    private List<Inferred> declared(ClrType type, String name, boolean isStatic) {
        ClrProperty property = type.property(name, isStatic);
        if (property != null) {
            return one(property.type());
        }
        PSMember added = isStatic ? null : request.engine.members().types().member(type, name);
        List<Inferred> found = switch (added) {
            case null -> List.of();
            case AliasProperty alias -> declared(type, alias.referenced(), false);
            case ScriptProperty script when script.getter() instanceof PSScriptBlock block -> ofGetter(block);
            default -> named(String.valueOf(added.valueTypeName(null)));
        };
        return added == null && !type.methods(name, isStatic).isEmpty() ? named("System.Management.Automation.PSMethod") : found;
    }

    /** What its OutputType says. */
    private static List<Inferred> ofGetter(PSScriptBlock block) {
        List<Inferred> found = new ArrayList<>();
        OutputTypes.of(block).forEach(name -> found.addAll(one(name.type())));
        return found.isEmpty() ? one(ClrTypes.OBJECT) : found;
    }

    private List<Inferred> defined(Ast definition, String name, boolean method) {
        for (Ast member : definition.nodes("Members")) {
            if (member.is(method ? "FunctionMemberAst" : "PropertyMemberAst") && name.equalsIgnoreCase((String) member.get("Name"))) {
                Ast type = member.node(method ? "ReturnType" : "PropertyType");
                return type == null ? List.of() : ofTypeName((TypeName) type.get("TypeName"));
            }
        }
        for (Ast base : definition.nodes("BaseTypes")) {
            for (Inferred type : ofTypeName((TypeName) base.get("TypeName"))) {
                List<Inferred> found = type.definition() != null ? defined(type.definition(), name, method)
                    : method ? returned(type.type(), name, false) : declared(type.type(), name, false);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Inferred> invoked(Ast node) {
        String name = Nodes.constant(node.node("Member"));
        if (name == null) {
            return List.of();
        }
        boolean isStatic = Boolean.TRUE.equals(node.get("Static"));
        if (isStatic && name.equalsIgnoreCase("new")) {
            return targets(node);
        }
        List<Inferred> target = isStatic ? targets(node) : of(node.node("Expression"));
        if (!isStatic && name.equalsIgnoreCase("Where")) {
            return array(elements(target));
        }
        List<Inferred> all = new ArrayList<>();
        for (Inferred each : target) {
            all.addAll(each.definition() != null ? defined(each.definition(), name, true) : returned(each.type(), name, isStatic));
        }
        if (all.isEmpty() && !isStatic) {
            elements(target).stream().filter(e -> e.type() != null).forEach(e -> all.addAll(returned(e.type(), name, false)));
        }
        return distinct(all);
    }

    private static List<Inferred> returned(ClrType type, String name, boolean isStatic) {
        List<Inferred> all = new ArrayList<>();
        for (ClrMethod method : type.methods(name, isStatic)) {
            if (!method.isVoid() && method.returnType() != ClrTypes.OBJECT) {
                all.addAll(one(method.returnType()));
            }
        }
        return distinct(all);
    }
}

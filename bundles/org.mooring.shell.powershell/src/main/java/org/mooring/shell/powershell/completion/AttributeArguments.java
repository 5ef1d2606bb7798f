package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.compile.Types;

/** Completes the named arguments of attributes. */
final class AttributeArguments {

    /** Those of PowerShell's own attributes, in its order. */
    private static final Map<String, List<String>> KNOWN = Map.of(
        "ParameterAttribute", List.of("Position", "ParameterSetName", "Mandatory", "ValueFromPipeline", "ValueFromPipelineByPropertyName",
            "ValueFromRemainingArguments", "HelpMessage", "HelpMessageBaseName", "HelpMessageResourceId", "DontShow"),
        "CmdletBindingAttribute", List.of("PositionalBinding", "DefaultParameterSetName", "SupportsShouldProcess", "SupportsPaging",
            "SupportsTransactions", "ConfirmImpact", "HelpUri", "RemotingCapability"),
        "OutputTypeAttribute", List.of("ProviderCmdlet", "ParameterSetName"),
        "ValidateSetAttribute", List.of("ErrorMessage", "IgnoreCase"),
        "ValidatePatternAttribute", List.of("Options", "ErrorMessage"),
        "ValidateScriptAttribute", List.of("ErrorMessage"));

    private AttributeArguments() {}

    /** Null where the cursor is in no attribute, or none that is known. */
    static List<Completion> complete(Request request) {
        Ast argument = find(request, "NamedAttributeArgumentAst");
        Ast attribute = argument != null ? argument.parent() : find(request, "AttributeAst");
        if (attribute == null) {
            attribute = ofParameter(request);
        }
        if (attribute == null) {
            return null;
        }
        String word = argument == null ? "" : (String) argument.get("ArgumentName");
        if (argument != null) {
            request.replace(Request.start(argument), word.length());
        }
        ClrType type = type(request, (TypeName) attribute.get("TypeName"));
        if (type == null) {
            return null;
        }
        Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        attribute.nodes("NamedArguments").stream().filter(a -> !request.isIn(a)).forEach(a -> written.add((String) a.get("ArgumentName")));
        List<Completion> found = new ArrayList<>();
        for (String name : names(type)) {
            if (name.regionMatches(true, 0, word, 0, word.length()) && !written.contains(name)) {
                ClrProperty property = type.property(name, false);
                found.add(new Completion(name, name, Completion.Kind.PROPERTY, property == null ? name : property.type() + " " + name));
            }
        }
        return found;
    }

    private static List<String> names(ClrType type) {
        List<String> known = type.fullName().startsWith(CompletionTypes.AUTOMATION) ? KNOWN.get(type.name()) : null;
        return known != null ? known
            : type.properties().stream().filter(p -> p.canWrite() && !p.isStatic()).map(ClrProperty::name).toList();
    }

    private static Ast find(Request request, String type) {
        return request.related.stream().filter(n -> n.is(type)).findFirst().orElse(null);
    }

    /** The attribute of a parameter that the cursor is in, where the innermost node is the parameter's name. */
    static Ast ofParameter(Request request) {
        if (!request.lastIs("VariableExpressionAst") || !request.parentIs("ParameterAst")) {
            return null;
        }
        return request.lastParent().nodes("Attributes").stream().filter(request::isIn).filter(a -> a.is("AttributeAst")).findFirst().orElse(null);
    }

    private static ClrType type(Request request, TypeName name) {
        ClrType type = Types.resolve(new TypeName.Simple(name.fullName() + "Attribute", null, name.extent()), request.engine.frame);
        return type != null ? type : Types.resolve(name, request.engine.frame);
    }
}

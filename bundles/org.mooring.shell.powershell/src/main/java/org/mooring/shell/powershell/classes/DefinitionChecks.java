package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.language.ParseError;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.compile.Types;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * What is wrong with a type's definition although its text can be parsed: PowerShell finds it when the types of a script are made, and
 * reports it as parse errors (TypeDefiner).
 */
final class DefinitionChecks {

    /** Methods that a class must have for an interface, with their parameters' number. */
    private static final Map<String, String[]> CONTRACTS = Map.of(
        "System.IComparable", new String[] {"CompareTo 1"},
        "System.IEquatable`1", new String[] {"Equals 1"},
        "System.IDisposable", new String[] {"Dispose 0"},
        "System.ICloneable", new String[] {"Clone 0"},
        "System.IFormattable", new String[] {"ToString 2"},
        "System.Collections.IEnumerable", new String[] {"GetEnumerator 0"},
        "System.Collections.IEnumerator", new String[] {"MoveNext 0", "Reset 0", "Current"},
        "System.Collections.IComparer", new String[] {"Compare 2"},
        "System.Collections.IEqualityComparer", new String[] {"Equals 2", "GetHashCode 1"},
        "System.Management.Automation.IValidateSetValuesGenerator", new String[] {"GetValidValues 0"});

    private static final Set<String> SEALED = Set.of("System.String", "System.Version", "System.Text.StringBuilder", "System.Guid",
        "System.Management.Automation.PSCredential", "System.Security.SecureString", "System.Reflection.Assembly", "System.DBNull",
        "System.Management.Automation.PSObject");

    private final List<ParseError> errors = new ArrayList<>();

    static DotNetException failure(String id, Extent extent, String format, Object... arguments) {
        return ParseFailure.of(List.of(error(id, extent, format, arguments)));
    }

    private static ParseError error(String id, Extent extent, String format, Object... arguments) {
        return new ParseError(id, format.formatted(arguments), extent, false);
    }

    /** Names that are defined twice. */
    static void names(List<TypeDefinition> definitions) {
        DefinitionChecks checks = new DefinitionChecks();
        Set<String> types = new HashSet<>();
        for (TypeDefinition definition : definitions) {
            if (!types.add(definition.name().toLowerCase(Locale.ROOT))) {
                checks.twice(definition.name(), definition.extent());
            }
            checks.members(definition);
        }
        if (!checks.errors.isEmpty()) {
            throw ParseFailure.of(checks.errors);
        }
    }

    private void twice(String name, Extent extent) {
        errors.add(error("MemberAlreadyDefined", extent, "The member '%s' is already defined.", name));
    }

    private void members(TypeDefinition definition) {
        Set<String> seen = new HashSet<>();
        for (TypeMember member : definition.members()) {
            String key = switch (member) {
                case TypeMember.Property p -> p.name();
                case TypeMember.Method m -> (m.constructor() && m.isStatic() ? "static " : "") + m.name() + m.parameters().stream().map(DefinitionChecks::typeOf).toList();
            };
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                twice(member.name(), member.extent());
            }
        }
    }

    private static String typeOf(Parameter p) {
        for (AttributeBase a : p.attributes()) {
            if (a instanceof TypeConstraint constraint) {
                return constraint.type().fullName();
            }
        }
        return "object";
    }

    /** The type of a base, member or parameter. */
    static ClrType type(TypeName name, Extent extent, Frame f) {
        try {
            return Types.require(name, f);
        } catch (DotNetException e) {
            throw failure("TypeNotFound", extent, "%s", e.getMessage());
        }
    }

    /** @param first whether it stands where the base class does */
    static void base(String name, ClrType base, boolean first, Extent extent) {
        if (!first && !base.isInterface()) {
            throw failure("InterfaceNameExpected", extent, "'%s': Interface name expected.", base.fullName());
        }
        if (base.isValueType() || base.isArray() || SEALED.contains(base.fullName()) || base.javaClass() == ClrClass.None.class) {
            throw failure("SealedBaseClass", extent, "The type '%s' cannot derive from sealed type '%s'.", name, base.fullName());
        }
    }

    /** Whether a class has what its interfaces ask for. */
    static void contracts(ScriptClass made, Extent extent) {
        for (ClrType i : made.interfaces()) {
            String name = i.isConstructed() ? i.genericDefinition().fullName() : i.fullName();
            for (String member : CONTRACTS.getOrDefault(name, new String[0])) {
                if (!has(made, member)) {
                    throw failure("TypeCreationError", extent, "Error during creation of type \"%s\". Error message: \n"
                        + "Method '%s' in type '%s' from assembly 'PowerShell Class Assembly' does not have an implementation.",
                        made.fullName(), member.split(" ")[0], made.fullName());
                }
            }
        }
    }

    private static boolean has(ScriptClass made, String member) {
        int space = member.indexOf(' ');
        if (space < 0) {
            return made.property(member, false) != null || !made.methods("get_" + member, false).isEmpty();
        }
        int parameters = Integer.parseInt(member.substring(space + 1));
        return made.methods(member.substring(0, space), false).stream().anyMatch(m -> m.parameters().size() == parameters
            && (m.declaringType() instanceof ScriptClass || !m.declaringType().fullName().equals("System.Object")));
    }
}

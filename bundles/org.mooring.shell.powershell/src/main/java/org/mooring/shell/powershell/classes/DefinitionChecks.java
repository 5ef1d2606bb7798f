package org.mooring.shell.powershell.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Members that a class must have for an interface: what a method returns, its name and its parameters; {@code T} is the interface's argument. */
    private static final Map<String, String[]> CONTRACTS = Map.ofEntries(
        Map.entry("System.IComparable", new String[] {"System.Int32 CompareTo System.Object"}),
        Map.entry("System.IComparable`1", new String[] {"System.Int32 CompareTo T"}),
        Map.entry("System.IEquatable`1", new String[] {"System.Boolean Equals T"}),
        Map.entry("System.IDisposable", new String[] {"System.Void Dispose"}),
        Map.entry("System.ICloneable", new String[] {"System.Object Clone"}),
        Map.entry("System.IFormattable", new String[] {"System.String ToString System.String System.IFormatProvider"}),
        Map.entry("System.Collections.IEnumerable", new String[] {"System.Collections.IEnumerator GetEnumerator"}),
        Map.entry("System.Collections.IEnumerator", new String[] {"System.Boolean MoveNext", "System.Void Reset", "Current"}),
        Map.entry("System.Collections.IComparer", new String[] {"System.Int32 Compare System.Object System.Object"}),
        Map.entry("System.Collections.Generic.IComparer`1", new String[] {"System.Int32 Compare T T"}),
        Map.entry("System.Collections.IEqualityComparer", new String[] {"System.Boolean Equals System.Object System.Object", "System.Int32 GetHashCode System.Object"}),
        Map.entry("System.Collections.Generic.IEqualityComparer`1", new String[] {"System.Boolean Equals T T", "System.Int32 GetHashCode T"}),
        Map.entry("System.Management.Automation.IValidateSetValuesGenerator", new String[] {"System.String[] GetValidValues"}));

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

    /** A base as it is written: no array, and nothing of what is not defined yet. */
    static void written(TypeName name, Set<String> notYet, Extent extent) {
        if (name instanceof TypeName.Array) {
            throw failure("SubtypeArray", extent, "Invalid base type '%s'. Base type cannot be an array.", name.fullName());
        }
        if (names(name).anyMatch(notYet::contains)) {
            throw failure("TypeNotFound", extent, "Unable to find type [%s].", name.fullName());
        }
    }

    private static Stream<String> names(TypeName name) {
        return switch (name) {
            case TypeName.Simple simple -> Stream.of(simple.fullName().toLowerCase(Locale.ROOT));
            case TypeName.Array array -> names(array.element());
            case TypeName.Generic generic -> generic.arguments().stream().flatMap(DefinitionChecks::names);
        };
    }

    /** @param first whether it stands where the base class does */
    static void base(ClrType base, boolean first, Extent extent) {
        if (!first && !base.isInterface()) {
            throw failure("InterfaceNameExpected", extent, "'%s': Interface name expected.", base.name());
        }
        if (base.isValueType() || SEALED.contains(base.fullName()) || base.javaClass() == ClrClass.None.class) {
            throw failure("SealedBaseClass", extent, "Cannot inherit from sealed class '%s'.", base.name());
        }
        if (!base.typeParameters().isEmpty() && !base.isConstructed()) {
            throw failure("SubtypeUnclosedGeneric", extent, "Invalid base type '%s'. Base type cannot be a generic with unspecified parameters.", base.name());
        }
    }

    /** A class without constructors is made by its base's constructor without parameters. */
    static void construction(TypeDefinition definition, ScriptClass made) {
        boolean hasOwn = definition.members().stream().anyMatch(m -> m instanceof TypeMember.Method method && method.constructor() && !method.isStatic());
        ClrType base = made.base();
        if (!hasOwn && !base.isAbstract() && !base.constructors().isEmpty()
                && base.constructors().stream().noneMatch(c -> c.parameters().isEmpty())) {
            throw failure("BaseClassNoDefaultCtor", definition.extent(), "Base class '%s' does not contain a parameterless constructor.", base.name());
        }
    }

    /** Whether a class has what its interfaces ask for. */
    static void contracts(ScriptClass made, Extent extent) {
        for (ClrType i : made.interfaces()) {
            String name = i.isConstructed() ? i.genericDefinition().fullName() : i.fullName();
            for (String member : CONTRACTS.getOrDefault(name, new String[0])) {
                String[] parts = (i.isConstructed() ? member.replace(" T", " " + i.genericArguments().get(0).fullName()) : member).split(" ");
                if (!has(made, parts)) {
                    throw failure("TypeCreationError", extent, "Error during creation of type \"%s\". Error message: \n"
                        + "Method '%s' in type '%s' from assembly 'PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null' does not have an implementation.",
                        made.fullName(), parts.length == 1 ? "get_" + parts[0] : parts[1], made.fullName());
                }
            }
        }
    }

    private static boolean has(ScriptClass made, String[] contract) {
        if (contract.length == 1) {
            return made.property(contract[0], false) != null || !made.methods("get_" + contract[0], false).isEmpty();
        }
        return made.methods(contract[1], false).stream().anyMatch(m -> {
            if (!(m.declaringType() instanceof ScriptClass)) {
                return !m.declaringType().fullName().equals("System.Object") && m.parameters().size() == contract.length - 2;
            }
            boolean same = m.returnType().fullName().equals(contract[0]) && m.parameters().size() == contract.length - 2;
            for (int i = 2; same && i < contract.length; i++) {
                same = m.parameters().get(i - 2).type().fullName().equals(contract[i]);
            }
            return same;
        });
    }
}
